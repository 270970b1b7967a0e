import CommandEffects
import Testing
import Vocabulary

/// One command, and what must be read out of it.
struct AWSReading: Sendable, CustomTestStringConvertible {
  /// The verb of the effect with the most to lose.
  var verb: String
  var role: String
  /// The codes of the findings, sorted, joined by `+`; `-` for none.
  var codes: String
  /// The tier of the first finding; `-` where there is none, `*` where it does not matter.
  var tier: String
  var command: String

  var testDescription: String { command }

  /// Reads a row: `verb role codes tier | command`.
  init?(row: Substring) {
    let halves = row.split(separator: "|", maxSplits: 1)
    guard halves.count == 2 else { return nil }
    let words = halves[0].split(separator: " ").map(String.init)
    guard words.count == 4 else { return nil }
    (verb, role, codes, tier) = (words[0], words[1], words[2], words[3])
    command = String(halves[1].drop { $0 == " " })
  }

  /// Looks at a command with facts given; files that are asked for and not given are missing.
  static func inspection(of command: String, inherited: [String: String] = [:], files: [String: String] = [:])
    -> Inspection
  {
    var facts = Facts()
    for _ in 0..<4 {
      var inspection = Inspection(facts: facts)
      AWSReader.inspect(PlainWords.invocation(command, inherited: inherited), into: &inspection)
      guard !inspection.lacking.isEmpty else { return inspection }
      for lack in inspection.lacking {
        facts[lack.query] = files[lack.query.path].map { .contents(Array($0.utf8)) } ?? .missing
      }
    }
    return Inspection(facts: facts)
  }

  /// What was read out of a command, in the form of a row.
  static func row(of command: String, inherited: [String: String] = [:], files: [String: String] = [:]) -> String {
    let inspection = inspection(of: command, inherited: inherited, files: files)
    let order: [EffectVerb] = [.destroy, .replace, .disarm, .forget, .runCode, .disclose, .update, .create, .read]
    let worst = order.lazy.compactMap { verb in inspection.effects.first { $0.verb == verb } }.first
    let findings = inspection.findings.filter { $0.severity > .information }
    let codes = findings.map(\.code.text).sorted().joined(separator: "+")
    let tier = findings.first.map { $0.environment?.tier.rawValue ?? "none" } ?? "-"
    return
      "\(worst?.verb.rawValue ?? "none") \(worst?.resource.role.rawValue ?? "none") \(codes.isEmpty ? "-" : codes) \(tier) | \(command)"
  }
}
