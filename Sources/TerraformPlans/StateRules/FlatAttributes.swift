import Vocabulary

/// The flat attributes of states before Terraform 0.12: `versioning.0.enabled`, `tags.%`, `ports.#`
/// (Terraform `internal/configs/hcl2shim/flatmap.go`).
enum FlatAttributes {
  /// Names longer than this many steps stay as they are.
  private static let depthBound = 16

  /// A part of the tree on its way to a value.
  private final class Node {
    var value: StructuredValue?
    var children: [String: Node] = [:]
  }

  /// The same attributes as objects in one another, numbered ones as lists; what is not flat stays.
  static func nested(_ value: StructuredValue) -> StructuredValue {
    guard case .object(let object) = value else { return value }
    let root = Node()
    for member in object.members {
      let steps = member.name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
      guard steps.count <= depthBound, steps.last != "#", steps.last != "%" else { continue }
      var node = root
      for step in steps {
        let child = node.children[step] ?? Node()
        node.children[step] = child
        node = child
      }
      node.value = member.value
    }
    return built(root)
  }

  private static func built(_ node: Node) -> StructuredValue {
    guard !node.children.isEmpty else { return node.value ?? .null }
    if node.children.keys.allSatisfy({ Int($0) != nil }) {
      let ordered = node.children.sorted { (Int($0.key) ?? 0) < (Int($1.key) ?? 0) }
      return .array(ordered.map { built($0.value) })
    }
    return .object(StructuredObject(node.children.map { StructuredObject.Member($0.key, built($0.value)) }))
  }
}
