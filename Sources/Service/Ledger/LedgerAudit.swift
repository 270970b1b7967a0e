import Ledger
import Vocabulary

/// Everything about a server's records that can be checked without the server.
package struct LedgerAudit: Sendable {
  /// Whether the log is as it was written.
  package private(set) var report: LedgerReport
  /// How many signatures of people were verified again.
  package private(set) var signatures = 0
  /// What else is wrong, a sentence each.
  package private(set) var complaints: [String] = []

  /// Whether nothing is wrong.
  package var isGood: Bool { report.isIntact && complaints.isEmpty }

  /// Checks the records, each person's signature in them, and what a checkpoint from elsewhere says.
  ///
  /// - Parameters:
  ///   - older: a checkpoint that was kept elsewhere.
  ///   - current: the checkpoint that came with the records.
  ///   - key: what both must be signed by; nil where nobody knows it.
  package init(_ lines: LedgerLines, older: SignedNote? = nil, current: SignedNote? = nil, key: NoteKey? = nil) {
    var checkpoint: Checkpoint?
    do {
      checkpoint = try older.map { try Checkpoint(text: $0.text) }
    } catch {
      complaints.append("\(error)")
    }
    var verifier = LedgerVerifier(headFile: lines.head, checkpoint: checkpoint)
    for line in lines.lines {
      line.withUnsafeBytes { verifier.consume($0) }
      [UInt8(ascii: "\n")].withUnsafeBytes { verifier.consume($0) }
    }
    report = verifier.finish()
    checkNote(older, "the checkpoint from elsewhere", key)
    checkNote(current, "the checkpoint beside the records", key)
    if let current { checkRoot(of: current) }
    checkSignatures(lines)
  }

  private mutating func checkNote(_ note: SignedNote?, _ what: String, _ key: NoteKey?) {
    guard let note, let key, !NoteVerifier.isSigned(note, by: key) else { return }
    complaints.append("\(what) is not signed by \(key.name)")
  }

  private mutating func checkRoot(of note: SignedNote) {
    do throws(LedgerError) {
      let checkpoint = try Checkpoint(text: note.text)
      guard (checkpoint.size, checkpoint.root) != (report.size, report.root) else { return }
      complaints.append(
        "the checkpoint beside the records is of \(checkpoint.size) records with the root \(checkpoint.root)")
    } catch {
      complaints.append("\(error)")
    }
  }

  private mutating func checkSignatures(_ lines: LedgerLines) {
    var enrolled: [String: RecordedSignature.EnrolledKey] = [:]
    for line in lines.lines {
      // What is no record was told by the report.
      guard let record = try? LedgerRecord(line: line) else { continue }
      if let signature = RecordedSignature(record) {
        signatures += 1
        if let problem = signature.problem(enrolled: enrolled) {
          complaints.append("the signature in record \(signature.record) (\(signature.kind)) is not good: \(problem)")
        }
      }
      guard ["person.added", "person.key-added"].contains(record.entry.kind.word) else { continue }
      let details = record.entry.details
      if let key = details["key"]?.text, let name = details["name"]?.text {
        enrolled[key] = .init(owner: name, line: details["line"]?.text ?? "")
      }
    }
  }
}
