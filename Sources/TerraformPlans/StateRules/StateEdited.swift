import Vocabulary

/// The state has the serial and lineage of the known one, but other content.
enum StateEdited: StateRule {
  static let code = SameSerialOtherContent.code
  static let summary = "the state was edited without a new serial"

  static let examples: [StateExample] = [
    .match("an object is cut out", .example(), against: .example(object("1"))),
    .match("an id is changed", .example(object("2")), against: .example(object("1"))),
    .match("an object is put in", .example(object("1"), .example("a_b.d")), against: .example(object("1"))),
    .match("an output is cut out", .example(), against: .example(outputs: ["url"])),
    .pass("the same content", .example(object("1")), against: .example(object("1"))),
    .pass("a newer serial", .example(object("2"), serial: 8), against: .example(object("1"))),
  ]

  static func findings(in subject: StateSubject) -> [Finding] {
    guard subject.identity == .same, let older = subject.older else { return [] }
    let edited = subject.pairs.filter { $0.old != $0.new }.map(\.old.address)
    let differing = (edited + subject.gone.map(\.address) + subject.added.map(\.address)).sorted()
    let isOutputLost = Set(older.outputs) != Set(subject.state.outputs)
    guard let first = differing.first ?? (isOutputLost ? "its outputs" : nil) else { return [] }
    let more = differing.count > 1 ? " and \(differing.count - 1) more" : ""
    return [
      finding(
        .critical,
        "this state has the serial and lineage of the known one but not its content (\(first)\(more)):"
          + " it was changed without Terraform",
        at: differing.first, remedy: "keep the known state, and look for who edited this one")
    ]
  }

  private static func object(_ id: String) -> StateObject { .example("a_b.c", ["id": .string(id)]) }
}
