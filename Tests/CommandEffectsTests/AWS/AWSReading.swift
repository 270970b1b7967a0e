import CommandEffects
import Foundation
import TestSupport
import Testing
import Vocabulary

/// One command, and what must be read out of it.
struct AWSReading: Sendable, CustomTestStringConvertible {
  /// Verb and role of the effect with the most to lose, codes of the findings, tier of the first: by spaces.
  var expected: String
  var command: String

  var testDescription: String { command }

  /// The rows of `Tests/Fixtures/aws/commands.txt`.
  static let all: [AWSReading] = {
    let path = BuiltProducts.root.appending(path: "Tests/Fixtures/aws/commands.txt")
    // A missing file makes no rows, and a test asks for three hundred.
    let text = (try? String(contentsOf: path, encoding: .utf8)) ?? ""
    return text.split(separator: "\n").filter { !$0.hasPrefix("#") }.compactMap { row in
      row.range(of: " | ").map {
        AWSReading(expected: String(row[..<$0.lowerBound]), command: String(row[$0.upperBound...]))
      }
    }
  }()

  /// Looks at a command with files given; those that are asked for and not given are missing.
  static func inspection(
    of command: String, inherited: [String: String] = [:], files: [String: String] = [:]
  ) -> Inspection {
    FactRounds.settle(answer: { files[$0.path].map { .contents(Array($0.utf8)) } ?? .missing }) { facts in
      var inspection = Inspection(facts: facts)
      AWSReader.inspect(PlainWords.invocation(command, inherited: inherited), into: &inspection)
      return inspection
    }
  }

  /// What was read out of a command, as a row expects it.
  static func read(_ command: String) -> String {
    let inspection = inspection(of: command)
    let order: [EffectVerb] = [.destroy, .replace, .disarm, .forget, .runCode, .disclose, .update, .create, .read]
    let worst = order.lazy.compactMap { verb in inspection.effects.first { $0.verb == verb } }.first
    let codes = inspection.findings.map(\.code.text).sorted().joined(separator: "+")
    let tier = inspection.findings.first.map { $0.environment?.tier.rawValue ?? "none" } ?? "-"
    let what = worst.map { "\($0.verb.rawValue) \($0.resource.role.rawValue)" } ?? "none none"
    return "\(what) \(codes.isEmpty ? "-" : codes) \(tier)"
  }
}
