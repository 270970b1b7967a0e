import Testing
import Vocabulary

@testable import CLI

/// A proposal in full, as a terminal shows it.
@Suite("A proposal in full") struct ProposalPageTests {
  private func page(_ columns: Int = 80) throws -> [String] {
    ProposalPage(proposal: try ProposalSamples.held(), columns: columns).lines
  }

  @Test("The worst loss stands in the first sentence, before anything else that could be read", arguments: [80, 100])
  func sentence(_ columns: Int) throws {
    let lines = try page(columns)
    let top = lines.prefix(5).joined(separator: " ")
    #expect(top.contains("It would lose: the database courses is destroyed"), "\(top)")
    #expect(top.contains("HELD") && top.contains("shop (shop-live, production)"))
  }

  @Test("All that the page of the server tells is there, in its order")
  func parts() throws {
    let text = try page().joined(separator: " ").split(separator: " ").joined(separator: " ")
    var rest = text[...]
    for words in [
      "asked by claude of ada", "client claude-code", "commit 0a1b2c3d", "WOULD BE LOST", "✗ data", "✗ protection",
      "IT NEEDS", "✓ met", "✗ missing", "No dataset of the policy names courses", "TAGS", "✓ counts", "grace",
      "✗ no", "it fell: the plan is another one", "WHAT IT DOES", "- destroy", "for good; 3 rest on it", "~ update",
      "FINDINGS",
      "[plan.data-destroyed]", "instead: take a final", "ONE FATE WITH", "123456789012", "eu-north-1", "IT STANDS ON",
      "sha256:4ef86c", "serial 12, lineage 9f1c", "Terraform 1.11.4", "RUNS", "runner-1", "bubblewrap",
      "NEXT", "tagout proposal approve p-5f0c31aa",
    ] {
      let found = try #require(rest.firstRange(of: words), "\(words) is not in its place in\n\(text)")
      rest = rest[found.upperBound...]
    }
    #expect(!text.contains("not shown"))
  }

  @Test("No line is wider than the terminal", arguments: [40, 60, 80, 120])
  func width(_ columns: Int) throws {
    for line in try page(columns) { #expect(ScreenText.width(line) <= columns, "\(line)") }
  }

  @Test("A hundred losses and changes are counted, the worst shown, and none of the losses is left out")
  func many() throws {
    let losses = (0..<100).map { number in
      StructuredValue.object([
        "kind": .string("data"), "thing": .string("aws_s3_bucket.b\(number)"), "sentence": .string("it is gone"),
      ])
    }
    let effects = (0..<100).map { number in
      StructuredValue.object(["verb": .string("destroy"), "name": .string("aws_s3_bucket.b\(number)")])
    }
    let proposal: StructuredValue = .object([
      "id": .string("p-1"), "state": .string("held"), "losses": .array(losses),
      "assessment": .object(["effects": .array(effects)]),
    ])
    let text = ProposalPage(proposal: proposal).lines.joined(separator: "\n")
    #expect(text.contains("and 99 more") && text.contains("    and 88 more"), "\(text)")
    for number in 0..<100 { #expect(text.contains("aws_s3_bucket.b\(number): it is gone")) }
  }

  @Test("What a plan names moves no cursor, hides no line and turns no text around")
  func hostile() throws {
    let name = "a\u{1B}[2J\rb\u{202E}c\u{9B}31md\ne"
    let proposal: StructuredValue = .object([
      "id": .string(name), "state": .string(name), "reason": .string(name), "workspace": .string(name),
      "command": .array([.string(name)]), "outcome": .string(name),
      "losses": .array([.object(["kind": .string(name), "thing": .string(name), "sentence": .string(name)])]),
      "missing": .array([.string(name)]), "approvals": .array([.object(["person": .string(name)])]),
    ])
    for line in ProposalPage(proposal: proposal).lines {
      #expect(line.unicodeScalars.allSatisfy { $0.value >= 32 && $0.value != 0x9B && $0.value != 0x202E }, "\(line)")
    }
  }

  @Test(
    "Text is cut and broken by cells, also where a sign takes two or none",
    arguments: [
      ("abcdef", 4, "abc…"), ("abcd", 4, "abcd"), ("日本語", 4, "日…"), ("e\u{301}e\u{301}e\u{301}", 2, "e\u{301}…"),
      ("", 3, ""),
    ])
  func cut(_ text: String, _ cells: Int, _ wanted: String) {
    #expect(ScreenText.cut(text, to: cells) == wanted && ScreenText.width(wanted) <= cells)
  }

  @Test("A word that is longer than a line is broken, and nothing of it is lost")
  func broken() {
    let word = String(repeating: "x", count: 50) + "日本語"
    let lines = ScreenText.wrapped("a " + word + " b", to: 20)
    #expect(lines.allSatisfy { ScreenText.width($0) <= 20 })
    #expect(lines.joined().replacing(" ", with: "") == "a" + word + "b")
  }
}
