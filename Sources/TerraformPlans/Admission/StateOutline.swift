import Formats
import Vocabulary

/// What a state holds, without any value: enough to see what a later one lacks.
package struct StateOutline: Sendable, Hashable {
  /// One object of a state.
  package struct Object: Sendable, Hashable {
    package var address: String
    package var mode: ResourceMode
    package var type: String
    package var deposedKey: String?
    package var isTainted: Bool
    /// The first half of the SHA-256 of its type and `id` (or `arn`), hexadecimal; empty for an object without one.
    package var identity: String

    package init(
      address: String, mode: ResourceMode = .managed, type: String, deposedKey: String? = nil, isTainted: Bool = false,
      identity: String = ""
    ) {
      self.address = address
      self.mode = mode
      self.type = type
      self.deposedKey = deposedKey
      self.isTainted = isTainted
      self.identity = identity
    }
  }

  /// In the order of the state.
  package var objects: [Object]
  /// The names of its outputs.
  package var outputs: [String]

  package init(objects: [Object] = [], outputs: [String] = []) {
    self.objects = objects
    self.outputs = outputs
  }

  package init(_ state: State) {
    objects = state.objects.map { object in
      Object(
        address: object.address, mode: object.mode, type: object.type, deposedKey: object.deposedKey,
        isTainted: object.isTainted, identity: StateOutline.identity(of: object))
    }
    outputs = state.outputs
  }

  /// The objects that Terraform manages, deposed ones apart.
  package var managed: [Object] { objects.filter { $0.mode == .managed && $0.deposedKey == nil } }

  private static func identity(of object: StateObject) -> String {
    guard let id = object.attributes["id"]?.text ?? object.attributes["arn"]?.text, !id.isEmpty else { return "" }
    return Hexadecimal.encode(Array(SHA256.hash(Array("\(object.type)\u{0}\(id)".utf8)).prefix(16)))
  }
}
