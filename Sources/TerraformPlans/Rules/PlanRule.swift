import Vocabulary

/// One thing that a plan is looked at for: a stable code, what it means, plans that must and must not have it.
package protocol PlanRule: Sendable {
  /// The code of its findings.
  static var code: FindingCode { get }
  /// One sentence: what a finding of it means.
  static var summary: String { get }
  /// Plans that must match, and look-alikes that must not.
  static var examples: [PlanExample] { get }
  /// What it finds in a plan.
  static func findings(in subject: PlanSubject) -> [Finding]
}

extension PlanRule {
  /// A finding about the object at an address.
  static func finding(
    _ severity: Severity, _ message: String, at address: String, remedy: String? = nil
  ) -> Finding {
    Finding(code, severity, message, evidence: .address(address), remedy: remedy)
  }

  /// A finding about the plan as a whole.
  static func finding(_ severity: Severity, _ message: String, remedy: String? = nil) -> Finding {
    Finding(code, severity, message, evidence: .whole, remedy: remedy)
  }

  /// A finding with its own sentence for each dying object that the rule is about.
  static func findings(
    in subject: PlanSubject, _ severity: Severity, of losses: Set<Loss> = Set(Loss.allCases),
    where matches: (borrowing DyingObject) -> Bool
  ) -> [Finding] {
    // Where they are: dying objects are big, and copies of thousands take time.
    subject.positions(of: losses, where: matches).map {
      finding(
        severity, subject.dying[$0].sentence, at: subject.dying[$0].change.address,
        remedy: subject.dying[$0].releaseRemedy)
    }
  }
}
