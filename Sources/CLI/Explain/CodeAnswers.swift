import Decision
import Vocabulary

/// What the built-in policy answers to a code, tier by tier.
struct CodeAnswers: Sendable {
  /// The tiers in the order of the pages: where most is lost first.
  static let tiers: [Tier] = [.production, .unknown, .staging, .development, .ephemeral]

  var code: FindingCode
  /// In the order of `tiers`, in the words of a policy file.
  var words: [String]

  /// - Parameter severity: rules a code that the policy has no row for.
  init(_ code: FindingCode, _ severity: Severity = .high) {
    self.code = code
    words = CodeAnswers.tiers.map { tier in
      let place = Environment(name: nil, tier: tier, evidence: "the catalogue")
      return Policy.builtIn.ruling(for: Finding(code, severity, "", evidence: .whole, environment: place)).words
    }
  }

  /// Of every code that decided one of the examples, sorted.
  static func met(in examples: [JudgedExample]) -> [CodeAnswers] {
    var severities: [FindingCode: Severity] = [:]
    for finding in examples.compactMap(\.finding) where severities[finding.code] == nil {
      severities[finding.code] = finding.severity
    }
    return severities.sorted { $0.key.text < $1.key.text }.map { CodeAnswers($0.key, $0.value) }
  }
}
