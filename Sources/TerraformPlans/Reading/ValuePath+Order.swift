import Formats
import Vocabulary

extension ValuePath {
  /// An order in which the paths of two encodings of one plan can be compared.
  static func precedes(_ left: ValuePath, _ right: ValuePath) -> Bool {
    for (mine, theirs) in zip(left.steps, right.steps) where mine != theirs { return mine.precedes(theirs) }
    return left.steps.count < right.steps.count
  }
}

extension ValuePath.Step {
  /// The step that the key of an element is: text is an attribute, since plan JSON cannot tell a map from an object.
  init(key: StructuredValue) {
    switch key {
    case .string(let name): self = .attribute(name)
    case .integer(let index): self = .index(index)
    case .null, .boolean, .real, .digits, .array, .object, .unknown: self = .key(key)
    }
  }

  fileprivate func precedes(_ other: ValuePath.Step) -> Bool {
    switch (self, other) {
    case (.attribute(let mine), .attribute(let theirs)): mine.utf8.lexicographicallyPrecedes(theirs.utf8)
    case (.index(let mine), .index(let theirs)): mine < theirs
    default: order < other.order
    }
  }

  /// Attributes, then indices, then keys by their JSON.
  private var order: String {
    switch self {
    case .attribute: "0"
    case .index: "1"
    case .key(let value):
      // A key that JSON cannot say comes first among keys.
      "2" + String(decoding: (try? JSONWriter.canonical(value)) ?? [], as: UTF8.self)
    }
  }
}
