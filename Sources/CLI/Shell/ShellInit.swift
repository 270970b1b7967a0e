import ArgumentParser
import Host
import Processes

/// `tagout shell-init SHELL`
struct ShellInit: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "shell-init",
    abstract: "Print what guards a person's own shell.",
    discussion: """
      What is typed is judged as an agent's commands are, before anything of it runs. What would be held asks on the
      terminal for the environment's name to be typed, and the ledger keeps who said yes. Ordinary lines are not touched.

      EXAMPLE
        echo 'eval "$(tagout shell-init bash)"' >> ~/.bashrc     # or zsh, ~/.zshrc; as the last line

      EXIT STATUS
        0 printed, 1 it is not known where tagout itself is, 64 usage
      """)

  @Argument(help: "bash or zsh.")
  var shell: ShellKind

  func run() throws {
    guard let program = ProgramSearch.ownPath else { throw CLIError.noOwnPath }
    try StandardStreams.write(Array((shell.snippet(for: program) + "\n").utf8), to: .output)
  }
}
