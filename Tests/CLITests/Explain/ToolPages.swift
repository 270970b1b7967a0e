import CommandEffects
import Vocabulary

@testable import CLI

/// The pages of docs/tools, in Markdown, made from the catalogue and the guard's answers.
struct ToolPages {
  /// The pages by file name.
  var pages: [String: String] = [:]

  init() {
    var index: [CataloguedTool.Rank: [String]] = [:]
    for family in ToolCatalogue.families {
      pages["\(family.slug).md"] = ToolPages.page(family)
      for tool in family.tools { index[tool.rank, default: []].append(ToolPages.indexRow(tool, of: family)) }
    }
    pages["README.md"] = ToolPages.indexPage(index)
  }

  private static func indexPage(_ rows: [CataloguedTool.Rank: [String]]) -> String {
    var lines = [
      "# Tools", "",
      "Every program that is read, in tiers: how much is lost with it decides how complete the reading is meant to be.",
      "The answers are those of the built-in policy, and a test asks the guard for each of them again. The same in the",
      "terminal: `tagout explain --tool NAME`, `tagout explain --search WORDS`; on one page that can be searched:",
      "[rules.html](../rules.html). By code: [rules.md](../rules.md).", "",
      "The examples run in an empty folder of a developer's machine, where no file is found but those that a page",
      "names. What is in production is told by the command's own words: a context, a host, a profile called prod.", "",
    ]
    for rank in CataloguedTool.Rank.allCases {
      lines += [
        "## The \(rank.rawValue) tier", "", "| tool | programs | read by | passes | stopped |", "|---|---|---|---|---|",
      ]
      lines += (rows[rank] ?? []) + [""]
    }
    return lines.dropLast().joined(separator: "\n") + "\n"
  }

  private static func indexRow(_ tool: CataloguedTool, of family: ToolFamily) -> String {
    let passes = tool.examples.filter { $0.answer == .allow }.count
    let names = tool.names.map { "`\($0)`" }.joined(separator: " ")
    let link = "[\(tool.title)](\(family.slug).md#\(anchor(tool.title)))"
    return "| \(link) | \(names) | \(tool.sourceText) | \(passes) | \(tool.examples.count - passes) |"
  }

  /// The name that Markdown gives to a heading.
  private static func anchor(_ title: String) -> String {
    String(
      title.lowercased().compactMap { $0 == " " ? "-" : $0.isLetter || $0.isNumber || "-_".contains($0) ? $0 : nil })
  }

  private static func page(_ family: ToolFamily) -> String {
    var lines = ["# \(family.title)", "", family.summary, "", "[All tools](README.md)", ""]
    for tool in family.tools {
      let judged = tool.judged()
      lines += ["## \(tool.title)", "", tool.names.map { "`\($0)`" }.joined(separator: ", "), ""]
      lines += ["Read by \(tool.sourceText)."]
      lines += (tool.filesText.isEmpty ? [] : [tool.filesText]) + [""]
      for answer in ToolExample.Answer.allCases {
        lines += table(judged.filter { $0.answer == answer }, answer)
      }
      lines += tiers(judged)
    }
    return lines.dropLast().joined(separator: "\n") + "\n"
  }

  private static func table(_ examples: [JudgedExample], _ answer: ToolExample.Answer) -> [String] {
    guard !examples.isEmpty else { return [] }
    var lines = ["### \(answer.title)", ""]
    switch answer {
    case .allow: lines += ["| command | why |", "|---|---|"]
    case .hold: lines += ["| command | code | why | missing | the safe way |", "|---|---|---|---|---|"]
    case .confirm, .deny: lines += ["| command | code | why | the safe way |", "|---|---|---|---|"]
    }
    for example in examples { lines.append(row(example, answer)) }
    return lines + [""]
  }

  private static func row(_ judged: JudgedExample, _ answer: ToolExample.Answer) -> String {
    var cells = [code(judged.example.command)]
    let place = judged.tier.map { " (\($0.rawValue))" } ?? ""
    if answer != .allow { cells.append(judged.finding.map { code($0.code.text) } ?? "") }
    cells.append(escaped(judged.reason) + place)
    if answer == .hold { cells.append(judged.answerWords) }
    if answer != .allow { cells.append(escaped(judged.finding?.remedy ?? "")) }
    return "| \(cells.joined(separator: " | ")) |"
  }

  private static func tiers(_ examples: [JudgedExample]) -> [String] {
    let codes = CodeAnswers.met(in: examples)
    guard !codes.isEmpty else { return [] }
    let names = CodeAnswers.tiers.map(\.rawValue)
    var lines = ["### By where it lands", "", "| code | \(names.joined(separator: " | ")) |"]
    lines.append("|---|" + names.map { _ in "---|" }.joined())
    for code in codes { lines.append("| `\(code.code)` | \(code.words.joined(separator: " | ")) |") }
    return lines + [""]
  }

  /// As code in a table's cell, where a bar would end the cell and a backquote the code.
  private static func code(_ text: String) -> String {
    let fence = text.contains("`") ? "``" : "`"
    let space = text.contains("`") ? " " : ""
    return fence + space + text.replacing("|", with: "\\|") + space + fence
  }

  /// As words in a table's cell.
  private static func escaped(_ text: String) -> String {
    var inCode = false
    return text.reduce(into: "") { all, character in
      if character == "`" { inCode.toggle() }
      switch character {
      case "|": all += "\\|"
      case "\n": all += " "
      case "*", "_", "<", "[", "]": all += inCode ? String(character) : "\\\(character)"
      default: all.append(character)
      }
    }
  }
}
