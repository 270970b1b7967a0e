import ArgumentParser
import Vocabulary

/// `tagout workspace list`
struct WorkspaceList: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Show the workspaces.",
    discussion: """
      EXAMPLE
        tagout workspace list --data /var/lib/tagout

      EXIT STATUS
        0 shown, 1 it cannot be read, 64 usage
      """)

  @OptionGroup var folder: DataOption
  @OptionGroup var answer: AnswerOption

  func run() async throws {
    let core = try await ServerCore.open(folder.data)
    let workspaces = try await core.store.read { try $0.workspaces() }
    let rows = workspaces.map { [$0.name, $0.tier.rawValue, $0.environment ?? "-", $0.directory ?? "-"] }
    try answer.print(
      .object(["workspaces": .array(workspaces.map { $0.value })]),
      text: TextTable.text([["WORKSPACE", "TIER", "ENVIRONMENT", "DIRECTORY"]] + rows))
  }
}
