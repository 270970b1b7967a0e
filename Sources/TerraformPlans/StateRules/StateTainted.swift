import Vocabulary

/// An object is marked: the next apply destroys it and makes it anew.
enum StateTainted: StateRule {
  static let code: FindingCode = "state.tainted"
  static let summary = "an object is tainted: the next apply replaces it"

  static let examples: [StateExample] = [
    .match("a tainted object", .example(tainted)),
    .pass("a sound one", .example(.example("aws_db_instance.db"))),
  ]

  static func findings(in subject: StateSubject) -> [Finding] {
    subject.state.objects.filter { $0.isTainted && $0.mode == .managed }.map { object in
      let isData = StateDataGone.losses.contains(PlanSubject.type(object.type).loss)
      return finding(
        isData ? .high : .warning,
        "\(object.address) is tainted: the next apply destroys it and makes it anew", at: object.address,
        remedy: "`terraform untaint \(object.address)` keeps it")
    }
  }

  private static var tainted: StateObject {
    var object: StateObject = .example("aws_db_instance.db")
    object.isTainted = true
    return object
  }
}
