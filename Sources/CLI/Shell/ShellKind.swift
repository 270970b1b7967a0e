import ArgumentParser
import Vocabulary

/// The shells that `shell-init` knows.
enum ShellKind: String, CaseIterable, ExpressibleByArgument {
  case bash
  case zsh

  /// The snippet with its marks.
  private var snippet: String {
    switch self {
    case .bash: BashSnippet.text
    case .zsh: ZshSnippet.text
    }
  }

  /// What the shell evaluates.
  ///
  /// - Parameter program: the absolute path of `tagout`.
  func snippet(for program: String) -> String {
    snippet.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      if line.hasSuffix("=@TAGOUT@") { return line.dropLast(8) + ShellQuoting.quoted(program) }
      if line.hasSuffix("'@NAMES@'") { return line.dropLast(9) + ShellQuoting.quoted(RiskyWords.names) }
      if line.hasSuffix("'@RISKY@'") { return line.dropLast(9) + ShellQuoting.quoted(RiskyWords.other) }
      return String(line)
    }.joined(separator: "\n")
  }
}
