import Vocabulary

/// A resource instance's absolute address, taken apart: `module.net["a"].aws_vpc.main[0]`.
package struct ResourceAddress: Sendable, Hashable {
  /// A name with the key of its instance, as it is written between the brackets; nil when it has none.
  package struct Step: Sendable, Hashable {
    package var name: String
    package var key: String?
  }

  /// The module calls on the way, from the root.
  package var modules: [Step]
  package var mode: ResourceMode
  package var type: String
  package var resource: Step

  /// Reads an address; nil when it is none.
  package init?(_ text: String) {
    guard var steps = ResourceAddress.steps(of: text)?[...] else { return nil }
    modules = []
    while steps.first?.name == "module", steps.count >= 2 {
      modules.append(steps[steps.startIndex + 1])
      steps = steps.dropFirst(2)
    }
    mode = steps.first?.name == "data" ? .data : .managed
    if mode == .data { steps = steps.dropFirst() }
    guard steps.count == 2, let type = steps.first, type.key == nil, let resource = steps.last else { return nil }
    self.type = type.name
    self.resource = resource
  }

  /// The key of the module in a saved plan's `tfconfig`: its calls' names with dots between; empty for the root.
  package var moduleKey: String { modules.map(\.name).joined(separator: ".") }

  /// The block's name in its module: `aws_vpc.main`, `data.aws_vpc.main`.
  package var block: String {
    (mode == .data ? "data." : "") + type + "." + resource.name
  }

  /// The address of the whole block, without instance keys: as `removed` and `moved` blocks may write it.
  package var withoutKeys: String {
    modules.map { "module.\($0.name)." }.joined() + block
  }

  /// The names of an address with their keys, split at the dots that are not inside brackets.
  static func steps(of text: String) -> [Step]? {
    var steps: [Step] = []
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let name = rest.prefix { $0 != UInt8(ascii: ".") && $0 != UInt8(ascii: "[") }
      guard !name.isEmpty else { return nil }
      rest = rest.dropFirst(name.count)
      var key: String?
      if rest.first == UInt8(ascii: "[") {
        guard let inside = bracketed(rest) else { return nil }
        key = String(decoding: inside, as: UTF8.self)
        rest = rest.dropFirst(inside.count + 2)
      }
      steps.append(Step(name: String(decoding: name, as: UTF8.self), key: key))
      if rest.isEmpty { break }
      guard rest.first == UInt8(ascii: "."), rest.count > 1 else { return nil }
      rest = rest.dropFirst()
    }
    return steps
  }

  /// What stands between the bracket that text begins with and the one that closes it; quotes may hold brackets.
  private static func bracketed(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    var inQuotes = false
    var index = text.startIndex + 1
    while index < text.endIndex {
      switch text[index] {
      case UInt8(ascii: "\\") where inQuotes: index += 1
      case UInt8(ascii: "\""): inQuotes.toggle()
      case UInt8(ascii: "]") where !inQuotes: return text[(text.startIndex + 1)..<index]
      default: break
      }
      index += 1
    }
    return nil
  }
}
