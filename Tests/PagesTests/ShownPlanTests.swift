import Decision
import TerraformPlans
import Testing
import Vocabulary

@testable import Pages

@Suite struct ShownPlanTests {
  private static func change(
    _ action: PlannedAction, before: StructuredValue = .null, after: StructuredValue = .null,
    sensitive: [ValuePath] = [], replacing: [ValuePath] = []
  ) -> ResourceChange {
    ResourceChange(
      address: "aws_db_instance.main", type: "aws_db_instance", provider: "aws", action: action, before: before,
      after: after, beforeSensitive: sensitive, afterSensitive: sensitive, replacePaths: replacing)
  }

  @Test("Attributes stand side by side, nested ones by their way")
  func lines() {
    let lines = ChangeLines(
      Self.change(
        .update, before: .object(["a": 1, "same": "x", "tags": .object(["Name": "old"])]),
        after: .object(["a": 2, "b": .unknown, "same": "x", "tags": .object(["Name": "new"])]))
    ).lines
    #expect(
      lines == [
        ChangeLine("a", before: "1", after: "2"), ChangeLine("b", before: nil, after: "(known after apply)"),
        ChangeLine("tags.Name", before: "\"old\"", after: "\"new\""),
      ])
  }

  @Test("What the plan calls sensitive is hidden, and so is what its name says is a secret")
  func secrets() {
    let lines = ChangeLines(
      Self.change(
        .update,
        before: .object(["master_password": "one-secret", "nested": .array([.object(["key": "two-secret"])]), "z": "z"]
        ),
        after: .object(["master_password": "new-secret", "nested": .array([.object(["key": "last-secret"])]), "z": "y"]
        ),
        sensitive: [ValuePath([.attribute("nested"), .index(0), .attribute("key")])])
    ).lines
    #expect(!"\(lines)".contains("secret\""))
    #expect(lines.contains(ChangeLine("master_password", before: "(sensitive)", after: "(sensitive)")))
    #expect(lines.contains(ChangeLine("z", before: "\"z\"", after: "\"y\"")))
  }

  @Test("A set with a secret in it is hidden as a whole")
  func secretSets() {
    let sets = StructuredValue.object(["rules": .array([.object(["value": "tell-nobody"])])])
    let lines = ChangeLines(
      Self.change(
        .delete, before: sets,
        sensitive: [ValuePath([.attribute("rules"), .key(.object(["value": "tell-nobody"])), .attribute("value")])])
    ).lines
    #expect(!"\(lines)".contains("tell-nobody"), "\(lines)")
  }

  @Test("A secret of the plan is masked wherever it turns up again")
  func masks() throws {
    var plan = Plan(source: .json)
    plan.changes = [
      Self.change(
        .delete,
        before: .object(["identifier": "x", "url": "postgres://u:hunter2hunter2@h", "word": "hunter2hunter2"]),
        sensitive: [ValuePath([.attribute("word")])])
    ]
    let shown = ShownPlan(plan)
    let row = try #require(shown.groups.first?.rows.first)
    #expect(!"\(shown.whole(row))".contains("hunter2"))
  }

  @Test("Groups go from the worst to the least, and so do the rows of one")
  func order() throws {
    let shown = ShownPlan(try PageSamples.plan("old_serial_same_lineage_destroy.tfplan"))
    #expect(shown.groups.map(\.kind) == [.destroy])
    #expect(shown.groups.first?.rows.first?.address == "aws_db_instance.db")
    let kinds = ChangeKind.allCases
    #expect(kinds.first == .destroy && kinds.last == .read)
  }

  @Test("What forces a replacement is named")
  func forced() {
    let lines = ChangeLines(
      Self.change(
        .deleteThenCreate, before: .object(["name": "a", "size": 1]), after: .object(["name": "b", "size": 2]),
        replacing: [ValuePath([.attribute("name")])])
    ).lines
    #expect(lines.map(\.forcesReplacement) == [true, false])
  }

  @Test("A plan of two thousand changes is a page of sixty rows a kind, with the way to the rest")
  func big() throws {
    let plan = try PageSamples.plan("create_2000.tfplan")
    let shown = ShownPlan(plan)
    let page = ProposalPage(PageSamples.facts(plan), plan: shown, now: PageSamples.now).body
    let rows = page.text.split(separator: "<li class=\"create\">").count - 1
    #expect(rows == ProposalPage.firstRows)
    #expect(page.text.contains("kind=create&amp;from=60"))
    let more = ChangesPage(PageSamples.facts(plan), plan: shown, kind: .create, from: 60).body
    #expect(more.text.split(separator: "<li class=\"create\">").count - 1 == ChangesPage.rowCount)
    let last = ChangesPage(PageSamples.facts(plan), plan: shown, kind: .create, from: shown.count - 10).body
    #expect(!last.text.contains("data-more"))
  }
}
