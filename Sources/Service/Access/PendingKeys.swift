/// The notice that is given of keys that nobody vouched for: at every start, and to whoever asks the server who it is.
package enum PendingKeys {
  /// Those that do not count yet.
  package static func all(in core: ServerCore) async throws -> [PendingKey] {
    let now = core.clock.now()
    return try await core.store.read { try $0.people() }.filter { $0.removed == nil }.flatMap { person in
      person.keys.filter { $0.removed == nil && $0.effective > now }.map {
        PendingKey(person: person.name, fingerprint: $0.fingerprint, effective: $0.effective)
      }
    }
  }
}
