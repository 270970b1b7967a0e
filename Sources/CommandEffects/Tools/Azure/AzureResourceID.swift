import Vocabulary

/// An identifier of a resource of Azure: `/subscriptions/S/resourceGroups/G/providers/NAMESPACE/TYPE/NAME/…`.
struct AzureResourceID: Sendable {
  /// Nil in an identifier without one.
  var subscription: String?
  var group: String?
  /// The provider's name and the types below it, in lower case: `microsoft.sql/servers/databases`.
  var type: String
  /// Of the last resource.
  var name: String
  /// What is asked of the resource, in lower case: `restart`; nil when the identifier ends in a name.
  var action: String?

  /// Reads an identifier, or the path of an address; nil for any other text.
  init?(_ text: String) {
    let path = text.prefix { $0 != "?" }
    let parts = path.split(separator: "/").map(String.init)
    let lowered = parts.map { $0.lowercased() }
    guard path.hasPrefix("/"), let first = lowered.first, first == "subscriptions" || first == "providers" else {
      return nil
    }
    func value(_ name: String) -> String? {
      lowered.firstIndex(of: name).flatMap { $0 + 1 < parts.count ? parts[$0 + 1] : nil }
    }
    subscription = value("subscriptions")
    group = value("resourcegroups")
    name = parts.last ?? ""
    guard let provider = lowered.lastIndex(of: "providers"), provider + 1 < parts.count else {
      type = group == nil ? "subscriptions" : "resourcegroups"
      return
    }
    var pairs = Array(lowered[(provider + 2)...])
    // Behind types and names in turn a single word is an action.
    if pairs.count % 2 == 1 {
      action = pairs.removeLast()
      name = parts[parts.count - 2]
    }
    let types = pairs.enumerated().filter { $0.offset % 2 == 0 }.map(\.element)
    type = ([lowered[provider + 1]] + types).joined(separator: "/")
  }

  /// Adds what it says about where it lies.
  func add(to signs: inout EnvironmentSigns) {
    if let subscription { signs.add(subscription, as: .azureSubscription, from: "the subscription of \(name)") }
    if let group { signs.add(group, as: .azureResourceGroup, from: "resource group \"\(group)\"") }
    if name != group, name != subscription { signs.add(name, as: .resource, from: "the name \(name)") }
  }

  /// The part that a resource of this type plays.
  var role: ResourceRole { Self.role(ofType: type) }

  /// The part that a resource of a type plays: `Microsoft.Sql/servers/databases`.
  static func role(ofType text: String) -> ResourceRole {
    let parts = text.lowercased().split(separator: "/").map(String.init)
    guard let provider = parts.first else { return .unknown }
    let last = parts.count > 1 ? parts[parts.count - 1] : ""
    return role(ofKind: last) ?? role(ofProvider: provider, last)
  }

  private static func role(ofKind kind: String) -> ResourceRole? {
    switch kind {
    case "locks", "firewallrules", "policyassignments", "policyexemptions", "diagnosticsettings", "backuppolicies",
      "alertrules", "metricalerts", "activitylogalerts", "actiongroups", "ddosprotectionplans", "firewallpolicies",
      "networksecuritygroups", "immutabilitypolicies", "managementpolicies":
      .protection
    case "snapshots", "restorepointcollections", "restorepoints", "images", "galleries", "recoverypoints", "backups",
      "backupinstances", "protecteditems", "backupvaults":
      .backup
    case "roleassignments", "roledefinitions", "userassignedidentities", "authorizationrules", "accesspolicies":
      .identity
    case "resourcegroups", "subscriptions", "managementgroups": .container
    case "deployments", "tags", "extensions", "availabilitysets", "autoscalesettings", "workbooks", "components":
      .configuration
    default: nil
    }
  }

  private static func role(ofProvider provider: String, _ kind: String) -> ResourceRole {
    switch provider {
    case "subscriptions", "resourcegroups", "microsoft.resources": .container
    case "microsoft.sql", "microsoft.dbforpostgresql", "microsoft.dbformysql", "microsoft.dbformariadb",
      "microsoft.documentdb", "microsoft.cache", "microsoft.storage", "microsoft.netapp", "microsoft.kusto",
      "microsoft.datalakestore", "microsoft.search", "microsoft.eventhub", "microsoft.servicebus",
      "microsoft.operationalinsights", "microsoft.hdinsight", "microsoft.appconfiguration":
      .data
    case "microsoft.keyvault": .key
    case "microsoft.recoveryservices", "microsoft.dataprotection": .backup
    case "microsoft.authorization", "microsoft.managedidentity": .identity
    case "microsoft.network": kind.contains("dnszones") || kind.contains("trafficmanager") ? .dns : .network
    case "microsoft.cdn": .network
    case "microsoft.compute": kind == "disks" ? .data : .compute
    case "microsoft.web", "microsoft.app", "microsoft.containerinstance", "microsoft.batch", "microsoft.logic": .compute
    case "microsoft.containerservice", "microsoft.containerregistry", "microsoft.synapse", "microsoft.databricks",
      "microsoft.machinelearningservices", "microsoft.cognitiveservices", "microsoft.devices",
      "microsoft.redhatopenshift":
      .container
    case "microsoft.insights", "microsoft.security", "microsoft.policyinsights": .protection
    default: .unknown
    }
  }
}
