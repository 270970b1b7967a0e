import Formats
import Vocabulary

/// Terraform's JSON syntax as blocks: the block types that matter are told by their names, all else is an attribute.
enum JSONConfiguration {
  /// How many labels the block types have that may stand in a file and in those blocks.
  private static let labels: [String: Int] = [
    "resource": 2, "data": 2, "module": 1, "provider": 1, "terraform": 0, "removed": 0, "moved": 0, "lifecycle": 0,
    "provisioner": 1, "backend": 1, "cloud": 0, "required_providers": 0,
  ]

  /// How many labels the block types have that are blocks in a file only.
  private static let outerLabels: [String: Int] = ["variable": 1, "output": 1, "locals": 0]

  /// The body that a JSON object stands for.
  ///
  /// - Parameter source: the number of the file; places are empty, since JSON keeps none.
  static func body(_ value: StructuredValue, source: Int = 0, depth: Int = 0) throws(FormatError) -> HCLBody {
    guard depth <= 16 else { throw FormatError(.json, .tooDeep(bound: 16), at: 0) }
    var body = HCLBody()
    // An array of objects stands for one object with the members of all of them.
    for object in objects(in: value) {
      for member in object.members where !member.name.hasPrefix("//") {
        guard let count = labels[member.name] ?? (depth == 0 ? outerLabels[member.name] : nil) else {
          body.attributes.append(HCLAttribute(member.name, try expression(member.value), at: place(source)))
          continue
        }
        body.blocks += try blocks(member.name, [], count, member.value, source: source, depth: depth + 1)
      }
    }
    return body
  }

  /// The blocks that a member stands for, its labels being the names of nested objects.
  private static func blocks(
    _ type: String, _ labels: [String], _ missing: Int, _ value: StructuredValue, source: Int, depth: Int
  ) throws(FormatError) -> [HCLBlock] {
    guard missing > 0 else {
      return try objects(in: value).map { object throws(FormatError) in
        HCLBlock(
          type, labels: labels, body: try body(.object(object), source: source, depth: depth), at: place(source))
      }
    }
    var found: [HCLBlock] = []
    for object in objects(in: value) {
      for member in object.members {
        found += try blocks(type, labels + [member.name], missing - 1, member.value, source: source, depth: depth)
      }
    }
    return found
  }

  private static func place(_ source: Int) -> HCLPlace {
    HCLPlace(source: source, range: ByteRange(0, 0), inner: ByteRange(0, 0))
  }

  private static func objects(in value: StructuredValue) -> [StructuredObject] {
    switch value {
    case .object(let object): [object]
    case .array(let elements):
      elements.compactMap { element in
        if case .object(let object) = element { object } else { nil }
      }
    default: []
    }
  }

  /// Strings are templates; a collection with a template in it is computed as far as that goes.
  private static func expression(_ value: StructuredValue) throws(FormatError) -> HCLExpression {
    switch value {
    case .string(let text): return try HCLReader.template(text)
    case .array(let elements):
      let inner = try elements.map { element throws(FormatError) in try expression(element) }
      let literals = inner.compactMap(\.literal)
      return literals.count == inner.count ? .literal(.array(literals)) : .tuple(inner)
    case .object(let object):
      let items = try object.members.map { member throws(FormatError) in
        HCLObjectItem(key: member.name, value: try expression(member.value))
      }
      let isLiteral = items.allSatisfy { $0.value.literal != nil }
      return isLiteral ? .literal(value) : .object(items)
    default: return .literal(value)
    }
  }
}
