import Formats
import Vocabulary

/// A tree of booleans as plan JSON puts it beside a value, true where something is sensitive or not known yet; only what
/// is true is kept.
indirect enum MarkTree {
  case all
  case members([(name: String, mark: MarkTree)])
  case elements([(index: Int, mark: MarkTree)])

  /// Reads the tree that comes next; nil when nothing in it is true. Its depth is bounded by the scanner's.
  static func read(_ scanner: inout JSONScanner) throws(FormatError) -> MarkTree? {
    switch try scanner.nextByte() {
    case UInt8(ascii: "t"): return try scanner.readBoolean() ? .all : nil
    case UInt8(ascii: "{"): return try readMembers(&scanner)
    case UInt8(ascii: "["): return try readElements(&scanner)
    default:
      try scanner.skipValue()
      return nil
    }
  }

  private static func readMembers(_ scanner: inout JSONScanner) throws(FormatError) -> MarkTree? {
    var members: [(name: String, mark: MarkTree)] = []
    try scanner.enterObject()
    while let name = try scanner.nextMember() {
      if let mark = try read(&scanner) { members.append((scanner.text(of: name), mark)) }
    }
    return members.isEmpty ? nil : .members(members)
  }

  private static func readElements(_ scanner: inout JSONScanner) throws(FormatError) -> MarkTree? {
    var elements: [(index: Int, mark: MarkTree)] = []
    var index = 0
    try scanner.enterArray()
    while try scanner.nextElement() {
      if let mark = try read(&scanner) { elements.append((index, mark)) }
      index += 1
    }
    return elements.isEmpty ? nil : .elements(elements)
  }
}

extension MarkTree {
  /// How many elements in a row may be missing where a later one is marked.
  private static let mostMissing = 4_096

  /// The paths of all that is marked, sorted; the path without steps when everything is.
  var paths: [ValuePath] {
    var paths: [ValuePath] = []
    var steps: [ValuePath.Step] = []
    addPaths(&paths, at: &steps)
    return paths.sorted(by: ValuePath.precedes)
  }

  private func addPaths(_ paths: inout [ValuePath], at steps: inout [ValuePath.Step]) {
    switch self {
    case .all:
      paths.append(ValuePath(steps))
    case .members(let members):
      for member in members {
        steps.append(.attribute(member.name))
        member.mark.addPaths(&paths, at: &steps)
        steps.removeLast()
      }
    case .elements(let elements):
      for element in elements {
        steps.append(.index(Int64(element.index)))
        element.mark.addPaths(&paths, at: &steps)
        steps.removeLast()
      }
    }
  }

  /// The value with an unknown wherever a mark is. Plan JSON leaves such values out, or writes null for them; the saved
  /// plan has them in their place, so missing members and elements are made. Marks of another shape than the value change
  /// nothing.
  func makingUnknown(_ value: StructuredValue) -> StructuredValue {
    switch (self, value) {
    case (.all, _): return .unknown
    case (.members(let members), .object(let object)): return Self.makingUnknown(members, object)
    case (.members(let members), .null): return Self.makingUnknown(members, [:])
    case (.elements(let marks), .array(let elements)): return Self.makingUnknown(marks, elements)
    case (.elements(let marks), .null): return Self.makingUnknown(marks, [])
    default: return value
    }
  }

  private static func makingUnknown(
    _ marks: [(name: String, mark: MarkTree)], _ object: StructuredObject
  ) -> StructuredValue {
    .object(
      object.setting(marks.map { $0.name }) { index, value in marks[index].mark.makingUnknown(value ?? .null) })
  }

  private static func makingUnknown(
    _ marks: [(index: Int, mark: MarkTree)], _ elements: [StructuredValue]
  ) -> StructuredValue {
    var elements = elements
    for (index, mark) in marks {
      // Marks far behind the end are of no value that a plan has: nothing of it is known.
      guard index < elements.count + mostMissing else { return .unknown }
      while elements.count <= index { elements.append(.null) }
      elements[index] = mark.makingUnknown(elements[index])
    }
    return .array(elements)
  }
}
