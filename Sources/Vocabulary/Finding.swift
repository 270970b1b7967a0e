/// One thing that was noticed: a stable code, one sentence, what shows it, and what to do about it.
package struct Finding: Sendable, Hashable {
  /// Stable, lower case, `area.what`: `plan.data-destroyed`.
  package var code: FindingCode
  /// How much it matters by itself.
  package var severity: Severity
  /// One plain sentence, without a line break.
  package var message: String
  /// The words or the address that decided.
  package var evidence: Evidence
  /// The way that is open, as a sentence or a command; nil where there is nothing to do.
  package var remedy: String?
  /// Where it would land, when the policy's answer depends on it.
  package var environment: Environment?

  package init(
    _ code: FindingCode, _ severity: Severity, _ message: String, evidence: Evidence,
    remedy: String? = nil, environment: Environment? = nil
  ) {
    self.code = code
    self.severity = severity
    self.message = message
    self.evidence = evidence
    self.remedy = remedy
    self.environment = environment
  }

  /// By what tells most findings apart; the texts are long.
  package func hash(into hasher: inout Hasher) {
    hasher.combine(code)
    hasher.combine(evidence)
  }
}

/// A finding's stable name, `area.what`.
package struct FindingCode: Sendable, Hashable, Comparable, ExpressibleByStringLiteral, CustomStringConvertible {
  package let text: String

  package init(_ text: String) {
    self.text = text
  }

  package init(stringLiteral value: StaticString) {
    self.text = value.description
  }

  package var description: String { text }

  package static func < (left: FindingCode, right: FindingCode) -> Bool { left.text < right.text }
}
