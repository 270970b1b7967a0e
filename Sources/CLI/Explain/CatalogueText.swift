import Vocabulary

/// A part of the catalogue for people at a terminal.
struct CatalogueText {
  private var lines: [String] = []

  init(_ selection: CatalogueSelection) {
    for part in selection.parts { add(part) }
    guard !selection.codes.isEmpty else { return }
    lines += ["What the policy answers to a code, by where it lands"]
    for code in selection.codes {
      lines.append("  \(code.code)")
      let cells = zip(CodeAnswers.tiers, code.words).map { "\($0.rawValue) \($1)" }
      lines.append("    " + cells.joined(separator: ", "))
    }
  }

  /// Several lines, without a newline at the end.
  var text: String { lines.joined(separator: "\n") }

  private mutating func add(_ part: CatalogueSelection.Part) {
    lines += [part.tool.names.joined(separator: ", ")]
    lines.append("  \(part.family.title), \(part.tool.rank.rawValue) tier, read by \(part.tool.sourceText)")
    if !part.tool.files.isEmpty { lines.append("  \(part.tool.filesText)") }
    for answer in ToolExample.Answer.allCases {
      let examples = part.examples.filter { $0.answer == answer }
      guard !examples.isEmpty else { continue }
      lines += ["", "  \(answer.title)"]
      for example in examples { add(example) }
    }
    lines.append("")
  }

  private mutating func add(_ judged: JudgedExample) {
    lines.append("    \(judged.example.command)")
    guard let finding = judged.finding else { return lines.append("      \(judged.reason)") }
    lines.append("      \(finding.code)  \(finding.message)")
    if let tier = judged.tier { lines.append("      where     \(tier.rawValue)") }
    if judged.answer == .hold { lines.append("      missing   \(judged.answerWords)") }
    if judged.answer != .allow, let remedy = finding.remedy { lines.append("      instead   \(remedy)") }
  }
}

extension ToolExample.Answer {
  /// The heading above examples that are answered so.
  var title: String {
    switch self {
    case .allow: "Passes"
    case .confirm: "Asks the person whose session it is"
    case .hold: "Waits for more than a yes"
    case .deny: "Refused"
    }
  }
}

extension CataloguedTool {
  /// What its programs are read by, as one phrase.
  var sourceText: String { sources.joined(separator: "; ") }

  /// What the examples find in their folder; empty when nothing.
  var filesText: String {
    let told = files.sorted { $0.key < $1.key }.map { name, members in
      members.isEmpty ? name : "\(name) with \(members.joined(separator: ", ")) in it"
    }
    return told.isEmpty ? "" : "The examples find \(told.joined(separator: " and ")) in their folder."
  }
}
