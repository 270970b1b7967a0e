import HTTPTypes
import Ledger
import TerraformPlans
import Vocabulary

extension StateKeeper {
  /// The state as it is: the newest version, or the one of that number; nil when there is none. A refusal is recorded,
  /// and so is a person's look at production.
  func content(of name: String, version: Int64? = nil, for caller: Caller) async throws -> [UInt8]? {
    let now = core.clock.now()
    let (place, outcome) = try await core.store.read { store -> (StatePlace, Result<[UInt8]?, StateRefusal>) in
      let workspace = try StateKeeper.workspace(name, for: caller, in: store)
      let place = try StateKeeper.place(workspace, for: caller, at: now, in: store)
      if let refusal = StateAdmission.reading(at: place) { return (place, .failure(refusal)) }
      let found = try version.map { try store.stateVersion($0, of: name) } ?? store.stateVersion(of: name)
      return (place, .success(try found.map { try vault.content(of: $0, in: store) }))
    }
    switch outcome {
    case .success(let content):
      guard place.hand == .operator, place.tier == .production else { return content }
      try await keep(StateKeeper.record("state.read", place, by: caller, at: now, [:]))
      return content
    case .failure(let refusal):
      try await keep(StateKeeper.record(refusal: refusal, of: "state.read", place, by: caller, at: now))
      throw APIError(refusal)
    }
  }

  private func keep(_ entry: LedgerEntry) async throws {
    try await core.store.write(.stateReadRecorded) { try $0.append([entry]) }
  }

  /// What may be shown of a version to any token that reaches the workspace.
  func view(of name: String, version: Int64? = nil, for caller: Caller) async throws -> StructuredObject {
    try await core.store.read { store in
      let workspace = try StateKeeper.workspace(name, for: caller, in: store)
      let lock = try store.stateLock(of: name)
      let found = try version.map { try store.stateVersion($0, of: name) } ?? store.stateVersion(of: name)
      if let version, found == nil { throw StateKeeper.noVersion(version, name) }
      let outline = try found.map { try vault.outline(of: $0, in: store) }
      return StateView.state(found, outline, of: workspace, lock: lock)
    }
  }

  /// The newest versions first, without content.
  func versions(
    of name: String, before: Int64?, limit: Int, for caller: Caller
  ) async throws -> [StateVersion] {
    try await core.store.read { store in
      _ = try StateKeeper.workspace(name, for: caller, in: store)
      return try store.stateVersions(of: name, before: before, limit: limit)
    }
  }

  /// Where one version differs from an older one, without values.
  func changes(of name: String, from old: Int64, to new: Int64, for caller: Caller) async throws -> StateChanges {
    try await core.store.read { store in
      _ = try StateKeeper.workspace(name, for: caller, in: store)
      let states = try [old, new].map { version in
        guard let found = try store.stateVersion(version, of: name) else { throw StateKeeper.noVersion(version, name) }
        return try StateReader.read(vault.content(of: found, in: store))
      }
      return StateChanges(from: states[0], to: states[1])
    }
  }

  static func noVersion(_ version: Int64, _ workspace: String) -> APIError {
    APIError(
      .notFound, "state.no-version", "the state of \"\(workspace)\" has no version \(version)",
      remedy: "look for it with `tagout state list \(workspace)`")
  }

  /// Whether every version is as it was written, and none is missing: in words, what is not.
  func problems(of name: String, for caller: Caller) async throws -> (versions: Int, problems: [String]) {
    var link = ""
    var next: Int64 = 1
    var problems: [String] = []
    while true {
      let (number, previous) = (next, link)
      let found = try await core.store.read { store -> (link: String?, problem: String?)? in
        if number == 1 { _ = try StateKeeper.workspace(name, for: caller, in: store) }
        do {
          guard let version = try store.stateVersion(number, of: name) else { return nil }
          let content = try vault.content(of: version, in: store)
          guard version.previous == previous else { return (try version.link(), "does not follow the one before") }
          guard StateVault.digest(content) == version.digest else {
            return (try version.link(), "has another content than its digest says")
          }
          return (try version.link(), nil)
        } catch let error as ServiceError {
          return (nil, "\(error)")
        }
      }
      guard let found else { break }
      if let problem = found.problem { problems.append("version \(number): \(problem)") }
      link = found.link ?? ""
      next += 1
    }
    return (Int(next - 1), problems)
  }
}
