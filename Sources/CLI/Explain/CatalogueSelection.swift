import Decision
import Vocabulary

/// A part of the catalogue: the tools and examples that were asked for, and the codes.
struct CatalogueSelection: Sendable {
  /// A tool with those of its examples that were asked for.
  struct Part: Sendable {
    var family: ToolFamily
    var tool: CataloguedTool
    var examples: [JudgedExample]
  }

  var parts: [Part] = []
  var codes: [CodeAnswers] = []

  var isEmpty: Bool { parts.isEmpty && codes.isEmpty }

  /// Everything about the tool of a name.
  init(tool name: String) {
    for (family, tool) in ToolCatalogue.tools where tool.names.contains(name) {
      parts.append(Part(family: family, tool: tool, examples: tool.judged()))
    }
    codes = CodeAnswers.met(in: parts.flatMap(\.examples))
  }

  /// What speaks of every one of the words, in small and capital letters alike.
  ///
  /// A tool's names count for each of its examples.
  init(search text: String) {
    let words = text.lowercased().split(separator: " ").map(String.init)
    func fits(_ text: String) -> Bool { !words.isEmpty && words.allSatisfy { text.contains($0) } }
    for (family, tool) in ToolCatalogue.tools {
      let names = (tool.names + [tool.title, ""]).joined(separator: "\n").lowercased()
      let examples = tool.judged().filter { fits(names + $0.searchText) }
      if !examples.isEmpty { parts.append(Part(family: family, tool: tool, examples: examples)) }
    }
    codes = Policy.builtIn.codes.filter { fits($0.text.lowercased()) }.map { CodeAnswers($0) }
  }
}
