import TerraformPlans
import Vocabulary

extension StateKeeper {
  /// Takes a lock, or answers why not; what was refused is recorded.
  func lock(_ request: LockRequest, on name: String, by caller: Caller) async throws -> (LockAdmission, HeldLock?) {
    let now = core.clock.now()
    return try await core.store.write(.stateLocked) { store in
      let workspace = try StateKeeper.workspace(name, for: caller, in: store)
      let place = try StateKeeper.place(workspace, for: caller, at: now, in: store)
      let held = try store.stateLock(of: name)
      let admission = StateAdmission.locking(
        for: StateOperation(name: request.operation), id: request.id, held: held?.lock, at: place)
      var details: StructuredObject = [
        "lock": .string(request.id), "operation": .string(request.operation), "who": .string(request.who),
      ]
      switch admission {
      case .taken, .takenOver:
        try store.setStateLock(
          HeldLock(
            workspace: name, request: request, bearer: place.bearer, author: caller.words,
            fencing: place.run?.fencing, taken: now))
        if case .takenOver(let old) = admission { details = details.merging(["instead": .string(old.id)]) }
        try store.append([StateKeeper.record("state.locked", place, by: caller, at: now, details)])
      case .pretended:
        try store.append([StateKeeper.record("state.plan-started", place, by: caller, at: now, details)])
      case .refused(let refusal):
        try store.append([
          StateKeeper.record(refusal: refusal, of: "state.lock", place, by: caller, at: now, details)
        ])
      case .held, .conflict: break
      }
      return (admission, held)
    }
  }

  /// Gives a lock back, or answers why not.
  ///
  /// - Parameter request: nil for an empty body, as of `terraform force-unlock`.
  func unlock(_ request: LockRequest?, on name: String, by caller: Caller) async throws -> UnlockAdmission {
    let now = core.clock.now()
    return try await core.store.write(.stateUnlocked) { store in
      let workspace = try StateKeeper.workspace(name, for: caller, in: store)
      let place = try StateKeeper.place(workspace, for: caller, at: now, in: store)
      let held = try store.stateLock(of: name)
      let admission = StateAdmission.unlocking(
        for: StateOperation(name: request?.operation ?? ""), id: request?.id, held: held?.lock, at: place)
      let details: StructuredObject = ["lock": .string(held?.request.id ?? request?.id ?? "")]
      switch admission {
      case .released:
        try store.removeStateLock(of: name)
        try store.append([StateKeeper.record("state.unlocked", place, by: caller, at: now, details)])
      case .refused(let refusal):
        try store.append([
          StateKeeper.record(refusal: refusal, of: "state.unlock", place, by: caller, at: now, details)
        ])
      case .nothing: break
      }
      return admission
    }
  }

  /// Frees a lock that its holder cannot give back any more.
  func free(_ id: String, on name: String, reason: String, by caller: Caller) async throws {
    let now = core.clock.now()
    let refusal = try await core.store.write(.stateLockFreed) { store -> StateRefusal? in
      let workspace = try StateKeeper.workspace(name, for: caller, in: store)
      let place = try StateKeeper.place(workspace, for: caller, at: now, in: store)
      let held = try store.stateLock(of: name)
      let details: StructuredObject = ["lock": .string(id), "reason": .string(reason)]
      if let refusal = StateAdmission.releasing(id, held: held?.lock, at: place) {
        try store.append([
          StateKeeper.record(refusal: refusal, of: "state.lock-free", place, by: caller, at: now, details)
        ])
        return refusal
      }
      try store.removeStateLock(of: name)
      try store.append([
        StateKeeper.record(
          "state.lock-freed", place, by: caller, at: now,
          details.merging(["holder": .string(held?.lock.holder ?? "")]))
      ])
      return nil
    }
    if let refusal { throw APIError(refusal) }
  }
}
