import Vocabulary

/// One argument of a tool. Clients pass on what a model wrote without checking it, so the server does.
package struct MCPParameter: Sendable {
  /// What it may be.
  package enum Kind: Sendable {
    /// At most this many bytes of UTF-8.
    case text(bound: Int)
    case choice([String])
    case integer(ClosedRange<Int64>)
    case flag
    /// At most `count` texts of at most `bound` bytes.
    case texts(count: Int, bound: Int)
    /// At most `count` texts by name, the names and texts of at most `bound` bytes each.
    case named(count: Int, bound: Int)
  }

  package var name: String
  package var kind: Kind
  package var isRequired: Bool
  /// For the model that fills it in.
  package var summary: String

  package init(_ name: String, _ kind: Kind, isRequired: Bool = false, _ summary: String) {
    self.name = name
    self.kind = kind
    self.isRequired = isRequired
    self.summary = summary
  }

  /// Its JSON Schema.
  var schema: StructuredValue {
    var members: [StructuredObject.Member] = [.init("description", .string(summary))]
    switch kind {
    case .text(let bound):
      members += [.init("type", "string"), .init("maxLength", .integer(Int64(bound)))]
    case .choice(let words):
      members += [.init("type", "string"), .init("enum", .array(words.map { .string($0) }))]
    case .integer(let range):
      members += [
        .init("type", "integer"), .init("minimum", .integer(range.lowerBound)),
        .init("maximum", .integer(range.upperBound)),
      ]
    case .flag: members.append(.init("type", "boolean"))
    case .texts(let count, let bound):
      members += [
        .init("type", "array"), .init("maxItems", .integer(Int64(count))),
        .init("items", .object(["type": "string", "maxLength": .integer(Int64(bound))])),
      ]
    case .named(let count, let bound):
      members += [
        .init("type", "object"), .init("maxProperties", .integer(Int64(count))),
        .init("additionalProperties", .object(["type": "string", "maxLength": .integer(Int64(bound))])),
      ]
    }
    return .object(StructuredObject(members))
  }

  /// What is wrong with a value, as the end of a sentence; nil when it may be one.
  func problem(with value: StructuredValue) -> String? {
    switch (kind, value) {
    case (.text(let bound), .string(let text)):
      text.utf8.count <= bound ? nil : "is over \(bound) bytes"
    case (.choice(let words), .string(let text)):
      words.contains(text) ? nil : "is none of \(words.joined(separator: ", "))"
    case (.integer(let range), .integer(let number)):
      range.contains(number) ? nil : "is not from \(range.lowerBound) to \(range.upperBound)"
    case (.flag, .boolean): nil
    case (.texts(let count, let bound), .array(let elements)):
      problem(with: elements, count: count, bound: bound)
    case (.named(let count, let bound), .object(let object)):
      object.members.contains { $0.name.utf8.count > bound }
        ? "has a name of over \(bound) bytes" : problem(with: object.members.map(\.value), count: count, bound: bound)
    case (.text, _), (.choice, _): "is no text"
    case (.integer, _): "is no whole number"
    case (.flag, _): "is neither true nor false"
    case (.texts, _): "is no list of texts"
    case (.named, _): "is no object of texts"
    }
  }

  private func problem(with elements: [StructuredValue], count: Int, bound: Int) -> String? {
    guard elements.count <= count else { return "has over \(count) texts" }
    guard elements.allSatisfy({ ($0.text?.utf8.count).map { $0 <= bound } == true }) else {
      return "has something that is no text of at most \(bound) bytes"
    }
    return nil
  }
}
