import ShellSyntax

/// Whether a text is taken, as `bash -n` says it.
struct ShellOutcome {
  let isAccepted: Bool

  init(_ text: String) {
    self.init(ShellParser.parse(text))
  }

  init(_ script: Script) {
    isAccepted = script.problems.allSatisfy(\.isDeferred)
  }
}
