import Vocabulary

/// What may happen where: a finding's code and environment in, a ruling out.
package struct Policy: Sendable, Hashable {
  /// The policy that holds where no file says otherwise.
  package static let builtIn = Policy()

  /// The codes that the policy names, sorted.
  package var codes: [FindingCode] { BuiltInPolicy.codes }

  /// What the policy says about one finding.
  ///
  /// A code without a row is ruled by its severity: what loses something holds, what only tells passes.
  package func ruling(for finding: Finding) -> Ruling {
    let tier = finding.environment?.tier ?? .unknown
    if let letter = BuiltInPolicy.letter(for: finding.code, tier) { return BuiltInPolicy.ruling(for: letter) }
    switch finding.severity {
    case .information, .warning: return .allow
    case .high: return .hold([.confirm])
    case .critical: return .hold([.approval(count: 1)])
    }
  }
}
