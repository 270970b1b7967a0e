import Vocabulary

/// The state is empty, or holds at most half of what the known one does.
enum StateHalved: StateRule {
  static let code = StateShrunk.code
  static let summary = "the state is empty or much smaller than the known one"

  static let examples: [StateExample] = [
    .match("it is empty", .example(serial: 8), against: .example(web(0), web(1))),
    .match("half of it is gone", .example(web(0), serial: 8), against: .example(web(0), web(1))),
    .pass("one of three is gone", .example(web(0), web(1), serial: 8), against: .example(web(0), web(1), web(2))),
    .pass("it has grown", .example(web(0), web(1), serial: 8), against: .example(web(0))),
  ]

  static func findings(in subject: StateSubject) -> [Finding] {
    guard subject.isMuchSmaller, let older = subject.older, let first = subject.gone.first else { return [] }
    guard subject.identity != .foreign, subject.identity != .first else { return [] }
    let before = older.objects.count { $0.mode == .managed && $0.deposedKey == nil }
    return [
      finding(
        .high,
        "\(subject.gone.count) of the \(before) objects of the known state are not in this one,"
          + " \(first.address) among them", at: first.address,
        remedy: "bring the whole state back before anything is planned, or import what is missing")
    ]
  }

  private static func web(_ index: Int) -> StateObject { .example("aws_ecs_service.web[\(index)]") }
}
