import Foundation
import Service
import TerraformPlans
import Vocabulary

extension ServerUnderTest {
  /// The server's own store, opened beside it.
  func store() throws -> SQLiteStore { try SQLiteStore(path: data + "/tagout.db") }

  /// Makes a workspace, or changes its tier.
  func set(_ workspace: String, _ tier: Tier, rawState: Bool = false) async throws {
    let made = Workspace(
      name: workspace, tier: tier, options: rawState ? ["rawState": true] : [:],
      created: Instant(milliseconds: 0))
    try await store().write(.workspaceSet) { try $0.set(made) }
  }

  /// Gives a workspace to a run that the bearer of a token holds.
  func begin(_ fencing: Int64, of workspace: String, name: String, isApplying: Bool = true) async throws {
    try await store().write(.applyTest) { store in
      guard let token = try store.tokens().first(where: { $0.name == name }) else { return }
      let run = StateRun(proposal: "p-\(fencing)", fencing: fencing, bearer: token.id, isApplying: isApplying)
      try store.setStateRun(run, of: workspace, until: Instant(milliseconds: .max))
    }
  }

  /// Takes it back.
  func end(_ fencing: Int64, of workspace: String, freesLock: Bool = false) async throws {
    try await store().write(.applyTest) { try $0.endStateRun(fencing, of: workspace, freesLock: freesLock) }
  }

  /// The numbers of all versions of a state, the newest first.
  func versions(of workspace: String) async throws -> [StateVersion] {
    try await store().read { try $0.stateVersions(of: workspace, before: nil, limit: 500) }
  }

  /// How many records of a kind there are.
  func records(_ kind: String) async throws -> Int {
    let lines = try await store().read { try $0.ledgerLines(from: 0, limit: 100_000) }
    return lines.count { String(decoding: $0, as: UTF8.self).contains("\"kind\":\"\(kind)\"") }
  }
}

extension CommitPoint {
  /// What these tests write stands for what the proposals write.
  static let applyTest = CommitPoint.workspaceSet
}
