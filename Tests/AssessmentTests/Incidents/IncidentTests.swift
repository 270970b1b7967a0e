import Assessment
import Foundation
import Testing
import Vocabulary

/// Every command of an incident is stopped in the context that the incident had, and what only looks like one passes.
@Suite struct IncidentTests {
  /// How a row came out.
  private struct Outcome {
    var row: IncidentTable.Row
    var assessed: Assessed

    var isRight: Bool { row.must.isMet(by: assessed.verdict) }

    /// Whether it was stopped, with less than the row wants.
    var isOnlyAsked: Bool { !isRight && row.mustStop && assessed.verdict.word != "allow" }

    var words: String {
      let codes = assessed.verdict.findings.prefix(3).map { "\($0.code) \($0.environment?.tier.rawValue ?? "-")" }
      let kind = isOnlyAsked ? "only asked" : row.mustStop ? "missed" : "alarm"
      return "\(kind) \(row.id) (\(row.must)): \(row.given) → \(assessed.verdict.word) \(codes.joined(separator: ", "))"
    }
  }

  private static func outcomes(_ table: IncidentTable) throws -> [Outcome] {
    try table.rows.compactMap { row in
      guard let name = row.context.scene else { return nil }
      let files = try #require(table.scenes[name], "\(row.id) names a scene that is not there: \(name)")
      let scene = try Scene(files: files.files, folders: [files.folder])
      if let setup = files.setup { try scene.run(setup, in: files.folder) }
      let environment = files.environment ?? [:]
      if let call = row.context.call {
        return Outcome(row: row, assessed: try scene.assess(call, in: files.folder, with: environment))
      }
      return Outcome(row: row, assessed: scene.assess(row.given, in: files.folder, with: environment))
    }
  }

  @Test("Every stop is stopped and nothing else is, but for the rows that are known to come out wrong")
  func stops() throws {
    let table = try IncidentTable()
    let outcomes = try Self.outcomes(table)
    let wrong = outcomes.filter { !$0.isRight }
    for row in table.rows where row.context.scene == nil {
      print("not scored \(row.id): \(row.context.unscored ?? ""): \(row.command)")
    }
    for outcome in wrong { print(outcome.words) }
    let stops = outcomes.filter { $0.row.mustStop }
    print(
      "incidents: \(stops.count(where: \.isRight)) of \(stops.count) stops, \(wrong.count { !$0.row.mustStop }) alarms")
    for outcome in wrong where (outcome.isOnlyAsked ? table.asked : table.missed)[outcome.row.id] == nil {
      Issue.record("\(outcome.words)")
    }
    let right = Set(outcomes.filter(\.isRight).map(\.row.id))
    for id in (Array(table.missed.keys) + Array(table.asked.keys)).sorted() where right.contains(id) {
      Issue.record("\(id) comes out right now: take it out of the list in contexts.json")
    }
  }

  @Test("Each row has a context that is there, and each exception is a row with a reason")
  func isWhole() throws {
    let table = try IncidentTable()
    #expect(table.rows.count >= 120)
    for row in table.rows {
      let isScored = row.context.scene.map { table.scenes[$0] != nil } ?? false
      #expect(isScored || row.context.unscored != nil, "\(row.id) has no context")
    }
    let ids = Set(table.rows.map(\.id))
    for (id, reason) in Array(table.missed) + Array(table.asked) {
      #expect(ids.contains(id) && !reason.isEmpty, "\(id)")
    }
    #expect(Set(table.missed.keys).isDisjoint(with: table.asked.keys))
    #expect(table.missed.count <= 3)
    #expect(table.asked.count <= 8)
    #expect(table.rows.count { $0.context.scene == nil } <= 8)
    #expect(table.missed.keys.filter { $0.hasPrefix("L") }.count <= 1, "at most one alarm is allowed for")
  }
}
