import Decision
import TerraformPlans
import Testing
import Vocabulary

@testable import Pages

/// Texts that strangers choose: names of resources, values, reasons, commit messages, lines of a log.
@Suite struct HostileTextTests {
  static let texts = [
    "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "' onmouseover='alert(1)",
    "</title><svg onload=alert(1)>",
    "</pre><script>alert(1)</script>", "{{{body}}}{{#viewer}}", "&lt;script&gt;", "javascript:alert(1)",
    // A quote that carries an accent is one letter to whoever reads by graphemes, and a quote to a browser.
    "\"\u{301} onmouseover=alert(1) x=\"", "<\u{338}script>", "<!--", "]]>", "\u{0}<b>",
  ]

  private static func hostile(_ text: String) -> ProposalPage {
    var plan = Plan(source: .json)
    plan.changes = [
      ResourceChange(
        address: "aws_db_instance.\(text)", type: "aws_db_instance", provider: text, action: .delete,
        before: .object(["identifier": .string(text), text.isEmpty ? "k" : "k\(text)": .string(text)]))
    ]
    var facts = ProposalFacts(
      id: "p-1", state: text,
      sentence: ProposalSentence(
        [.init(.destroy, kind: text, role: .data, name: text)], tier: .production, environment: text),
      environment: text, tier: .production, workspace: text,
      asker: ShownAsker(text, owner: text, client: text, session: text),
      reason: text, created: PageSamples.now, expires: PageSamples.now, outcome: text)
    facts.losses = [ShownLoss(.data, of: text, text)]
    facts.demands = [ShownDemand(isMet: false, text)]
    facts.tags = [
      ShownTag(text, received: PageSamples.now, key: text, means: text, mode: "team", reason: text, objection: text)
    ]
    return ProposalPage(
      facts, plan: ShownPlan(plan), command: [text, text],
      findings: [Finding("a.b", .critical, text, evidence: .address(text), remedy: text)],
      ground: [(label: text, value: text)], story: PageSamples.records().map { RecordLine($0) },
      trail: [ShownTrailStep(text, verdict: text, at: text)], log: [text],
      nextLine: 1,
      now: PageSamples.now)
  }

  /// Every page that shows such a text.
  private static func pages(_ text: String) -> [Markup] {
    let page = hostile(text)
    var viewer = PageSamples.viewer
    viewer.name = text
    viewer.csrf = text
    let bodies = [
      page.body, StoryPage(page.facts, [], now: PageSamples.now).body,
      ApprovePage(
        page.facts, viewer: viewer, flow: .breakGlass, typedName: text, offer: text, digest: text, now: PageSamples.now
      ).body, RejectPage(page.facts, viewer: viewer, now: PageSamples.now).body,
      LedgerPage([], size: 0, find: text, kind: text, proposal: text, older: "/ledger").body,
      MessagePage(text, text, remedy: text).body, DatasetsPage(PageSamples.datasets(text), now: PageSamples.now).body,
      PosturePage([PageSamples.machine(text, text)], now: PageSamples.now).body,
      ProposalsPage(
        [
          ProposalRow(
            id: "p-1", sentence: page.facts.sentence, state: text, environment: text, tier: .unknown, workspace: text,
            asker: page.facts.asker, created: PageSamples.now, updated: PageSamples.now, reason: text)
        ], filters: ProposalFilters([.init("state", text, chosen: text, options: [text])]), now: PageSamples.now
      ).body,
    ]
    let changes = page.plan.map { ChangesPage(page.facts, plan: $0, kind: .destroy, from: 0, find: text).body }
    return (bodies + [changes].compactMap { $0 }).map { body in
      PageFrame(text, section: .proposals, viewer: viewer, advice: text, events: "/events").page(body)
    }
  }

  @Test("No text makes an element or an attribute", arguments: texts)
  func stays(text: String) {
    for (page, plain) in zip(HostileTextTests.pages(text), HostileTextTests.pages("plain")) {
      let (found, wanted) = (HTMLOutline.parts(of: page.text), HTMLOutline.parts(of: plain.text))
      #expect(Set(found.elements).subtracting(wanted.elements) == [], "\(text)")
      #expect(Set(found.attributes.map(\.name)).subtracting(wanted.attributes.map(\.name)) == [], "\(text)")
      #expect(HTMLOutline.problems(in: page.text) == [], "\(text)")
    }
  }

  @Test("Nothing in a page runs by itself, and no style stands in it")
  func policy() throws {
    let plan = try PageSamples.plan("old_serial_same_lineage_destroy.tfplan")
    for (name, page) in PageSamples.pages(plan) {
      let parts = HTMLOutline.parts(of: page.text)
      #expect(!parts.attributes.contains { $0.name == "style" || $0.name.hasPrefix("on") }, "\(name)")
      #expect(!parts.elements.contains("style"), "\(name)")
      for link in parts.attributes where ["href", "src", "action"].contains(link.name) {
        let isOurs = link.value.hasPrefix("/") && !link.value.hasPrefix("//") || link.value.hasPrefix("#")
        #expect(isOurs, "\(name): \(link.value)")
      }
    }
  }

  @Test("What turns the direction of writing or cannot be seen is spelled out")
  func unseen() {
    #expect(HTMLText.escaped("a\u{202E}b\u{200B}c") == "a⟨U+202E⟩b⟨U+200B⟩c")
    #expect(HTMLText.escaped("a\tb\nc é 漢 \u{200D}") == "a\tb\nc é 漢 \u{200D}")
  }
}
