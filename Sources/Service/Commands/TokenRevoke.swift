import ArgumentParser
import Vocabulary

/// `tagout token revoke`
struct TokenRevoke: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "revoke",
    abstract: "Take a token back, at once.",
    discussion: """
      EXAMPLE
        tagout token revoke --data /var/lib/tagout token-5f0c…

      EXIT STATUS
        0 it opens nothing any more, 1 there is no such token, 64 usage
      """)

  @OptionGroup var folder: DataOption
  @Argument(help: "The token's ID, as `tagout token list` shows it.")
  var id: String
  @Option(help: "Why.")
  var reason: String?
  @OptionGroup var answer: AnswerOption

  func run() async throws {
    let core = try await ServerCore.open(folder.data)
    let now = core.clock.now()
    let (id, entry) = (
      id,
      ServerRecord.entry(
        "token.revoked", at: now, by: OperatingUser.actor(), ["id": .string(id), "reason": .string(reason ?? "")])
    )
    try await core.store.write(.tokenRevoked) { store in
      guard try store.revokeToken(id: id, at: now) else {
        throw ServiceError.refused(
          reason: "there is no token \"\(id)\" that was not revoked", remedy: "see `tagout token list`")
      }
      try store.append([entry])
    }
    try answer.print(.object(["revoked": .string(id)]), text: "revoked \(id)")
  }
}
