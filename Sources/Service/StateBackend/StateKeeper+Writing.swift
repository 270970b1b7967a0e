import TerraformPlans
import Vocabulary

extension StateKeeper {
  /// Keeps a state that Terraform wrote; gives its version, or the one that is the same already.
  ///
  /// - Parameter lockID: the lock that the request names.
  func write(
    _ bytes: [UInt8], under lockID: String?, on name: String, by caller: Caller
  ) async throws -> StateVersion? {
    let now = core.clock.now()
    let digest = StateVault.digest(bytes)
    let incoming = Result { () throws(StateRefusal) in try StateHead(bytes, digest: digest, workspace: name) }
    let outcome = try await core.store.write(.stateWritten) { store -> Result<StateVersion?, StateRefusal> in
      let workspace = try StateKeeper.workspace(name, for: caller, in: store)
      let place = try StateKeeper.place(workspace, for: caller, at: now, in: store)
      let held = try store.stateLock(of: name)
      let head = try store.stateVersion(of: name)
      let admission: WriteAdmission
      var source = Incoming(
        bytes: bytes, origin: .written, operation: held?.request.operation ?? "", lockID: lockID ?? "", reason: nil)
      do {
        if let refusal = StateAdmission.writing(at: place) { throw refusal }
        let state = try incoming.get()
        admission = StateAdmission.writing(
          state, under: lockID, held: held?.lock, over: try head.map { try vault.head($0, in: store) }, at: place)
      } catch let refusal as StateRefusal {
        admission = .refused(refusal)
      }
      switch (admission, incoming) {
      case (.refused(let refusal), _):
        let details: StructuredObject = ["digest": .string(digest), "lock": .string(lockID ?? "")]
        try store.append([
          StateKeeper.record(refusal: refusal, of: "state.write", place, by: caller, at: now, details)
        ])
        return .failure(refusal)
      case (.unchanged, _): return .success(head)
      case (.adopted(let gone), .success(let state)):
        source.origin = .migrated
        return .success(try add(state, source, after: head, gone: gone, place, by: caller, at: now, in: store))
      case (.next(let gone), .success(let state)):
        return .success(try add(state, source, after: head, gone: gone, place, by: caller, at: now, in: store))
      case (.first, .success(let state)):
        if held?.lock.operation == .migrationDestination { source.origin = .migrated }
        return .success(try add(state, source, after: head, gone: [], place, by: caller, at: now, in: store))
      case (_, .failure(let refusal)): return .failure(refusal)
      }
    }
    do { return try outcome.get() } catch { throw APIError(error) }
  }

  /// What a version comes from.
  struct Incoming: Sendable {
    var bytes: [UInt8]
    var origin: StateVersion.Origin
    var operation: String
    var lockID: String
    var reason: String?
  }

  /// Stores a version and its record; gives it.
  func add(
    _ state: StateHead, _ source: Incoming, after head: StateVersion?, gone: [StateOutline.Object],
    _ place: StatePlace, by caller: Caller, at now: Instant, in store: any StoreWriting
  ) throws -> StateVersion {
    let number = (head?.version ?? 0) + 1
    let run = place.isApproved ? place.run : nil
    let version = StateVersion(
      workspace: place.workspace, version: number, serial: state.serial, lineage: state.lineage,
      terraform: state.terraform, digest: state.digest, previous: try head?.link() ?? "", size: source.bytes.count,
      objects: state.outline.managed.count, origin: source.origin, operation: source.operation,
      lockID: source.lockID, token: place.bearer, author: caller.words, proposal: run?.proposal,
      reason: source.reason, created: now)
    try store.add(
      version, content: vault.seal(source.bytes, version: number, of: place.workspace),
      outline: vault.seal(state.outline, version: number, of: place.workspace))
    var details: StructuredObject = [
      "digest": .string(version.digest), "gone": .integer(Int64(gone.count)), "lineage": .string(version.lineage),
      "link": .string(try version.link()), "lock": .string(version.lockID), "objects": .integer(Int64(version.objects)),
      "operation": .string(version.operation), "origin": .string(version.origin.rawValue),
      "serial": .integer(version.serial), "version": .integer(number),
    ]
    if let reason = source.reason { details = details.merging(["reason": .string(reason)]) }
    try store.append([StateKeeper.record("state.\(source.origin.rawValue)", place, by: caller, at: now, details)])
    return version
  }
}
