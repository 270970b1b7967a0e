import Vocabulary

/// Which objects of the state rest on which dying keys: their attributes hold a key's identifier.
struct KeyUsers {
  private var users: [Int: [String]] = [:]
  /// How deep attributes are searched.
  private static let depthBound = 6

  init(keys: [DyingObject], subject: PlanSubject) {
    var owners: [String: Int] = [:]
    for (index, key) in keys.enumerated() {
      for identity in ObjectName.identities(of: key.change.before) { owners[identity] = index }
    }
    let dead = Set(keys.map(\.change.address))
    for object in subject.prior?.objects ?? [] where !dead.contains(object.address) {
      let type = PlanSubject.type(object.type)
      guard [.content, .records, .copy].contains(type.loss) else { continue }
      for index in KeyUsers.owners(in: object.attributes, owners, depth: 0) {
        users[index, default: []].append(object.address)
      }
    }
  }

  /// Addresses of the data that rests on a key, by its index.
  func addresses(for index: Int) -> [String] { users[index] ?? [] }

  /// The end of a sentence that names them; empty when there are none.
  func phrase(for index: Int) -> String {
    let addresses = addresses(for: index)
    guard !addresses.isEmpty else { return "" }
    let named = addresses.prefix(3).joined(separator: ", ")
    return "; it encrypts " + named + (addresses.count > 3 ? " and \(addresses.count - 3) more" : "")
  }

  private static func owners(in value: StructuredValue, _ owners: [String: Int], depth: Int) -> Set<Int> {
    guard depth <= depthBound else { return [] }
    switch value {
    case .string(let text):
      return owners[text].map { [$0] } ?? []
    case .array(let elements):
      return elements.reduce(into: []) { $0.formUnion(self.owners(in: $1, owners, depth: depth + 1)) }
    case .object(let object):
      return object.members.reduce(into: []) { $0.formUnion(self.owners(in: $1.value, owners, depth: depth + 1)) }
    case .null, .boolean, .integer, .real, .digits, .unknown: return []
    }
  }
}
