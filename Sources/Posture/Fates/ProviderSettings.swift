import Formats
import TerraformPlans
import Vocabulary

/// What the resources of a root lean on by where its state lies and by how its providers are set.
struct ProviderSettings {
  private let root: PostureRoot
  private let state: CodeLeaning
  /// By their names: `aws`, `aws.west`.
  private var providers: [String: Set<CodeLeaning>] = [:]

  init(_ root: PostureRoot) {
    self.root = root
    state = CodeLeaning(.state, ProviderSettings.state(of: root))
    guard let module = root.root else { return }
    for block in module.body.blocks("provider") {
      guard let cloud = block.labels.first else { continue }
      let alias = block.body["alias"]?.literal?.text
      providers[alias.map { "\(cloud).\($0)" } ?? cloud] = ProviderSettings.read(block.body, cloud, module.scope)
    }
  }

  func leanings(of resource: PostureResource) -> Set<CodeLeaning> {
    guard let name = provider(of: resource) else { return [state] }
    let cloud = String(name.prefix { $0 != "." })
    return (providers[name] ?? ProviderSettings.unset(cloud)).union([state])
  }

  /// The root's own name of the provider's configuration; nil where modules hand it on in a way that is not followed.
  private func provider(of resource: PostureResource) -> String? {
    guard !resource.module.isEmpty else { return resource.provider }
    let path = resource.module.split(separator: ".").map(String.init)
    guard path.count == 2, let call = root.root?.calls.first(where: { $0.name == path[1] }) else {
      return resource.provider.contains(".") ? nil : resource.provider
    }
    guard let given = call.block.body["providers"] else {
      return resource.provider.contains(".") ? nil : resource.provider
    }
    let names = References.names(in: given)
    return names.count == 1 ? names.first : nil
  }

  /// A provider without a block: whoever runs Terraform lends it everything.
  private static func unset(_ cloud: String) -> Set<CodeLeaning> {
    [CodeLeaning(.provider, cloud), CodeLeaning(.credential, lent(cloud))]
  }

  private static func lent(_ cloud: String) -> String { "that Terraform is run with for \(cloud)" }

  private static func read(_ body: HCLBody, _ cloud: String, _ scope: ValueScope) -> Set<CodeLeaning> {
    func text(_ name: String, in body: HCLBody) -> String? { body[name].flatMap { scope.value(of: $0).value.text } }
    var all: Set<CodeLeaning> = [CodeLeaning(.provider, cloud)]
    let role = body.blocks("assume_role").compactMap { text("role_arn", in: $0.body) }.first
    let profile = text("profile", in: body)
    let key = text("access_key", in: body) ?? text("credentials", in: body) ?? text("client_id", in: body)
    all.insert(CodeLeaning(.credential, role ?? profile.map { "profile \($0)" } ?? key ?? lent(cloud)))
    for name in ["region", "location"] {
      if let region = text(name, in: body) { all.insert(CodeLeaning(.region, "\(cloud) \(region)")) }
    }
    let allowed = body["allowed_account_ids"].map { scope.value(of: $0).value.elements ?? [] } ?? []
    let account =
      allowed.compactMap(\.text).first ?? role.flatMap(account) ?? text("project", in: body)
      ?? text("subscription_id", in: body)
    if let account { all.insert(CodeLeaning(.account, "\(cloud) \(account)")) }
    return all
  }

  /// The account in a role's ARN (`arn:aws:iam::123456789012:role/deploy`).
  private static func account(_ role: String) -> String? {
    let parts = role.split(separator: ":", omittingEmptySubsequences: false)
    return parts.count > 4 && parts[4].utf8.count == 12 ? String(parts[4]) : nil
  }

  /// `s3 acme/prod.tfstate`, as far as the code tells; else by the folder that it is of.
  private static func state(of root: PostureRoot) -> String {
    let folder = root.folder.isEmpty ? "this folder" : root.folder
    guard let backend = RootBackend(root) else { return "in a local file of \(folder)" }
    let names = [
      "bucket", "storage_account_name", "container_name", "organization", "address", "key", "prefix", "path",
    ]
    let parts = names.compactMap { backend.settings[$0]?.text }
    return parts.isEmpty ? "\(backend.type) of \(folder)" : "\(backend.type) \(parts.joined(separator: "/"))"
  }
}
