import Vocabulary

/// Finds what makes all approvals fall: what would be applied is another thing, or a worse one, than people were shown.
enum ApprovalVoids {
  /// What a finding is about: the same code at the same place is the same finding, however it is worded now.
  private struct Key: Hashable {
    var code: FindingCode
    var evidence: Evidence
  }

  /// All reasons, differences first.
  static func reasons(in given: ApprovalCase) -> [ApprovalOutcome.VoidReason] {
    var reasons = given.now.differences(from: given.offered).map(ApprovalOutcome.VoidReason.difference)
    reasons += findings(given)
    if let shown = given.shownRestorePoint, given.restorePoint?.isAsGood(as: shown) != true {
      reasons.append(.weakerRestorePoint)
    }
    return reasons + denial(given)
  }

  private static func findings(_ given: ApprovalCase) -> [ApprovalOutcome.VoidReason] {
    var shown: [Key: Severity] = [:]
    for finding in given.shown {
      let key = Key(code: finding.code, evidence: finding.evidence)
      shown[key] = max(shown[key] ?? .information, finding.severity)
    }
    return given.verdict.findings.filter { $0.severity > .information }.compactMap { finding in
      guard let severity = shown[Key(code: finding.code, evidence: finding.evidence)] else {
        return .newFinding(finding.code, finding.message)
      }
      return finding.severity > severity ? .worseFinding(finding.code, finding.message) : nil
    }
  }

  private static func denial(_ given: ApprovalCase) -> [ApprovalOutcome.VoidReason] {
    switch given.verdict {
    case .allow, .hold: []
    case .deny(let findings): [.denied(Array(Set(findings.map(\.code))).sorted())]
    }
  }
}

extension ApprovalOutcome.VoidReason: CustomStringConvertible {
  /// One sentence without a full stop.
  package var description: String {
    switch self {
    case .difference(let difference): difference.description
    case .newFinding(let code, let message): "people were not shown the finding \(code): \(message)"
    case .worseFinding(let code, let message): "the finding \(code) is more severe than people were shown: \(message)"
    case .weakerRestorePoint: "the restore point proves less than the one that people were shown"
    case .denied(let codes):
      "the policy does not let it happen, whoever says yes (\(codes.map(\.text).joined(separator: ", ")))"
    }
  }
}
