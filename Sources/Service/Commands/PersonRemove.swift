import ArgumentParser
import Vocabulary

/// `tagout person remove`
struct PersonRemove: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove",
    abstract: "Take a person, their keys and tokens out of service.",
    discussion: """
      EXAMPLE
        tagout person remove bob --data /var/lib/tagout --reason 'left the company'

      EXIT STATUS
        0 removed, 1 there is no such person, 64 usage
      """)

  @OptionGroup var folder: DataOption
  @Argument(help: "The person's name.")
  var name: String
  @Option(help: "Why.")
  var reason: String?
  @OptionGroup var answer: AnswerOption

  func run() async throws {
    let core = try await ServerCore.open(folder.data)
    let (name, reason, now) = (name, reason ?? "", core.clock.now())
    let tokens = try await core.store.write(.personRemoved) { store in
      guard try store.removePerson(named: name, at: now) else {
        throw ServiceError.refused(
          reason: "nobody of the name \"\(name)\" is enrolled", remedy: "see `tagout person list`")
      }
      let tokens = try store.revokeTokens(ofOwner: name, at: now)
      try store.append([
        ServerRecord.entry(
          "person.removed", at: now, by: OperatingUser.actor(),
          ["name": .string(name), "reason": .string(reason), "tokens": .integer(Int64(tokens))])
      ])
      return tokens
    }
    try answer.print(
      .object(["removed": .string(name), "tokens": .integer(Int64(tokens))]),
      text: "removed \(name); \(tokens) tokens that \(name) answers for open nothing any more")
  }
}
