import Decision
import Vocabulary

/// Says an outcome in sentences.
enum OutcomeText {
  /// Why approvals fell, or what suspends them; none when they stand.
  static func reasons(_ answer: ApprovalOutcome.Answer) -> [String] {
    switch answer {
    case .ready, .waiting: []
    case .suspended:
      [
        "the wall clock was set back: no approval counts until it is right again; if it was wrong before and is right"
          + " now, an admin says so on the server's machine by `tagout clock accept`"
      ]
    case .void(let reasons): reasons.map(sentence)
    }
  }

  static func sentence(_ reason: ApprovalOutcome.VoidReason) -> String {
    switch reason {
    case .difference(let difference): difference.description
    case .newFinding(let code, let message): "a finding is new: \(message) [\(code)]"
    case .worseFinding(let code, let message): "a finding has become worse: \(message) [\(code)]"
    case .weakerRestorePoint: "the restore point is weaker than the one that was shown"
    case .denied(let codes): "the verdict is a refusal now, by \(codes.map(\.text).joined(separator: ", "))"
    }
  }

  /// All that stands in the way, in sentences.
  static func obstacles(_ outcome: ApprovalOutcome) -> [String] {
    reasons(outcome.answer) + outcome.missing.map(\.sentence)
  }
}
