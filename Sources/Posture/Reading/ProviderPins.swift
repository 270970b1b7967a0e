import Formats
import Vocabulary

/// Which providers a root uses, and which versions of them it asks for.
struct ProviderPins {
  private let root: PostureRoot
  /// The local names of the providers in use.
  let names: Set<String>
  private var entries: [String: HCLAttribute] = [:]

  init(_ root: PostureRoot) {
    self.root = root
    var names = Set(root.resources.map { String($0.provider.prefix { $0 != "." }) })
    let body = root.root?.body ?? HCLBody()
    names.formUnion(body.blocks("provider").compactMap(\.labels.first))
    names.formUnion(
      body.blocks("data").compactMap { $0.labels.first.map { type in String(type.prefix { $0 != "_" }) } })
    for attribute in root.terraform.flatMap({ $0.body.blocks("required_providers") }).flatMap(\.body.attributes) {
      entries[attribute.name] = attribute
      names.insert(attribute.name)
    }
    self.names = names.subtracting(["terraform", ""])
  }

  /// The entry in `required_providers`.
  func entry(_ name: String) -> HCLAttribute? { entries[name] }

  /// The version that is asked for; nil when none is.
  func constraint(_ name: String) -> String? {
    guard let expression = entries[name]?.expression else {
      return root.root?.body.blocks("provider").first { $0.labels.first == name }?.body["version"]?.literal?.text
    }
    switch expression {
    case .literal(.string(let text)): return text
    case .literal(let value): return value["version"]?.text
    case .object(let items): return items.first { $0.key == "version" }?.value.literal?.text
    case .template, .reference, .tuple, .computed: return nil
    }
  }

  /// The source address: `hashicorp/aws` unless another one is written.
  func source(_ name: String) -> String {
    let written: String? =
      switch entries[name]?.expression {
      case .literal(let value)?: value["source"]?.text
      case .object(let items)?: items.first { $0.key == "source" }?.value.literal?.text
      default: nil
      }
    return written ?? "hashicorp/\(name)"
  }

  /// The version that the lock file names; nil when it names none.
  func locked(_ name: String) -> String? {
    let source = source(name)
    return root.lockFile?.blocks("provider").first { block in
      block.labels.first.map { $0 == source || $0.hasSuffix("/\(source)") } ?? false
    }?.body["version"]?.literal?.text
  }

  func isLocked(_ name: String) -> Bool { locked(name) != nil }

  /// Where it would be pinned.
  func place(_ name: String) -> HCLPlace? {
    entries[name]?.place ?? root.root?.body.blocks("provider").first { $0.labels.first == name }?.place
      ?? root.resources.first { $0.provider.prefix { $0 != "." } == name }?.block.place ?? root.terraform.first?.place
  }

  /// Whether a constraint lets no later major version in.
  static func isBounded(_ constraint: String) -> Bool {
    constraint.split(separator: ",").contains { part in
      let part = part.drop { $0 == " " }
      return part.hasPrefix("~>") || part.hasPrefix("<") || part.hasPrefix("=")
        || part.first.map { $0.isNumber } ?? false
    }
  }
}
