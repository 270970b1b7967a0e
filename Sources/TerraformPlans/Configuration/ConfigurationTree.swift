import Formats
import Vocabulary

/// The `configuration` of plan JSON (Terraform `internal/command/jsonconfig`): blocks with expressions, but without
/// lifecycle, `removed` blocks and the moment at which provisioners run.
enum ConfigurationTree {
  /// How deep modules may lie in one another.
  private static let depthBound = 64

  /// Adds the modules of a tree.
  static func read(_ tree: StructuredValue, into modules: inout [String: ModuleConfiguration]) {
    guard let root = tree["root_module"] else { return }
    read(root, key: "", into: &modules, depth: 0)
    guard case .object(let providers)? = tree["provider_config"] else { return }
    for provider in providers.members {
      // An alias has the name of its provider in front.
      guard let name = provider.value["name"]?.text, provider.value["module_address"] == nil else { continue }
      let known = modules[""]?.requiredProviders[name]
      modules[""]?.requiredProviders[name] = RequiredProvider(
        source: provider.value["full_name"]?.text ?? known?.source,
        version: provider.value["version_constraint"]?.text ?? known?.version)
    }
  }

  private static func read(
    _ module: StructuredValue, key: String, into modules: inout [String: ModuleConfiguration], depth: Int
  ) {
    guard depth <= depthBound else { return }
    var configuration = ModuleConfiguration()
    for resource in module["resources"]?.elements ?? [] {
      guard let block = block(resource) else { continue }
      configuration.resources[block.key] = block
    }
    if case .object(let calls)? = module["module_calls"] {
      for call in calls.members {
        configuration.calls[call.name] = ModuleCall(
          source: call.value["source"]?.text, hasVersion: call.value["version_constraint"] != nil)
        guard let inner = call.value["module"] else { continue }
        read(inner, key: key.isEmpty ? call.name : "\(key).\(call.name)", into: &modules, depth: depth + 1)
      }
    }
    modules[key] = configuration
  }

  private static func block(_ resource: StructuredValue) -> ResourceBlock? {
    guard let type = resource["type"]?.text, let name = resource["name"]?.text else { return nil }
    let mode: ResourceMode = resource["mode"]?.text == "data" ? .data : .managed
    let body = body(resource["expressions"])
    var block = ResourceBlock(mode: mode, type: type, name: name, body: body)
    block.provisioners = (resource["provisioners"]?.elements ?? []).map(provisioner)
    return block
  }

  /// A destroy-time provisioner may refer to its own resource alone, so one that refers to another runs at creation.
  private static func provisioner(_ value: StructuredValue) -> Provisioner {
    let body = body(value["expressions"])
    let moment: Provisioner.Moment = references(in: value).allSatisfy(isOwn) ? .untold : .create
    return Provisioner(type: value["type"]?.text ?? "", moment: moment, body: body)
  }

  private static func isOwn(_ reference: String) -> Bool {
    let root = reference.prefix { $0 != "." }
    return root == "self" || reference == "each.key" || root == "each" || reference == "count.index" || root == "path"
  }

  private static func references(in value: StructuredValue) -> [String] {
    guard case .object(let expressions)? = value["expressions"] else { return [] }
    return expressions.members.flatMap { ($0.value["references"]?.elements ?? []).compactMap(\.text) }
  }

  /// Each expression is `{"constant_value": …}` or names what it refers to, which leaves its value untold.
  private static func body(_ expressions: StructuredValue?) -> HCLBody {
    guard case .object(let expressions)? = expressions else { return HCLBody() }
    return HCLBody(
      attributes: expressions.members.map { member in
        HCLAttribute(member.name, expression(member.value))
      })
  }

  /// A constant; text of Terraform's JSON syntax is given as one although it is a template.
  private static func expression(_ value: StructuredValue) -> HCLExpression {
    guard let constant = value["constant_value"] else { return .computed("") }
    guard value["references"] != nil else { return .literal(constant) }
    guard case .string(let text) = constant else { return .computed("") }
    // A template that cannot be read is one whose value is not known.
    return (try? HCLReader.template(text)) ?? .computed(text)
  }
}
