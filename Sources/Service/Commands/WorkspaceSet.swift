import ArgumentParser
import Vocabulary

extension Tier: ExpressibleByArgument {}

/// `tagout workspace set`
struct WorkspaceSet: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "set",
    abstract: "Make a workspace, or change what is said of it.",
    discussion: """
      What is not given stays as it is; an empty value takes it away. Every change is recorded.

      EXAMPLE
        tagout workspace set shop --data /var/lib/tagout --tier production --environment shop-production

      EXIT STATUS
        0 it is so, 1 it is not, 64 usage
      """)

  @OptionGroup var folder: DataOption
  @Argument(help: "Its name, as it stands in the state's address.")
  var name: String
  @Option(help: "production, staging, development, ephemeral or unknown.")
  var tier: Tier?
  @Option(help: "The environment's name, which people type where data is lost.")
  var environment: String?
  @Option(help: "The repository of its configuration.")
  var repository: String?
  @Option(help: "The folder in the repository.")
  var directory: String?
  @Flag(inversion: .prefixedNo, help: "Let agents read its state as it is, with all secrets in it.")
  var rawState: Bool?
  @Option(help: ArgumentHelp("A system user that agents run as: may not write the data.", valueName: "user"))
  var agentUser: [String] = []
  @Option(
    help: ArgumentHelp("A further fact, e.g. roleARN=arn:…; an empty value takes it away.", valueName: "name=value"))
  var option: [String] = []
  @OptionGroup var answer: AnswerOption

  func validate() throws {
    guard Workspace.isName(name) else {
      throw ValidationError("\"\(name)\" is no name of a workspace: letters, digits, '.', '_' and '-', at most 128")
    }
    for text in option where !isOption(text) {
      throw ValidationError("\"\(text)\" is no option: give NAME=VALUE, the name of letters and digits")
    }
    for text in agentUser where AgentUser(text) == nil {
      throw ValidationError("there is no system user \"\(text)\"; give a name or a number that the system knows")
    }
  }

  func run() async throws {
    let core = try await ServerCore.open(folder.data)
    let now = core.clock.now()
    let (name, change) = (name, change())
    let users = agentUser.compactMap { AgentUser($0) }
    if !core.isSingleUser, let objection = DataFolderGuard.objection(to: core.folder.path, agents: users) {
      throw ServiceError.refused(
        reason: "an agent could change the server's data: \(objection)",
        remedy: "run the server as a user of its own, its folder with mode 0700, before agents are let in")
    }
    let workspace = try await core.store.write(.workspaceSet) { store in
      let before = try store.workspace(named: name)
      let after = change.applied(to: before, name: name, at: now)
      try store.set(after)
      try store.append([WorkspaceChange.entry(after, before: before, at: now)])
      return after
    }
    try answer.print(workspace.value, text: WorkspaceShow.text(workspace))
  }

  private func change() -> WorkspaceChange {
    var change = WorkspaceChange()
    (change.tier, change.environment, change.repository, change.directory) = (tier, environment, repository, directory)
    for text in option {
      let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      change.options[String(parts[0])] = WorkspaceSet.value(String(parts[1]))
    }
    if let rawState { change.options["rawState"] = .boolean(rawState) }
    let users = Set(agentUser.compactMap { AgentUser($0)?.id }).sorted()
    if !users.isEmpty {
      change.options[AgentUsers.option] = .string(users.map { String($0) }.joined(separator: ","))
    }
    return change
  }

  /// Truth values and whole numbers as such, everything else as text; null for nothing.
  private static func value(_ text: String) -> StructuredValue {
    switch text {
    case "": .null
    case "true": .boolean(true)
    case "false": .boolean(false)
    default: Int64(text).map { .integer($0) } ?? .string(text)
    }
  }

  private func isOption(_ text: String) -> Bool {
    guard let sign = text.firstIndex(of: "="), sign > text.startIndex else { return false }
    return text[..<sign].utf8.allSatisfy { UnicodeScalar($0).properties.isAlphabetic || (0x30...0x39).contains($0) }
  }
}
