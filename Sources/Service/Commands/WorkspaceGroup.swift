import ArgumentParser

/// `tagout workspace`
struct WorkspaceGroup: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "workspace",
    abstract: "Say which workspaces there are, and what they hold.",
    subcommands: [WorkspaceSet.self, WorkspaceList.self, WorkspaceShow.self])
}
