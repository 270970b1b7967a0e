import TestSupport
import Testing
import Vocabulary

@testable import TerraformPlans

/// Holds the rules to `Tests/Fixtures/expectations/plans.tsv`: plan, known state, last plan, verdict, decisive
/// codes, reason.
@Suite struct ExpectationTests {
  /// One line of the file; a hyphen stands for nothing.
  struct Row: Sendable, CustomTestStringConvertible {
    var plan: String
    var state: String?
    var previous: String?
    var codes: [String]
    var reason: String

    var testDescription: String { ([plan] + [state, previous].compactMap { $0 }).joined(separator: " + ") }

    init?(_ line: String) {
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map { String($0) }
      guard cells.count == 6 else { return nil }
      plan = cells[0]
      state = cells[1] == "-" ? nil : cells[1]
      previous = cells[2] == "-" ? nil : cells[2]
      codes = cells[4] == "-" ? [] : cells[4].split(separator: " ").map { String($0) }
      reason = cells[5]
    }
  }

  /// Codes that tell something and decide nothing.
  static let informing: Set<String> = [
    "plan.destroyed", "plan.replaced", "plan.block-removed", "plan.targeted", "plan.replace-forced",
    "plan.destroy-will-fail", "plan.plan-time-code", "plan.apply-time-code", "plan.secrets-in-clear",
    "plan.opaque-updated", "state.local-backend", "state.never-seen", "backup.same-state", "backup.same-account",
    "backup.same-key", "plan.provider-source", "plan.module-source",
  ]

  static let lines: [String] = {
    let bytes = RepositoryFile.bytes("Tests/Fixtures/expectations/plans.tsv") ?? []
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n").dropFirst().map { String($0) }
  }()

  static let rows = lines.compactMap { Row($0) }

  @Test("Every line of the expectation file can be read and gives its reason")
  func file() {
    #expect(Self.rows.count == Self.lines.count)
    #expect(Self.rows.count > 100)
    #expect(Self.rows.allSatisfy { !$0.reason.isEmpty })
  }

  @Test("A plan has the decisive codes that are expected of it, no more and no fewer", arguments: rows)
  func plan(_ row: Row) throws {
    guard let plan = try PlanFile.plan(row.plan) else {
      print("\(row.plan) is not there: its expectation was not held")
      return
    }
    var context = PlanContext()
    context.knownState = try row.state.flatMap { try PlanFile.state($0) }
    context.previous = try row.previous.flatMap { try PlanFile.plan($0) }
    #expect((context.knownState != nil) == (row.state != nil))
    #expect((context.previous != nil) == (row.previous != nil))
    let findings = PlanRules.findings(in: plan, context: context)
    let codes = Set(findings.map(\.code.text)).subtracting(Self.informing).sorted()
    #expect(codes == row.codes, "\(row.reason)")
    try everyLossHasAnAddress(plan, findings)
  }

  @Test("Every plan at hand with a delete, a replacement or a letting go has its line, and sixty harmless ones have")
  func completeness() throws {
    let named = Set(Self.rows.map(\.plan))
    let folders = ["../shared/data/plans/plan", "../shared/data/plans/made_here", "../shared/data/terraform/plans"]
    for folder in folders {
      let names = (RepositoryFile.names(in: folder) ?? []).filter { $0.hasSuffix(".json") }
      if names.isEmpty { print("\(folder) is not there: whether its plans have lines was not looked at") }
      for name in names {
        let path = String(folder.dropFirst("../shared/data/".count)) + "/" + name
        let own = "plans/" + name.dropLast("json".count) + "tfplan"
        // What is no plan has no line.
        guard let plan = try? PlanFile.plan(path), plan.changes.contains(where: Self.loses) else { continue }
        #expect(named.contains(path) || named.contains(own), "\(path)")
      }
    }
    #expect(Self.rows.count { $0.codes.isEmpty && $0.reason.contains("nothing dies") } >= 60)
  }

  private static func loses(_ change: ResourceChange) -> Bool {
    change.mode == .managed && (change.action.destroys || change.action.forgets)
  }

  /// Every object that dies or is let go is named by at least one finding, whatever the plan.
  private func everyLossHasAnAddress(_ plan: Plan, _ findings: [Finding]) throws {
    let named = Set(findings.map(\.evidence))
    for change in plan.changes where change.mode == .managed && (change.action.destroys || change.action.forgets) {
      #expect(named.contains(.address(change.address)), "\(change.address)")
    }
  }

  @Test("A saved plan and its JSON have the same findings about what is changed")
  func twoSources() throws {
    let paths = Set(Self.rows.map(\.plan)).filter { $0.hasSuffix(".tfplan") && !$0.contains("_2000.") }
    for path in paths.sorted() {
      guard let plan = try PlanFile.plan(path),
        let json = try PlanFile.plan(String(path.dropLast("tfplan".count)) + "json")
      else {
        print("\(path) has no JSON beside it here: the two were not compared")
        continue
      }
      // Plan JSON tells neither backend nor targets nor when a provisioner runs, and hides the reads.
      let untold: Set<String> = [
        "state.local-backend", "state.never-seen", "plan.provisioner-destroys", "plan.plan-time-code",
        "plan.targeted", "backup.same-state", "backup.same-account", "backup.same-key", "plan.secrets-in-clear",
        "plan.provider-source", "plan.module-source",
      ]
      let messages = { (plan: Plan) in
        PlanRules.findings(in: plan).filter { !untold.contains($0.code.text) }.map { "\($0.code) \($0.message)" }
          .sorted()
      }
      #expect(messages(plan) == messages(json), "\(path)")
    }
  }
}
