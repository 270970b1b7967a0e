import ArgumentParser
import Vocabulary

/// `tagout person list`
struct PersonList: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Show who is enrolled, with which keys.",
    discussion: """
      EXAMPLE
        tagout person list --data /var/lib/tagout

      EXIT STATUS
        0 shown, 1 it cannot be read, 64 usage
      """)

  @OptionGroup var folder: DataOption
  @Flag(help: "Those too who were removed.")
  var all = false
  @OptionGroup var answer: AnswerOption

  func run() async throws {
    let core = try await ServerCore.open(folder.data)
    let now = core.clock.now()
    let people = try await core.store.read { try $0.people() }.filter { all || $0.removed == nil }
    let rows = people.flatMap { person -> [[String]] in
      let keys = person.keys.filter { all || $0.removed == nil }
      guard !keys.isEmpty else {
        return [[person.name, person.role.rawValue, PersonList.state(person, now), "no key"]]
      }
      return keys.map { key in
        let state = key.removed.map { "removed \($0)" } ?? (key.effective > now ? "from \(key.effective)" : "counts")
        return [person.name, person.role.rawValue, state, key.fingerprint]
      }
    }
    let waiting = try await core.store.read { try VouchDesk.waiting(in: $0) }
    try answer.print(
      .object(["people": .array(people.map { $0.value }), "waiting": .array(waiting.map(PersonList.value))]),
      text: TextTable.text(
        [["PERSON", "ROLE", "STATE", "KEY"]] + rows
          + waiting.map { [$0.person, $0.role.rawValue, "waits for a voucher", $0.fingerprint] }))
  }

  private static func value(_ passkey: Passkey) -> StructuredValue {
    .object([
      "created": .string("\(passkey.created)"), "fingerprint": .string(passkey.fingerprint),
      "person": .string(passkey.person), "role": .string(passkey.role.rawValue), "synced": .boolean(passkey.isSynced),
      "vouching": .string(passkey.vouching),
    ])
  }

  private static func state(_ person: Person, _ now: Instant) -> String {
    person.removed.map { "removed \($0)" } ?? (person.effective > now ? "from \(person.effective)" : "enrolled")
  }
}
