import Vocabulary

/// An output of the known state is gone: whoever reads it from another configuration fails.
enum StateOutputLost: StateRule {
  static let code: FindingCode = "state.output-lost"
  static let summary = "an output of the known state is gone"

  static let examples: [StateExample] = [
    .match("two outputs", .example(serial: 8), against: .example(outputs: ["url", "id"])),
    .pass("the same outputs", .example(serial: 8, outputs: ["url"]), against: .example(outputs: ["url"])),
    .pass("a further output", .example(serial: 8, outputs: ["id", "url"]), against: .example(outputs: ["url"])),
  ]

  static func findings(in subject: StateSubject) -> [Finding] {
    guard let older = subject.older, subject.identity != .foreign, subject.identity != .first else { return [] }
    let lost = Set(older.outputs).subtracting(subject.state.outputs).sorted()
    guard let first = lost.first else { return [] }
    let names = lost.count == 1 ? "the output \(first) is" : "the outputs \(lost.prefix(5).joined(separator: ", ")) are"
    return [
      finding(
        .high, "\(names) no longer in this state: what reads it from another configuration fails",
        at: "output.\(first)", remedy: "keep the output until nothing reads it any more")
    ]
  }
}
