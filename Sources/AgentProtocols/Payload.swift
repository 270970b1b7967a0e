import Formats
import Vocabulary

/// A JSON object that a client sent, read member by member.
struct Payload {
  private let object: StructuredObject

  /// Reads all bytes as one JSON object in which no member is given twice.
  init(_ bytes: [UInt8]) throws(ProtocolError) {
    let value: StructuredValue
    do {
      value = try JSONReader.read(
        bytes, limits: JSONLimits(depth: 128, bytes: HookMessage.bound, duplicateNames: .refuse))
    } catch {
      throw .notJSON(error)
    }
    guard case .object(let object) = value else { throw .notAnObject }
    self.object = object
  }

  private init(_ object: StructuredObject) {
    self.object = object
  }

  /// The members as a value.
  var value: StructuredValue { .object(object) }

  /// Text that may be missing or null.
  func optionalText(_ name: String) throws(ProtocolError) -> String? {
    switch object[name] {
    case nil, .null: return nil
    case .string(let text): return text
    default: throw .notA("text", member: name)
    }
  }

  /// Text that must be there.
  func text(_ name: String) throws(ProtocolError) -> String {
    guard let text = try optionalText(name) else { throw .missing(name) }
    return text
  }

  /// An object that must be there.
  func payload(_ name: String) throws(ProtocolError) -> Payload {
    switch object[name] {
    case nil: throw .missing(name)
    case .object(let object): return Payload(object)
    default: throw .notA("object", member: name)
    }
  }

  /// An object that may be of any shape, or missing.
  func optionalPayload(_ name: String) -> Payload? {
    if case .object(let object) = object[name] { Payload(object) } else { nil }
  }

  /// Objects in a list that must be there.
  func payloads(_ name: String) throws(ProtocolError) -> [Payload] {
    guard let value = object[name] else { throw .missing(name) }
    guard let elements = value.elements else { throw .notA("list", member: name) }
    var result: [Payload] = []
    for element in elements {
      guard case .object(let object) = element else { throw .notA("list of objects", member: name) }
      result.append(Payload(object))
    }
    return result
  }
}
