import Vocabulary

/// What the settings of providers say of where resources are made and destroyed.
enum TerraformProviderSigns {
  /// Considers a provider's settings. A profile, project or context that is written there is the one that is used.
  static func add(_ provider: TerraformFolder.Provider, to signs: inout EnvironmentSigns) {
    let of = "of provider \"\(provider.type)\" in \(provider.place)"
    func add(_ setting: String, _ kind: EnvironmentSign.Kind) {
      guard let value = provider.settings[setting]?.text, !value.isEmpty else { return }
      signs.add(value, as: kind, from: "\(setting) \"\(value)\" \(of)")
    }
    switch provider.type {
    case "aws", "awscc": addAWS(provider.settings, of, to: &signs)
    case "google", "google-beta": add("project", .gcpProject)
    case "azurerm", "azapi": add("subscription_id", .azureSubscription)
    case "kubernetes", "helm", "kubectl":
      add("config_context", .kubeContext)
      if let context = provider.settings["kubernetes"]?["config_context"]?.text {
        signs.add(context, as: .kubeContext, from: "config_context \"\(context)\" \(of)")
      }
    case "postgresql", "mysql", "mongodbatlas", "redshift":
      add("host", .databaseHost)
      add("endpoint", .databaseHost)
    case "docker":
      if let host = provider.settings["host"]?.text {
        signs.add(HostAddress.host(of: host), as: .dockerContext, from: "host \(of)")
      }
    default: break
    }
  }

  private static func addAWS(_ settings: StructuredValue, _ of: String, to signs: inout EnvironmentSigns) {
    if let profile = settings["profile"]?.text {
      signs.add(profile, as: .awsProfile, from: "profile \"\(profile)\" \(of)")
    }
    if let role = settings["assume_role"]?["role_arn"]?.text.flatMap(AWSResourceName.init) {
      if let account = role.account { signs.add(account, as: .awsAccount, from: "assume_role \(of)") }
      signs.add(role.name, as: .setting, from: "role \(role.name) \(of)")
    }
    for account in settings["allowed_account_ids"]?.elements?.compactMap(\.text) ?? [] {
      signs.add(account, as: .awsAccount, from: "allowed_account_ids \(of)")
    }
    if let region = settings["region"]?.text { signs.add(region, as: .awsRegion, from: "region \(of)") }
    guard case .object(let tags)? = settings["default_tags"]?["tags"] else { return }
    for tag in tags.members where TerraformProviderSigns.names.contains(tag.name.lowercased()) {
      // A tag is a label: it says less than what the credentials can reach.
      if let value = tag.value.text { signs.hint(value, as: .setting, from: "default_tags \(of)") }
    }
  }

  /// Whether a provider makes and destroys things in an account, a project or a cluster.
  static func reachesCloud(_ provider: TerraformFolder.Provider) -> Bool {
    switch provider.type {
    case "aws", "awscc", "google", "google-beta", "azurerm", "azapi", "kubernetes", "helm", "kubectl": true
    default: false
    }
  }

  /// Variables and tags whose value names the environment.
  static let names: Set<String> = [
    "app_env", "deploy_env", "env", "env_name", "environment", "environment_name", "stage", "tier", "workspace",
  ]

  /// The address on this machine that all providers speak to; nil when one of them may reach further.
  static func localAddress(_ providers: [TerraformFolder.Provider]) -> String? {
    var found: String?
    for provider in providers {
      switch provider.type {
      case "aws", "awscc":
        guard let address = localEndpoint(provider.settings) else { return nil }
        found = address
      case "archive", "external", "http", "local", "null", "random", "template", "time", "tls": continue
      default: return nil
      }
    }
    return found
  }

  /// The endpoint when all that a provider names are on this machine.
  private static func localEndpoint(_ settings: StructuredValue) -> String? {
    guard case .object(let endpoints)? = settings["endpoints"] else { return nil }
    let addresses = endpoints.members.compactMap(\.value.text)
    guard let first = addresses.first, addresses.count == endpoints.members.count,
      addresses.allSatisfy({ AWSEndpoint.isLocal(HostAddress.host(of: $0)) })
    else { return nil }
    return first
  }
}
