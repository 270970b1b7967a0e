import TerraformPlans
import Vocabulary

extension StateKeeper {
  /// Brings an earlier version back as a new one with a higher serial.
  func restore(_ version: Int64, of name: String, reason: String, by caller: Caller) async throws -> StateVersion {
    let now = core.clock.now()
    let outcome = try await core.store.write(.stateRestored) { store -> Result<StateVersion, StateRefusal> in
      let workspace = try StateKeeper.workspace(name, for: caller, in: store)
      let place = try StateKeeper.place(workspace, for: caller, at: now, in: store)
      guard let head = try store.stateVersion(of: name), let old = try store.stateVersion(version, of: name) else {
        throw StateKeeper.noVersion(version, name)
      }
      let outlines = try (old: vault.outline(of: old, in: store), head: vault.outline(of: head, in: store))
      let refusal = StateAdmission.restoring(
        outlines.old, over: outlines.head, held: try store.stateLock(of: name)?.lock, at: place)
      if let refusal {
        let details: StructuredObject = ["reason": .string(reason), "version": .integer(version)]
        try store.append([
          StateKeeper.record(refusal: refusal, of: "state.restore", place, by: caller, at: now, details)
        ])
        return .failure(refusal)
      }
      let bytes = try StateRenumbering.renumbered(
        vault.content(of: old, in: store), serial: head.serial + 1, lineage: head.lineage)
      let state = try StateHead(bytes, digest: StateVault.digest(bytes), workspace: name)
      let source = Incoming(
        bytes: bytes, origin: .restored, operation: "restore \(version)", lockID: "", reason: reason)
      let gone = StateShrinkage(from: outlines.head, to: state.outline).gone
      return .success(try add(state, source, after: head, gone: gone, place, by: caller, at: now, in: store))
    }
    do { return try outcome.get() } catch { throw APIError(error) }
  }

  /// Takes a state from elsewhere in; the same bytes again change nothing.
  func adopt(_ bytes: [UInt8], into name: String, reason: String, by caller: Caller) async throws -> StateVersion {
    let now = core.clock.now()
    let digest = StateVault.digest(bytes)
    let outcome = try await core.store.write(.stateAdopted) { store -> Result<StateVersion, StateRefusal> in
      let workspace = try StateKeeper.workspace(name, for: caller, in: store)
      let place = try StateKeeper.place(workspace, for: caller, at: now, in: store)
      let head = try store.stateVersion(of: name)
      let declaration = try store.stateAdoption(of: digest, into: name, at: now)
      do {
        let state = try StateHead(bytes, digest: digest, workspace: name)
        let known = try head.map { try vault.head($0, in: store) }
        let refusal = StateAdmission.adopting(
          state, over: known, isDeclared: declaration != nil, held: try store.stateLock(of: name)?.lock, at: place)
        if let refusal { throw refusal }
        if let head, head.digest == digest { return .success(head) }
        if let declaration { try store.useStateAdoption(id: declaration.id, at: now) }
        let source = Incoming(
          bytes: bytes, origin: .adopted, operation: declaration.map { "declared \($0.id)" } ?? "adopt", lockID: "",
          reason: reason)
        let gone = known.map { StateShrinkage(from: $0.outline, to: state.outline).gone } ?? []
        return .success(try add(state, source, after: head, gone: gone, place, by: caller, at: now, in: store))
      } catch let refusal as StateRefusal {
        let details: StructuredObject = ["digest": .string(digest), "reason": .string(reason)]
        try store.append([
          StateKeeper.record(refusal: refusal, of: "state.adopt", place, by: caller, at: now, details)
        ])
        return .failure(refusal)
      }
    }
    do { return try outcome.get() } catch { throw APIError(error) }
  }
}
