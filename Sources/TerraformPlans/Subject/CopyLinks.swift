import Vocabulary

/// Which copies in a state were made of which dying data, told by the identifiers that their attributes hold.
struct CopyLinks {
  /// A copy that lives on.
  struct Survivor {
    var object: StateObject
    var noun: String
  }

  private var copies: [Int: [Survivor]] = [:]

  /// Looks through the state's copies that do not die themselves.
  init(dying: [DyingObject], state: StateIndex) {
    let dead = Set(
      dying.filter(\.dies).map { StateIndex.Key(address: $0.change.address, deposedKey: $0.change.deposedKey) })
    var owners: [String: [Int]] = [:]
    for (index, object) in dying.enumerated() where object.loss == .content && object.dies {
      for identity in ObjectName.identities(of: object.change.before) { owners[identity, default: []].append(index) }
    }
    var types: [String: ResourceType] = [:]
    for object in state.objects {
      let type = types[object.type] ?? PlanSubject.type(object.type)
      types[object.type] = type
      guard type.loss == .copy, !dead.contains(.init(address: object.address, deposedKey: object.deposedKey)) else {
        continue
      }
      for index in CopyLinks.owners(of: object.attributes, owners) {
        copies[index, default: []].append(Survivor(object: object, noun: type.noun))
      }
    }
  }

  /// The living copies of a dying object, by its index.
  func survivors(of index: Int) -> [Survivor] { copies[index] ?? [] }

  /// The indices of those whose identifiers an object's attributes hold at their top, alone or in a list.
  static func owners(of attributes: StructuredValue, _ owners: [String: [Int]]) -> Set<Int> {
    guard case .object(let object) = attributes else { return [] }
    return Set(
      object.members.flatMap { member in
        (member.value.elements ?? [member.value]).flatMap { value in value.text.flatMap { owners[$0] } ?? [] }
      })
  }
}
