import Assessment
import Foundation
import TestSupport
import Testing

@Suite struct RuleCatalogueTests {
  /// Written anew when the environment says `TAGOUT_WRITE_DOCS=1`, else compared.
  @Test("docs/rules.md is what the rules and the policy say")
  func isCurrent() throws {
    let file = BuiltProducts.root.appending(path: "docs/rules.md")
    if ProcessInfo.processInfo.environment["TAGOUT_WRITE_DOCS"] == "1" {
      try Data(RuleCatalogue.markdown.utf8).write(to: file)
    }
    let page = try String(contentsOf: file, encoding: .utf8)
    #expect(page == RuleCatalogue.markdown, "write it with TAGOUT_WRITE_DOCS=1")
  }
}
