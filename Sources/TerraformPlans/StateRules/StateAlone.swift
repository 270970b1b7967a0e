import Vocabulary

/// There is nothing to hold the state against.
enum StateAlone: StateRule {
  static let code = NeverSeen.code
  static let summary = "no earlier version of the state is known"

  static let examples: [StateExample] = [
    .match("a state alone", .example()),
    .pass("beside a known one", .example(), against: .example()),
  ]

  static func findings(in subject: StateSubject) -> [Finding] {
    guard subject.older == nil else { return [] }
    let serial = subject.state.serial.map { "serial \($0)" } ?? "no serial"
    let count = subject.state.objects.count { $0.mode == .managed }
    return [
      finding(
        .information,
        "this state has \(serial) and \(count) objects; no earlier version of it is known here,"
          + " so it cannot be told whether it is the right one",
        remedy: "give the state last known good with --against")
    ]
  }
}
