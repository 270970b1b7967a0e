import ArgumentParser
import Formats
import Host
import Vocabulary

/// `tagout completions SHELL`
struct CompletionsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "completions",
    abstract: "Print a shell's completions of these commands.",
    discussion: """
      `make install` and the packages put them where the shells look. For one user's own shell, print them into a file
      that it reads.

      EXAMPLE
        tagout completions bash > ~/.local/share/bash-completion/completions/tagout

      EXIT STATUS
        0 printed, 64 usage
      """)

  /// A shell that completes.
  enum Shell: String, CaseIterable, ExpressibleByArgument {
    case bash
    case zsh
    case fish

    fileprivate var completed: CompletionShell {
      switch self {
      case .bash: .bash
      case .zsh: .zsh
      case .fish: .fish
      }
    }
  }

  @Argument(help: "bash, zsh or fish.")
  var shell: Shell

  @Flag(help: "Print one JSON object.")
  var json = false

  func run() throws {
    let script = TagoutCommand.completionScript(for: shell.completed)
    guard json else { return try StandardStreams.write(Array((script + "\n").utf8), to: .output) }
    let value: StructuredValue = .object(["script": .string(script), "shell": .string(shell.rawValue)])
    try StandardStreams.write(try JSONWriter.canonical(value) + [UInt8(ascii: "\n")], to: .output)
  }
}
