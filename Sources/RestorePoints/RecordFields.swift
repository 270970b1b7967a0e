import Vocabulary

/// Puts the members of a record together, and reads them: strings, integers and booleans, never a floating-point number.
struct RecordFields {
  private var members: [StructuredObject.Member] = []

  /// The object of all that was added.
  var value: StructuredValue { .object(StructuredObject(members)) }

  /// Adds a member; nothing where there is no value.
  mutating func add(_ name: String, _ value: StructuredValue?) {
    if let value { members.append(.init(name, value)) }
  }

  mutating func add(_ name: String, _ text: String?) { add(name, text.map(StructuredValue.string)) }

  mutating func add(_ name: String, _ whole: Int64?) { add(name, whole.map(StructuredValue.integer)) }

  mutating func add(_ name: String, _ truth: Bool?) { add(name, truth.map(StructuredValue.boolean)) }

  mutating func add(_ name: String, _ instant: Instant?) { add(name, instant?.milliseconds) }

  /// Every element of an array; nil when it is none, or one of them cannot be read.
  static func all<Element>(
    _ value: StructuredValue?, _ read: (StructuredValue) -> Element?
  ) -> [Element]? {
    guard let elements = value?.elements else { return nil }
    let read = elements.compactMap(read)
    return read.count == elements.count ? read : nil
  }

  static func texts(_ texts: [String: String]) -> StructuredValue {
    .object(StructuredObject(texts.map { .init($0.key, .string($0.value)) }))
  }

  static func texts(_ texts: [String]) -> StructuredValue { .array(texts.map(StructuredValue.string)) }

  static func wholes(_ numbers: [String: Int64]) -> StructuredValue {
    .object(StructuredObject(numbers.map { .init($0.key, .integer($0.value)) }))
  }

  static func texts(_ value: StructuredValue?) -> [String: String]? { members(value) { $0.text } }

  static func wholes(_ value: StructuredValue?) -> [String: Int64]? { members(value) { $0.whole } }

  static func list(_ value: StructuredValue?) -> [String]? { all(value) { $0.text } }

  private static func members<Value>(
    _ value: StructuredValue?, _ read: (StructuredValue) -> Value?
  ) -> [String: Value]? {
    guard case .object(let object)? = value else { return nil }
    var found: [String: Value] = [:]
    for member in object.members {
      guard let value = read(member.value) else { return nil }
      found[member.name] = value
    }
    return found
  }
}
