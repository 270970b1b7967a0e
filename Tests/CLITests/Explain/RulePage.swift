import CommandEffects
import Decision
import TerraformPlans
import Vocabulary

@testable import CLI

/// The page docs/rules.html: every code and every example in one file that can be searched, with nothing to fetch.
enum RulePage {
  /// The page. `template` has `<!--codes-->` and `<!--tools-->` where the rows go.
  static func html(template: String) -> String {
    template.replacing("<!--codes-->", with: codes.joined(separator: "\n"))
      .replacing("<!--tools-->", with: tools.joined(separator: "\n"))
  }

  private static var codes: [String] {
    let summaries = Dictionary(PlanRules.all.map { ($0.code, $0.summary) }, uniquingKeysWith: { first, _ in first })
    let all = Set(Policy.builtIn.codes).union(summaries.keys).sorted { $0.text < $1.text }
    return all.map { code in
      let cells = CodeAnswers(code).words.map { "<td class=\"\(kind($0))\">\($0)</td>" }.joined()
      let summary = summaries[code].map { "<br><small>\(escaped($0))</small>" } ?? ""
      return "<tr><td><code>\(escaped(code.text))</code>\(summary)</td>\(cells)</tr>"
    }
  }

  private static func kind(_ words: String) -> String {
    switch words {
    case "allow", "confirm", "deny": words
    default: "hold"
    }
  }

  private static var tools: [String] {
    ToolCatalogue.families.map { family in
      let sections = family.tools.map { section($0) }.joined(separator: "\n")
      return "<section><h2 id=\"\(family.slug)\">\(escaped(family.title))</h2><p>\(escaped(family.summary))</p>\n"
        + sections + "</section>"
    }
  }

  private static func section(_ tool: CataloguedTool) -> String {
    let names = tool.names.map { "<code>\(escaped($0))</code>" }.joined(separator: " ")
    let head =
      "<article><h3>\(escaped(tool.title))</h3><p class=\"names\">\(names)</p>"
      + "<p><small>\(tool.rank.rawValue) tier, read by \(escaped(tool.sourceText)). \(escaped(tool.filesText))</small></p>"
    return head + "<ul>\n" + tool.judged().map(item).joined(separator: "\n") + "\n</ul></article>"
  }

  private static func item(_ judged: JudgedExample) -> String {
    let answer = judged.answer
    var lines =
      "<li class=\"\(answer.rawValue)\"><b>\(answer.rawValue)</b> <code>\(escaped(judged.example.command))</code>"
    lines += "<br>\(escaped(judged.reason))"
    if let tier = judged.tier { lines += " <i>\(tier.rawValue)</i>" }
    if let finding = judged.finding { lines += " <span>\(escaped(finding.code.text))</span>" }
    if answer == .hold { lines += "<br><small>missing: \(judged.answerWords)</small>" }
    if answer != .allow, let remedy = judged.finding?.remedy {
      lines += "<br><small>instead: \(escaped(remedy))</small>"
    }
    return lines + "</li>"
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
      .replacing("\"", with: "&quot;")
  }
}
