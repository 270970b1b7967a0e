import Vocabulary

/// A state, alone or beside an older one, with what its rules look at, worked out once.
package struct StateSubject: Sendable {
  /// One object in both states, at another address when it was moved.
  struct Pair: Sendable {
    let old: StateObject
    let new: StateObject
  }

  package let state: State
  /// The state last known good; nil when there is none.
  package let older: State?
  /// How the state is related to the older one.
  let identity: StateIdentity
  /// What both have, in the order of the older state.
  let pairs: [Pair]
  /// The managed objects that only the older state has, deposed ones apart.
  let gone: [StateObject]
  /// The managed objects that only the newer state has.
  let added: [StateObject]

  package init(_ state: State, against older: State? = nil) {
    self.state = state
    self.older = older
    identity = StateIdentity(state, against: older)
    guard let older else {
      (pairs, gone, added) = ([], [], [])
      return
    }
    let now = StateIndex(state)
    let before = StateIndex(older)
    var newcomers: [Identity: StateObject] = [:]
    for object in now.objects where before[object.address, object.deposedKey] == nil {
      if let identity = Identity(object) { newcomers[identity] = object }
    }
    var pairs: [Pair] = []
    var gone: [StateObject] = []
    var met: Set<StateIndex.Key> = []
    for object in before.objects {
      let moved = Identity(object).flatMap { newcomers[$0] }
      if let found = now[object.address, object.deposedKey] ?? moved {
        pairs.append(Pair(old: object, new: found))
        met.insert(StateIndex.Key(address: found.address, deposedKey: found.deposedKey))
      } else if object.deposedKey == nil {
        gone.append(object)
      }
    }
    self.pairs = pairs
    self.gone = gone
    added = now.objects.filter { !met.contains(.init(address: $0.address, deposedKey: $0.deposedKey)) }
  }

  /// Whether it holds at most half of what the older one did.
  var isMuchSmaller: Bool {
    guard let older, !gone.isEmpty else { return false }
    return gone.count * 2 >= older.objects.count { $0.mode == .managed && $0.deposedKey == nil }
  }

  /// What an object is by itself, wherever it stands in a state.
  private struct Identity: Hashable {
    let type: String
    let id: String

    /// Nil for an object that has no identifier.
    init?(_ object: StateObject) {
      guard let id = object.attributes["id"]?.text ?? object.attributes["arn"]?.text, !id.isEmpty else { return nil }
      (type, self.id) = (object.type, id)
    }
  }
}
