import ArgumentParser
import Vocabulary

/// `tagout workspace show`
struct WorkspaceShow: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Show what is said of a workspace.",
    discussion: """
      EXAMPLE
        tagout workspace show shop --data /var/lib/tagout

      EXIT STATUS
        0 shown, 1 there is none of this name, 64 usage
      """)

  @OptionGroup var folder: DataOption
  @Argument(help: "Its name.")
  var name: String
  @OptionGroup var answer: AnswerOption

  func run() async throws {
    let core = try await ServerCore.open(folder.data)
    let name = name
    guard let workspace = try await core.store.read({ try $0.workspace(named: name) }) else {
      throw ServiceError.refused(
        reason: "there is no workspace \"\(name)\"",
        remedy: "see `tagout workspace list`, or make it with `tagout workspace set`")
    }
    try answer.print(workspace.value, text: WorkspaceShow.text(workspace))
  }

  /// A fact a line.
  static func text(_ workspace: Workspace) -> String {
    let facts: [(String, String?)] = [
      ("workspace", workspace.name), ("tier", workspace.tier.rawValue), ("environment", workspace.environment),
      ("repository", workspace.repository), ("directory", workspace.directory),
    ]
    let options = workspace.options.members.map { ($0.name, WorkspaceShow.text($0.value)) }
    return TextTable.text(facts.compactMap { name, value in value.map { [name, $0] } } + options.map { [$0.0, $0.1] })
  }

  private static func text(_ value: StructuredValue) -> String {
    switch value {
    case .string(let text): text
    case .integer(let number): String(number)
    case .boolean(let truth): String(truth)
    default: "\(value)"
    }
  }
}
