import Foundation
import Host
import Processes
import TestSupport
import Vocabulary

/// One session of a real shell under a pty, in a home folder of its own, with a terraform that only writes down that it
/// ran.
struct ShellSession {
  enum Shell: String, CaseIterable {
    case bash
    case zsh
  }

  /// How it went.
  struct Outcome {
    /// What was waited for in vain; empty when all came.
    var failure: String
    /// The shell's exit status.
    var status: Int
    /// The lines that the terminal showed in the end.
    var screen: [String]
    /// The history file.
    var history: String
    /// A line for each time that terraform was run.
    var runs: [String]
    /// The files that the session left in its folder.
    var files: [String]
    /// The ledger's records of decisions, as stored.
    var ledger: String
  }

  let shell: Shell
  /// Whether the shell evaluates what `shell-init` prints.
  var isGuarded = true
  /// Lines of the shell's start-up file, before the guard's.
  var settings: [String] = []
  var variables: [String: String] = [:]

  /// Plays the steps in a folder whose Terraform workspace is `prod`.
  func run(_ steps: [SessionStep]) async throws -> Outcome {
    let scratch = try ScratchFolder.make(in: "/tmp", prefix: "tagout-shell", isPassable: false)
    return try await ProcessKeeper.with(scratch) { try await play(steps, in: scratch.path, $0) }
  }

  private func play(_ steps: [SessionStep], in home: String, _ keeper: ProcessKeeper) async throws -> Outcome {
    try prepare(home)
    var environment = [
      "HOME": home, "PATH": "\(home)/bin:/usr/bin:/bin", "TERM": "xterm", "LANG": "C.UTF-8", "NO_COLOR": "1",
      "TMPDIR": home,
    ]
    environment.merge(variables) { $1 }
    let answer = try await PersonTerminal(
      argv: [shell == .bash ? "/bin/bash" : "/usr/bin/zsh", "-i"], directory: "\(home)/infra", environment: environment,
      steps: [.start] + steps + [.exit]
    ).run(keeper)
    return Outcome(
      failure: answer.failure, status: answer.status, screen: answer.screen.map(normalised(home)),
      history: text("\(home)/history").replacing(home, with: "~"),
      runs: text("\(home)/runs").split(separator: "\n").map(String.init),
      files: try FileManager.default.contentsOfDirectory(atPath: "\(home)/infra").sorted(),
      ledger: text("\(home)/.local/state/tagout/ledger/decisions.jsonl"))
  }

  private func prepare(_ home: String) throws {
    let files = FileManager.default
    try files.createDirectory(atPath: "\(home)/infra/.terraform", withIntermediateDirectories: true)
    try write("prod", to: "\(home)/infra/.terraform/environment")
    try write("content\n", to: "\(home)/infra/file-of-its-own.txt")
    try ExecutableScript.write(
      "#!/bin/sh\necho \"$*\" >>\"$HOME/runs\"\necho \"terraform ran $*\"\n", to: "\(home)/bin/terraform")
    let mark = "printf '\\033]9;ready\\007'"
    let own =
      switch shell {
      case .bash: ["PS1='$ '", "PS2='more> '", "HISTFILE=~/history", "PROMPT_COMMAND=\"\(mark)\""]
      case .zsh:
        [
          "PS1='$ '", "PS2='more> '", "PROMPT_EOL_MARK=", "HISTFILE=~/history HISTSIZE=500 SAVEHIST=500",
          "precmd() { \(mark); }", "setopt interactive_comments", "autoload -Uz compinit; compinit -D",
        ]
      }
    let tagout = BuiltProducts.path(of: "tagout").path(percentEncoded: false)
    let guarding = isGuarded ? ["eval \"$('\(tagout)' shell-init \(shell.rawValue))\""] : []
    try write((own + settings + guarding).joined(separator: "\n") + "\n", to: "\(home)/.\(shell.rawValue)rc")
  }

  private func write(_ text: String, to path: String) throws {
    try Data(text.utf8).write(to: URL(filePath: path))
  }

  private func text(_ path: String) -> String {
    guard case .contents(let bytes) = HostFiles.contents(of: path, bound: 1 << 20) else { return "" }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Process numbers and the scratch folder differ from run to run.
  private func normalised(_ home: String) -> (String) -> String {
    { line in line.replacing(home, with: "~").replacing(/[0-9]{4,}/, with: "N") }
  }
}
