import Vocabulary

/// A state's managed objects by their addresses.
struct StateIndex: Sendable {
  /// An address with the key of a deposed object.
  struct Key: Sendable, Hashable {
    var address: String
    var deposedKey: String?
  }

  let state: State
  private let places: [Key: Int]

  init(_ state: State) {
    self.state = state
    var places: [Key: Int] = [:]
    places.reserveCapacity(state.objects.count)
    for (index, object) in state.objects.enumerated() where object.mode == .managed {
      places[Key(address: object.address, deposedKey: object.deposedKey)] = index
    }
    self.places = places
  }

  /// The current object at an address, or a deposed one.
  subscript(address: String, deposedKey: String? = nil) -> StateObject? {
    places[Key(address: address, deposedKey: deposedKey)].map { state.objects[$0] }
  }

  /// How many managed objects there are.
  var count: Int { places.count }

  /// The managed objects in the order of the state.
  var objects: [StateObject] { state.objects.filter { $0.mode == .managed } }
}
