import Formats
import TerraformPlans
import Vocabulary

/// A resource block, with what is known of its values from configuration, plan and state.
struct PostureResource: Sendable {
  /// What is known of an attribute.
  enum Reading: Sendable, Hashable {
    /// Its values; the root variable whose default they are, when that is so.
    case known([StructuredValue], assumed: String?)
    /// It is not set, so that the provider's default holds.
    case absent
    /// It is computed.
    case unknown
  }

  /// Without keys: `module.db.aws_db_instance.main`.
  let address: String
  /// Its name in its own module: `aws_db_instance.main`.
  let key: String
  /// The prefix of its module.
  let module: String
  let type: ResourceType
  let block: HCLBlock
  let preventDestroy: Setting?
  /// What it refers to in its own module.
  let references: Set<String>
  /// The provider's configuration that makes it: `aws`, `aws.west`.
  let provider: String
  /// Whether it has `count` or `for_each`.
  let isRepeated: Bool
  private let values: StructuredValue
  private let assumed: [String: String]
  /// The same objects as a plan or a state has them, one an instance.
  private let seen: [StructuredValue]

  /// - Parameter type: what is known of the block's type.
  init(_ block: HCLBlock, _ type: ResourceType, in module: PostureModule, seen: [String: [StructuredValue]]) {
    let name = block.labels.prefix(2).joined(separator: ".")
    key = name
    address = module.prefix + name
    self.module = module.prefix
    self.type = type
    self.block = block
    references = References.names(in: block.body)
    isRepeated = block.body["count"] != nil || block.body["for_each"] != nil
    provider = PostureResource.provider(block, type.name)
    preventDestroy =
      block.body.blocks("lifecycle").compactMap { lifecycle -> Setting? in
        guard let expression = lifecycle.body["prevent_destroy"] else { return nil }
        return ResourceBlock.setting(expression)
      }.last
    var assumed: [String: String] = [:]
    values = PostureResource.object(block.body, module.scope, assumed: &assumed)
    self.assumed = assumed
    self.seen = seen[address] ?? []
  }

  /// What its block says, computed values left unknown.
  var written: StructuredValue { values }

  /// What is known of an attribute, by a path of names.
  func reading(_ path: AttributePath) -> Reading {
    let found = path.values(in: values)
    if PostureResource.isUnknown(path, in: values) || found.contains(.unknown) {
      let others = seen.flatMap { path.values(in: $0) }.filter { $0 != .null }
      return others.isEmpty || others.contains(.unknown) ? .unknown : .known(others, assumed: nil)
    }
    let set = found.filter { $0 != .null }
    if !set.isEmpty { return .known(set, assumed: assumed[path.steps.first ?? ""]) }
    let others = seen.flatMap { path.values(in: $0) }.filter { $0 != .null }
    return others.isEmpty || others.contains(.unknown) ? .absent : .known(others, assumed: nil)
  }

  /// The same for a path as it is written.
  func reading(_ path: String) -> Reading { reading(AttributePath(path)) }

  /// The words of an attribute, when it is known.
  func words(_ path: String) -> [String]? {
    guard case .known(let values, _) = reading(path) else { return nil }
    return values.compactMap(AttributeWord.word)
  }

  /// Where an attribute stands; where the block does when it is not written there.
  func place(of attribute: String) -> HCLPlace? {
    block.body.attributes.last { $0.name == attribute }?.place ?? block.place
  }

  /// Whether its count is known to be zero.
  func isAbsent(in scope: ValueScope) -> Bool {
    if let count = block.body["count"] {
      let known = scope.value(of: count)
      return known.value == .integer(0) && known.assumed == nil
    }
    return false
  }

  private static func provider(_ block: HCLBlock, _ type: String) -> String {
    guard case .reference(let reference)? = block.body["provider"] else { return String(type.prefix { $0 != "_" }) }
    return (reference.names ?? [reference.root]).joined(separator: ".")
  }

  /// Whether something on the way to the value is not known.
  private static func isUnknown(_ path: AttributePath, in object: StructuredValue) -> Bool {
    (1...max(path.steps.count, 1)).contains { length in
      AttributePath(path.steps.prefix(length).joined(separator: ".")).values(in: object).contains(.unknown)
    }
  }

  /// A body as a value: blocks are lists of objects, what is made by `dynamic` is unknown.
  private static func object(
    _ body: HCLBody, _ scope: ValueScope, assumed: inout [String: String], depth: Int = 0
  ) -> StructuredValue {
    guard depth <= 16 else { return .unknown }
    var members: [String: StructuredValue] = [:]
    for attribute in body.attributes {
      let known = scope.value(of: attribute.expression)
      members[attribute.name] = known.value
      if let variable = known.assumed, depth == 0 { assumed[attribute.name] = variable }
    }
    for block in body.blocks where block.type != "dynamic" {
      let inner = object(block.body, scope, assumed: &assumed, depth: depth + 1)
      members[block.type] = .array((members[block.type]?.elements ?? []) + [inner])
    }
    for block in body.blocks("dynamic") {
      if let name = block.labels.first { members[name] = .unknown }
    }
    return .object(StructuredObject(members.map { StructuredObject.Member($0.key, $0.value) }))
  }
}
