import Vocabulary

/// An object without data of its own is no longer in the state.
enum StateObjectGone: StateRule {
  static let code: FindingCode = "state.object-gone"
  static let summary = "an object that its configuration makes again is no longer in the state"

  static let examples: [StateExample] = [
    .match("a service", .example(web(1), web(2), serial: 8), against: .example(web(0), web(1), web(2))),
    .pass("a database, which is told by itself", .example(serial: 8), against: .example(.example("aws_db_instance.a"))),
    .pass("nothing is gone", .example(web(0), serial: 8), against: .example(web(0))),
  ]

  static func findings(in subject: StateSubject) -> [Finding] {
    guard subject.identity != .foreign, subject.identity != .first else { return [] }
    return subject.gone.filter { !StateDataGone.losses.contains(PlanSubject.type($0.type).loss) }.map { object in
      finding(.information, "\(object.address) is no longer in this state", at: object.address)
    }
  }

  private static func web(_ index: Int) -> StateObject { .example("aws_ecs_service.web[\(index)]") }
}
