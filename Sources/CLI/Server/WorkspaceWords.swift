import ArgumentParser

/// `tagout workspace`, for `tagout-server`.
struct WorkspaceWords: HandedOverCommand {
  static let configuration = CommandConfiguration(
    commandName: "workspace",
    abstract: "Say which workspaces there are, and what they hold.")

  @Argument(parsing: .captureForPassthrough, help: "See `tagout workspace --help`.")
  var words: [String] = []
}
