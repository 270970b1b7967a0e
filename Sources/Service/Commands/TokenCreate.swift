import ArgumentParser
import Vocabulary

extension TokenRole: ExpressibleByArgument {}

/// `tagout token create`
struct TokenCreate: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "create",
    abstract: "Print a new token, once.",
    discussion: """
      EXAMPLE
        tagout token create --data /var/lib/tagout --role agent --name claude --owner ada --workspace shop

      EXIT STATUS
        0 it was made, 1 it was not, 64 usage
      """)

  @Option(help: ArgumentHelp("The folder of the server's data.", valueName: "dir"))
  var data: String
  @Option(help: "What its bearer is: agent, runner, operator or reader.")
  var role: TokenRole
  @Option(help: "Who bears it.")
  var name: String
  @Option(help: ArgumentHelp("The person who answers for it.", valueName: "person"))
  var owner: String?
  @Option(help: "The only workspace that it opens.")
  var workspace: String?
  @Flag(help: "Let an agent read the state as it is.")
  var rawState = false
  @Option(help: "Why; an operator must say.")
  var reason: String?

  func run() async throws {
    let core = try await ServerCore.open(data)
    let secret = TokenSecret()
    let now = core.clock.now()
    let token = Token(
      id: Identifier.random("token"), role: role, name: name, owner: owner, workspace: workspace,
      readsRawState: rawState, reason: reason, created: now,
      expires: Instant(milliseconds: now.milliseconds + 90 * 86_400_000))
    let digest = secret.digest
    let entry = ServerRecord.entry(
      "token.created", at: now,
      ["id": .string(token.id), "name": .string(name), "role": .string(role.rawValue)])
    try await core.store.write(.tokenCreated) { store in
      if let workspace, try store.workspace(named: workspace) == nil {
        try store.set(Workspace(name: workspace, tier: .unknown, created: now))
      }
      try store.add(token, digest: digest)
      try store.append([entry])
    }
    print(secret.text)
  }
}
