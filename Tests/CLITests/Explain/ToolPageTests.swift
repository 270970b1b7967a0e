import Foundation
import TestSupport
import Testing

@testable import CLI

/// The pages of docs/tools and docs/rules.html are what the catalogue and the guard say.
@Suite struct ToolPageTests {
  private static let docs = BuiltProducts.root.appending(path: "docs")
  private static let pages = ToolPages().pages
  /// The most bytes of the page that can be searched.
  private static let mostBytes = 1_000_000

  private var writes: Bool { ProcessInfo.processInfo.environment["TAGOUT_WRITE_DOCS"] == "1" }

  /// Written anew when the environment says `TAGOUT_WRITE_DOCS=1`, else compared.
  @Test("docs/tools is what the examples and the guard say, and holds no other page")
  func toolPages() throws {
    let folder = ToolPageTests.docs.appending(path: "tools")
    let pages = ToolPageTests.pages
    if writes {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      for (name, text) in pages { try Data(text.utf8).write(to: folder.appending(path: name)) }
    }
    for (name, text) in pages.sorted(by: { $0.key < $1.key }) {
      let page = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
      #expect(page == text, "\(name): write it with TAGOUT_WRITE_DOCS=1")
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path()).sorted() == pages.keys.sorted())
  }

  /// Written anew when the environment says `TAGOUT_WRITE_DOCS=1`, else compared.
  @Test("docs/rules.html is what the examples and the policy say, small, and fetches nothing")
  func rulePage() throws {
    let file = ToolPageTests.docs.appending(path: "rules.html")
    let template = try #require(RepositoryFile.bytes("Tests/Fixtures/pages/rules.html"))
    let page = RulePage.html(template: String(decoding: template, as: UTF8.self))
    if writes { try Data(page.utf8).write(to: file) }
    #expect(try String(contentsOf: file, encoding: .utf8) == page, "write it with TAGOUT_WRITE_DOCS=1")
    #expect(page.utf8.count < ToolPageTests.mostBytes)
    for fetching in ["<link", " src=", "url(", "@import", "fetch(", "XMLHttp", "<!--"] {
      #expect(!page.contains(fetching), "\(fetching)")
    }
  }

  @Test("docs/tools is named in the index, each page once")
  func index() throws {
    let index = try #require(ToolPageTests.pages["README.md"])
    for family in ToolCatalogue.families { #expect(index.contains("](\(family.slug).md#"), "\(family.slug)") }
  }
}
