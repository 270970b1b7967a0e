import ArgumentParser
import Vocabulary

/// `tagout token list`
struct TokenList: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Show the tokens, without their secrets.",
    discussion: """
      EXAMPLE
        tagout token list --data /var/lib/tagout

      EXIT STATUS
        0 shown, 1 it cannot be read, 64 usage
      """)

  @OptionGroup var folder: DataOption
  @Flag(help: "Those too that open nothing any more.")
  var all = false
  @OptionGroup var answer: AnswerOption

  func run() async throws {
    let core = try await ServerCore.open(folder.data)
    let now = core.clock.now()
    let tokens = try await core.store.read { try $0.tokens() }.filter { all || $0.isValid(at: now) }
    let rows = tokens.map { token in
      [
        token.id, token.role.rawValue, token.name, token.owner ?? "-", token.workspace ?? "all",
        token.revoked.map { "revoked \($0)" } ?? "\(now < token.expires ? "until" : "expired") \(token.expires)",
      ]
    }
    try answer.print(
      .object(["tokens": .array(tokens.map { $0.value })]),
      text: TextTable.text([["ID", "ROLE", "NAME", "OWNER", "WORKSPACE", "VALID"]] + rows))
  }
}
