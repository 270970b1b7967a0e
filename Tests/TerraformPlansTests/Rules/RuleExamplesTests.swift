import TerraformPlans
import Testing
import Vocabulary

@Suite struct RuleExamplesTests {
  /// One example of one rule.
  struct Case: Sendable, CustomTestStringConvertible {
    var rule: any PlanRule.Type
    var example: PlanExample

    var testDescription: String { "\(rule): \(example.name)" }
  }

  static let cases: [Case] = PlanRules.all.flatMap { rule in rule.examples.map { Case(rule: rule, example: $0) } }

  @Test("A rule finds what its examples say and nothing in its look-alikes", arguments: cases)
  func example(_ example: Case) {
    let found = example.rule.findings(in: example.example.subject)
    #expect(found.count == example.example.count)
    #expect(found.allSatisfy { $0.code == example.rule.code })
  }

  @Test("Every rule has an example and a look-alike, a code and a summary")
  func completeness() {
    for rule in PlanRules.all {
      #expect(rule.examples.contains { $0.count > 0 }, "\(rule) has no example")
      #expect(rule.examples.contains { $0.count == 0 }, "\(rule) has no look-alike")
      #expect(rule.code.text.split(separator: ".").count == 2)
      #expect(!rule.summary.hasSuffix(".") && !rule.summary.isEmpty)
    }
  }

  @Test("Every message is one plain line without a full stop")
  func wording() {
    for example in Self.cases {
      for finding in example.rule.findings(in: example.example.subject) {
        let isPlain = !finding.message.contains("\n") && !finding.message.hasSuffix(".") && !finding.message.isEmpty
        #expect(isPlain, "\(finding.message)")
      }
    }
  }
}
