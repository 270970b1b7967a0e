import CommandEffects
import Testing
import Vocabulary

@testable import CLI

/// Each tool's examples are answered as they say, and no tool is without.
@Suite struct ToolExampleTests {
  @Test("Each example is answered as it says, where it says", arguments: ToolCatalogue.families.map { $0.slug })
  func isAnswered(_ slug: String) throws {
    let family = try #require(ToolCatalogue.families.first { $0.slug == slug })
    for judged in family.tools.flatMap({ $0.judged() }) {
      let expected = "\(judged.example.answer.rawValue) | \(judged.example.tier?.rawValue ?? "-")"
      let found = "\(judged.answer.rawValue) | \(judged.tier?.rawValue ?? "-")"
      #expect(found == expected, "\(slug): \(judged.example.command): \(judged.reason)")
    }
  }

  @Test("Each program that is read is a name of a tool in the catalogue, and no other program is")
  func isComplete() {
    let read = Set(Tools.names)
    let told = Set(ToolCatalogue.names)
    #expect(read.subtracting(told).sorted() == [], "give the tool examples in Sources/CLI/Explain/Catalogue")
    #expect(told.subtracting(read).sorted() == [], "these are read no longer")
  }

  @Test("Each tool has enough examples, and some on both sides")
  func hasBothSides() {
    for (family, tool) in ToolCatalogue.tools {
      let name = "\(family.slug): \(tool.title)"
      #expect(tool.examples.count >= tool.rank.fewestExamples, "\(name) has too few examples")
      #expect(tool.examples.contains { $0.answer == .allow }, "\(name) has nothing that passes")
      #expect(tool.examples.contains { $0.answer != .allow }, "\(name) has nothing that is stopped")
    }
  }

  @Test("Each example is of its tool, and stands there once")
  func isOfItsTool() {
    for (family, tool) in ToolCatalogue.tools {
      var seen: Set<String> = []
      for example in tool.examples {
        let words = example.command.split { " /'\"\t".contains($0) }.map(String.init)
        #expect(words.contains { tool.names.contains($0) }, "\(family.slug): \(example.command)")
        #expect(seen.insert(example.command).inserted, "\(family.slug): twice: \(example.command)")
      }
    }
  }

  @Test("A line that is no example is told from one")
  func lines() {
    #expect(ToolExample(line: "deny | production | a | b")?.command == "a | b")
    #expect(ToolExample(line: "allow | - | ls")?.tier == nil)
    #expect(ToolExample(line: "refuse | - | ls") == nil)
    #expect(ToolExample(line: "deny | somewhere | ls") == nil)
    #expect(CataloguedTool(line: "kind | fourth | kind") == nil)
  }

  @Test("A tool is found by each of its names, and by its code")
  func isFound() {
    #expect(CatalogueSelection(tool: "kubecolor").parts.map { $0.tool.title } == ["kubectl"])
    #expect(CatalogueSelection(tool: "no-such-tool").isEmpty)
    let found = CatalogueSelection(search: "DROP orders psql")
    #expect(found.parts.flatMap(\.examples).allSatisfy { $0.searchText.contains("drop") })
    #expect(!found.isEmpty && CatalogueSelection(search: " ").isEmpty)
    #expect(CatalogueSelection(search: "git.").codes.allSatisfy { $0.code.text.contains("git.") })
  }
}
