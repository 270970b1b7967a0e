import ArgumentParser
import Vocabulary

extension TokenRole: ExpressibleByArgument {}

/// `tagout token create`
struct TokenCreate: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "create",
    abstract: "Print a new token, once.",
    discussion: """
      No token approves anything. An agent's and an operator's names the person who answers for it; an operator's says \
      why it is needed and lasts for minutes.

      EXAMPLE
        tagout token create --data /var/lib/tagout --role agent --name claude --owner ada --workspace shop

      EXIT STATUS
        0 it was made, 1 it was not, 64 usage
      """)

  @OptionGroup var folder: DataOption
  @Option(help: "What its bearer is: agent, runner, operator or reader.")
  var role: TokenRole
  @Option(help: "Who bears it.")
  var name: String
  @Option(help: ArgumentHelp("The person who answers for it.", valueName: "person"))
  var owner: String?
  @Option(help: "The only workspace that it opens.")
  var workspace: String?
  @Flag(help: "Let an agent read the state as it is, of production too: with all secrets in it.")
  var rawState = false
  @Option(help: "Why; an operator must say.")
  var reason: String?
  @Option(
    help: ArgumentHelp(
      "How long it lasts, e.g. 30m, 12h, 90d (agent and reader 90d, operator 30m, runner 365d).", valueName: "time"))
  var expires: String?
  @OptionGroup var answer: AnswerOption

  func validate() throws {
    guard expires.map({ DurationText.milliseconds($0) != nil }) ?? true else {
      throw ValidationError("--expires needs a number and s, m, h, d or w")
    }
    guard !name.isEmpty, name.utf8.count <= 128 else { throw ValidationError("--name needs 1 to 128 bytes") }
    guard !rawState || role == .agent || role == .reader else {
      throw ValidationError("--raw-state is for agents and readers; a runner and an operator read the state anyway")
    }
    guard role != .operator || !(reason ?? "").isEmpty else {
      throw ValidationError("an operator says why: add --reason TEXT")
    }
    if let workspace, !Workspace.isName(workspace) {
      throw ValidationError("\"\(workspace)\" is no name of a workspace: letters, digits, '.', '_' and '-'")
    }
  }

  func run() async throws {
    let core = try await ServerCore.open(folder.data)
    let secret = TokenSecret()
    let wish = TokenWish(
      role: role, name: name, owner: owner ?? core.singleUserName, workspace: workspace, readsRawState: rawState,
      reason: reason, lifetime: expires.flatMap { DurationText.milliseconds($0) })
    let token = try await wish.grant(secret, in: core)
    guard answer.json, case .object(let object) = token.value else { return try answer.print(.null, text: secret.text) }
    try answer.print(.object(object.merging(["token": .string(secret.text)])), text: "")
  }
}
