import Vocabulary

@testable import Ledger

extension LedgerEntry {
  /// An entry that can be told from others by its text.
  static func sample(_ number: Int) -> LedgerEntry {
    .sample("command \(number)")
  }

  static func sample(_ text: String) -> LedgerEntry {
    LedgerEntry(
      .assessment, at: Instant(milliseconds: 1_795_336_495_394),
      by: Actor(user: .proven("dev (1000)"), client: .claimed("claude-code")),
      action: RecordedAction(tool: "Bash", redacted: Redactor.redact(text), directory: "/home/dev"),
      verdict: "deny", version: "0.1.0")
  }
}
