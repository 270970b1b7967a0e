import Foundation
import Host
import TerraformPlans
import TestSupport
import Testing
import Vocabulary

@testable import Assessment

/// Holds the verdicts on plans to `Tests/Fixtures/expectations/plans.tsv`, under the built-in policy.
@Suite struct PlanVerdictTests {
  /// One line of the file: a hyphen stands for nothing.
  struct Row: Sendable, CustomTestStringConvertible {
    var plan: String
    var state: String?
    var previous: String?
    /// The verdict's word and what is missing.
    var verdict: String
    var reason: String

    var testDescription: String { ([plan] + [state, previous].compactMap { $0 }).joined(separator: " + ") }

    init?(_ line: String) {
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map { String($0) }
      guard cells.count == 6 else { return nil }
      plan = cells[0]
      state = cells[1] == "-" ? nil : cells[1]
      previous = cells[2] == "-" ? nil : cells[2]
      verdict = cells[3]
      reason = cells[5]
    }
  }

  static let rows: [Row] = {
    let bytes = RepositoryFile.bytes("Tests/Fixtures/expectations/plans.tsv") ?? []
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n").dropFirst().compactMap { Row(String($0)) }
  }()

  @Test("A plan has the verdict that is expected of it", arguments: rows)
  func verdict(_ row: Row) throws {
    guard let form = try PlanText.form(row.plan) else {
      print("\(row.plan) is not there: its expectation was not held")
      return
    }
    var action = PlanAction(form: form)
    action.knownState = try row.state.flatMap { try PlanText.bytes($0) }
    action.previous = try row.previous.flatMap { try PlanText.form($0) }
    #expect((action.knownState != nil) == (row.state != nil) && (action.previous != nil) == (row.previous != nil))
    let verdict = Assessor().assess(.plan(action)) { _ in .missing }.verdict
    let words = [verdict.word] + verdict.requirements.map(\.name)
    #expect(words.joined(separator: " ") == row.verdict, "\(row.reason)")
  }

  @Test("Every verdict of the file is one that there is, and each of the three occurs")
  func verdicts() {
    #expect(Set(Self.rows.compactMap { $0.verdict.split(separator: " ").first }) == ["allow", "hold", "deny"])
  }
}
