import CommandEffects
import Decision
import Vocabulary

/// An explanation for people, in lines of at most 80 columns where words allow it.
package struct ExplanationText {
  private static let width = 80
  /// The most entries of one section.
  private static let most = 40

  private let explanation: Explanation
  private var lines: [String] = []

  package init(_ explanation: Explanation) {
    self.explanation = explanation
    addText()
    addPrograms()
    addFacts()
    addEffects()
    addFindings()
    addVerdict()
  }

  /// Several lines, without a newline at the end.
  package var text: String { lines.joined(separator: "\n") }

  private mutating func section(_ title: String, isEmpty: Bool, none: String) -> Bool {
    if !lines.isEmpty { lines.append("") }
    lines.append(title)
    if isEmpty { lines.append("  " + none) }
    return !isEmpty
  }

  /// Adds words behind an indentation; what does not fit goes on below, further in.
  private mutating func add(_ words: String, indent: Int, hanging: Int? = nil) {
    lines += ExplanationText.wrapped(words, indent: indent, hanging: hanging ?? indent + 2)
  }

  /// Adds a name and words behind it, in a column.
  private mutating func add(_ name: String, _ words: String, indent: Int) {
    let padded = name + String(repeating: " ", count: max(1, 10 - name.utf8.count))
    add(padded + words, indent: indent, hanging: indent + 10)
  }

  private mutating func addText() {
    guard section("1. The text, as the shell reads it", isEmpty: explanation.outline.isEmpty, none: "nothing") else {
      return
    }
    for line in explanation.outline { lines.append("  " + line) }
  }

  private mutating func addPrograms() {
    guard section("2. The programs that would start", isEmpty: explanation.started.isEmpty, none: "none that counts")
    else { return }
    for invocation in explanation.started.prefix(ExplanationText.most) {
      let words = [invocation.program] + invocation.arguments
      add(words.map(ExplanationText.shown).joined(separator: " "), indent: 2, hanging: 6)
      switch invocation.directory {
      case .known(let path): add("in \(path)", indent: 6)
      case .unknown(let why): add("in a folder that is not known: \(why)", indent: 6)
      }
      for word in words {
        if let reason = word.reasonUnknown { add("\(ExplanationText.shown(word)) is \(reason)", indent: 6) }
      }
    }
    addMore(explanation.started.count)
  }

  private mutating func addFacts() {
    guard section("3. What was looked at", isEmpty: explanation.consulted.isEmpty, none: "no file") else { return }
    for consulted in explanation.consulted.prefix(ExplanationText.most) {
      add(consulted.fact.query.path, indent: 2)
      add("\(consulted.fact.reason): \(consulted.found)", indent: 6)
    }
    addMore(explanation.consulted.count)
  }

  private mutating func addEffects() {
    guard section("4. What it would do", isEmpty: explanation.effects.isEmpty, none: "nothing that is known to matter")
    else { return }
    for effect in explanation.effects.prefix(ExplanationText.most) {
      let name = effect.resource.name.map { " \($0)" } ?? ""
      let many = effect.extent == .one ? "" : " (\(effect.extent.rawValue))"
      let back: String
      switch effect.reversibility {
      case .reversible: back = ", can be taken back"
      case .recoverable(let how): back = ", can be brought back by \(how)"
      case .irreversible: back = ", cannot be taken back"
      case .unknown: back = ""
      }
      add(
        "\(effect.verb.rawValue) \(effect.resource.kind)\(name)\(many): \(effect.resource.role.rawValue)\(back)",
        indent: 2)
    }
    addMore(explanation.effects.count)
  }

  private mutating func addFindings() {
    guard section("5. What was noticed, and what rules it", isEmpty: explanation.decisions.isEmpty, none: "nothing")
    else { return }
    for decision in explanation.decisions.prefix(ExplanationText.most) { add(decision) }
    addMore(explanation.decisions.count)
  }

  private mutating func add(_ decision: Decision) {
    let finding = decision.finding
    add("\(finding.code) (\(finding.severity.rawValue))", indent: 2)
    add(finding.message, indent: 6)
    switch finding.evidence {
    case .text(let range): add("words", EvidenceQuote.quote(range, of: explanation.text, atMost: 160), indent: 6)
    case .address(let address): add("address", address, indent: 6)
    case .file(let path): add("file", path, indent: 6)
    case .line(let path, let line): add("file", "\(path):\(line)", indent: 6)
    case .argument, .whole: break
    }
    if let environment = finding.environment {
      add("where", "\(environment.tier.rawValue): \(environment.evidence)", indent: 6)
      for sign in environment.signs {
        let weight = sign.decides ? "" : " (only said)"
        add("sign", "\(sign.kind.rawValue) \(sign.value)\(weight), from \(sign.evidence)", indent: 6)
      }
    }
    add("rule", ExplanationText.rule(decision), indent: 6)
    add("asks", decision.ruling.words, indent: 6)
    if let remedy = finding.remedy { add("instead", remedy, indent: 6) }
  }

  private mutating func addVerdict() {
    _ = section("6. The verdict: \(explanation.assessed.verdict.word)", isEmpty: false, none: "")
    let missing = explanation.assessed.verdict.requirements
    if missing.isEmpty {
      let deniers = explanation.decisions.filter { $0.ruling == .deny }.map(\.finding.code.text)
      add(
        deniers.isEmpty ? "nothing asks for more" : "refused because of \(deniers.joined(separator: ", "))", indent: 2)
    } else {
      add("missing   " + missing.map(\.sentence).joined(separator: "; "), indent: 2, hanging: 12)
    }
  }

  private mutating func addMore(_ count: Int) {
    if count > ExplanationText.most { add("and \(count - ExplanationText.most) more (--json has all)", indent: 2) }
  }

  /// What a decision comes from, in words.
  static func rule(_ decision: Decision) -> String {
    switch decision.source {
    case .builtIn:
      "built-in, row \(decision.finding.code), column \((decision.finding.environment?.tier ?? .unknown).rawValue)"
    case .severity: "built-in, by severity (\(decision.finding.severity.rawValue))"
    case .rule(let origin): "\(origin)"
    }
  }

  /// A word as it would be typed, what is not known as `…`.
  static func shown(_ word: ArgumentWord) -> String {
    let text = word.display
    let isPlain =
      !text.isEmpty
      && text.utf8.allSatisfy { $0 > 32 && $0 != 127 && $0 != UInt8(ascii: "'") && $0 != UInt8(ascii: "\"") }
    if isPlain { return text }
    let clean = String(decoding: text.utf8.map { $0 < 32 || $0 == 127 ? UInt8(ascii: " ") : $0 }, as: UTF8.self)
    return "'\(clean)'"
  }

  private static func wrapped(_ words: String, indent: Int, hanging: Int) -> [String] {
    var lines: [String] = []
    var line = String(repeating: " ", count: indent)
    var isEmpty = true
    for word in words.split(separator: " ", omittingEmptySubsequences: false) {
      if !isEmpty, line.unicodeScalars.count + 1 + word.unicodeScalars.count > width {
        lines.append(line)
        line = String(repeating: " ", count: hanging)
        isEmpty = true
      }
      line += (isEmpty ? "" : " ") + word
      isEmpty = false
    }
    return lines + [line]
  }
}
