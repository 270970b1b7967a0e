import Vocabulary

/// A finding, as a record keeps it: what was noticed and where, without the remedy.
package struct RecordedFinding: Sendable, Hashable {
  package var code: FindingCode
  package var severity: String
  package var message: String
  /// In the redacted text, when it is of a text.
  package var evidence: Evidence

  package init(_ finding: Finding, in text: Redaction) {
    code = finding.code
    severity = finding.severity.rawValue
    message = Redactor.redact(finding.message).text
    evidence = RecordedFinding.moved(finding.evidence, in: text)
  }

  init(code: FindingCode, severity: String, message: String, evidence: Evidence) {
    self.code = code
    self.severity = severity
    self.message = message
    self.evidence = evidence
  }

  private static func moved(_ evidence: Evidence, in text: Redaction) -> Evidence {
    switch evidence {
    case .text(let range): .text(text.range(of: range))
    case .file(let path): .file(Redactor.redact(path).text)
    case .line(let path, let line): .line(Redactor.redact(path).text, line)
    case .argument, .address, .whole: evidence
    }
  }
}
