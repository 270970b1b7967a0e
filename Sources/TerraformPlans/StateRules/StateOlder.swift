import Vocabulary

/// The state is an older version of the one it is held against.
enum StateOlder: StateRule {
  static let code = SerialRegressed.code
  static let summary = "the state is older than the one last known good"

  static let examples: [StateExample] = [
    .match("a smaller serial", .example(serial: 5), against: .example(serial: 7)),
    .pass("the same serial", .example(), against: .example()),
    .pass("a greater serial", .example(serial: 8), against: .example(serial: 7)),
    .pass("another family", .example(serial: 5, lineage: "b"), against: .example(serial: 7)),
  ]

  static func findings(in subject: StateSubject) -> [Finding] {
    guard subject.identity == .older, let serial = subject.state.serial, let newest = subject.older?.serial else {
      return []
    }
    return [
      finding(
        .critical,
        "this state has serial \(serial), but serial \(newest) of the same lineage is known:"
          + " an old state would lie over the current one",
        remedy: "keep the current state, and look for what brought the old one back")
    ]
  }
}
