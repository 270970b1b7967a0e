import CommandEffects
import Decision
import Vocabulary

/// Runs the tests that stand beside a file's rules.
///
/// The file is taken as one that may loosen, over the built-in table alone, so that a test means the same everywhere.
package struct PolicyTestRun: Sendable {
  /// One command of one test.
  package struct Outcome: Sendable, Hashable {
    package var origin: PolicyOrigin
    package var command: String
    package var expected: RuleTest.Expectation
    /// What was answered, in the words of a policy file.
    package var got: String
    package var isPassed: Bool
    /// What decided, for those who look why.
    package var reasons: [String]
  }

  package var outcomes: [Outcome] = []
  /// The rules that have no test.
  package var untested: [PolicyOrigin] = []

  /// - Parameter yaml: reads a YAML text that a test gives as a file.
  package init(of file: PolicyFile, yaml: @escaping ([UInt8]) -> Fact) {
    for rule in file.rules {
      if rule.tests.isEmpty { untested.append(rule.origin) }
      for test in rule.tests {
        let files = TestFiles(test.files, in: test.directory, yaml: yaml)
        if test.commands.isEmpty { outcomes.append(PolicyTestRun.outcome(of: nil, test, file, files)) }
        for command in test.commands { outcomes.append(PolicyTestRun.outcome(of: command, test, file, files)) }
      }
    }
  }

  /// How many passed.
  package var passed: Int { outcomes.count { $0.isPassed } }

  /// - Parameter command: nil for the call of a tool that nothing but rules speak of.
  private static func outcome(
    of command: String?, _ test: RuleTest, _ file: PolicyFile, _ files: TestFiles
  ) -> Outcome {
    let assessor = Assessor(policy: Policy(trusting: file), asker: test.asker)
    var variables = test.variables
    if variables["HOME"] == nil { variables["HOME"] = "/home/somebody" }
    let assessed =
      command.map { command in
        assessor.assess(
          .command(command, in: test.directory, environment: variables), answer: files.answer)
      } ?? assessor.assessCall()
    let decisions = Judgement.decisions(
      on: assessed.verdict.findings, by: assessor.policy, in: assessor.circumstances(assessed.effects))
    return Outcome(
      origin: test.origin, command: command ?? "the tool \(test.asker.tool ?? "")", expected: test.expected,
      got: assessed.verdict.ruling.words, isPassed: test.expected.isMet(by: assessed.verdict),
      reasons: decisions.filter { $0.ruling != .allow }.map { decision in
        "\(decision.finding.code) asks for \(decision.ruling.words) by \(ExplanationText.rule(decision))"
      })
  }
}

extension Verdict {
  /// The verdict as a ruling.
  var ruling: Ruling {
    switch self {
    case .allow: .allow
    case .hold(let requirements, _): .hold(requirements)
    case .deny: .deny
    }
  }
}

extension RuleTest.Expectation {
  /// Whether a verdict is what was expected.
  func isMet(by verdict: Verdict) -> Bool {
    switch self {
    case .held: verdict.word == "hold"
    case .ruling(let ruling): ruling == verdict.ruling
    }
  }

  /// In the words of a policy file.
  package var words: String {
    switch self {
    case .held: "hold"
    case .ruling(let ruling): ruling.words
    }
  }
}
