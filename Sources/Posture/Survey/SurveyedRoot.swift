import Formats
import TerraformPlans
import Vocabulary

/// A root module as a first policy needs it: where its state lies, and which data it keeps.
package struct SurveyedRoot: Sendable, Hashable {
  /// Where the state lies.
  package struct Backend: Sendable, Hashable {
    /// As the configuration names it: `s3`, `cloud`; `local` where nothing is written.
    package var type: String
    /// The settings that say where, as far as they are known: `bucket`, `key`.
    package var settings: [Setting]

    package init(type: String, settings: [Setting] = []) {
      self.type = type
      self.settings = settings
    }
  }

  /// A setting of a backend.
  package struct Setting: Sendable, Hashable {
    package var name: String
    package var value: String

    package init(_ name: String, _ value: String) {
      self.name = name
      self.value = value
    }
  }

  /// A resource that keeps data.
  package struct Store: Sendable, Hashable {
    package var address: String
    /// Terraform's own: `aws_db_instance`.
    package var type: String
    /// What its `engine` or `database_version` says; nil where it has none.
    package var engine: String?
    /// Whether it is known that nothing in the configuration keeps a copy.
    package var lacksBackup: Bool

    package init(address: String, type: String, engine: String? = nil, lacksBackup: Bool = false) {
      self.address = address
      self.type = type
      self.engine = engine
      self.lacksBackup = lacksBackup
    }
  }

  /// A name by which a provider's configuration says where it works.
  package struct EnvironmentPlace: Sendable, Hashable {
    package var kind: EnvironmentSign.Kind
    package var name: String

    package init(_ kind: EnvironmentSign.Kind, _ name: String) {
      self.kind = kind
      self.name = name
    }
  }

  /// Relative to the folder that was looked at; empty for that folder itself.
  package var folder: String
  package var backend: Backend
  package var stores: [Store]
  /// Where its providers work: accounts, projects, subscriptions, clusters.
  package var places: [EnvironmentPlace]

  package init(folder: String, backend: Backend, stores: [Store] = [], places: [EnvironmentPlace] = []) {
    self.folder = folder
    self.backend = backend
    self.stores = stores
    self.places = places
  }

  /// - Parameter root: what was read of it.
  init(_ root: PostureRoot) {
    folder = root.folder
    backend = SurveyedRoot.backend(of: root)
    let links = BackupLinks(root)
    stores = root.resources.filter(GuardedData.isStore).map { resource in
      Store(
        address: resource.address, type: resource.type.name,
        engine: (resource.words("engine") ?? resource.words("database_version"))?.first,
        lacksBackup: BackupsMissing.missingWay(of: resource, links) != nil)
    }
    places = SurveyedRoot.places(of: root)
  }

  /// The settings that tell where a state lies, in the order in which they are said.
  private static let telling = [
    "bucket", "storage_account_name", "container_name", "address", "organization", "hostname", "prefix", "key", "path",
  ]

  private static func backend(of root: PostureRoot) -> Backend {
    guard let backend = RootBackend(root) else { return Backend(type: "local") }
    let settings = telling.compactMap { name -> Setting? in
      guard let text = backend.settings[name]?.text, !text.isEmpty else { return nil }
      return Setting(name, text)
    }
    return Backend(type: backend.type, settings: settings)
  }

  /// What a provider calls the place that it works in: the provider, its attribute, and what kind of name that is.
  private static let placing: [(provider: String, attribute: String, kind: EnvironmentSign.Kind)] = [
    ("aws", "allowed_account_ids", .awsAccount), ("aws", "profile", .awsProfile), ("google", "project", .gcpProject),
    ("google-beta", "project", .gcpProject), ("azurerm", "subscription_id", .azureSubscription),
    ("kubernetes", "config_context", .kubeContext), ("postgresql", "host", .databaseHost),
  ]

  /// Only what is written or set in a file counts: a variable's default may be another one when Terraform is run.
  private static func places(of root: PostureRoot) -> [EnvironmentPlace] {
    guard let module = root.root else { return [] }
    var found: [EnvironmentPlace] = []
    for block in module.body.blocks("provider") {
      for (provider, attribute, kind) in placing where block.labels.first == provider {
        guard let known = block.body[attribute].map({ module.scope.value(of: $0) }), known.assumed == nil else {
          continue
        }
        let names = (known.value.elements ?? [known.value]).compactMap(AttributeWord.word).filter { !$0.isEmpty }
        found += names.map { EnvironmentPlace(kind, $0) }
      }
    }
    var seen: Set<EnvironmentPlace> = []
    return found.filter { seen.insert($0).inserted }
  }
}
