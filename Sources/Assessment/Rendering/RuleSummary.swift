import Posture
import TerraformPlans
import Vocabulary

/// What a finding's code means, in one sentence.
enum RuleSummary {
  /// The rule's own sentence, else the code in words.
  static func of(_ code: FindingCode) -> String {
    if let rule = PlanRules.all.first(where: { $0.code == code }) { return rule.summary }
    if let rule = StateRules.all.first(where: { $0.code == code }) { return rule.summary }
    if let rule = PostureRules.all.first(where: { $0.code == code }) { return rule.summary }
    return code.text.map { $0 == "." ? ": " : $0 == "-" ? " " : String($0) }.joined()
  }
}
