import Ledger
import Vocabulary

/// A record for people: when, what was answered, what was asked, by whom, and why.
struct RecordText {
  private let record: LedgerRecord

  init(_ record: LedgerRecord) {
    self.record = record
  }

  /// Several lines, without a newline at the end.
  var text: String {
    let entry = record.entry
    var lines = ["\(record.sequence)  \(entry.time)  \(entry.verdict?.uppercased() ?? entry.kind.word)"]
    if let action = entry.action {
      let asked = action.text.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: true).first ?? ""
      lines.append("    \(action.tool): \(asked.prefix(120))")
      if let directory = action.directory { lines.append("    in \(directory)") }
    }
    lines.append("    by \(who(entry.actor))")
    for finding in entry.findings.prefix(3) { lines.append("    \(finding.code)  \(finding.message)") }
    if !entry.requirements.isEmpty { lines.append("    missing: \(entry.requirements.joined(separator: ", "))") }
    return lines.joined(separator: "\n")
  }

  private func who(_ actor: Actor) -> String {
    let parts: [(String, Attribution?)] = [
      ("user", actor.user), ("client", actor.client), ("session", actor.session), ("sub-agent", actor.subagent),
      ("pipeline", actor.pipeline),
    ]
    let told = parts.compactMap { name, part in
      part.map { "\(name) \($0.value) (\($0.isProven ? "proven" : "claimed"))" }
    }
    return told.isEmpty ? "nobody who is known" : told.joined(separator: ", ")
  }
}
