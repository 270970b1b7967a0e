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

  /// Relative to the folder that was looked at; empty for that folder itself.
  package var folder: String
  package var backend: Backend
  package var stores: [Store]
  /// The cloud accounts that its providers may work in (`allowed_account_ids`).
  package var accounts: [String]

  package init(folder: String, backend: Backend, stores: [Store] = [], accounts: [String] = []) {
    self.folder = folder
    self.backend = backend
    self.stores = stores
    self.accounts = accounts
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
    accounts = SurveyedRoot.accounts(of: root)
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

  private static func accounts(of root: PostureRoot) -> [String] {
    guard let module = root.root else { return [] }
    let found = module.body.blocks("provider").flatMap { block -> [String] in
      guard let expression = block.body["allowed_account_ids"] else { return [] }
      return (module.scope.value(of: expression).value.elements ?? []).compactMap(AttributeWord.word)
    }
    return Set(found).sorted()
  }
}
