import CloudAPIs
import Decision
import Recovery
import RestorePoints
import Vocabulary

/// Makes of what a policy says of a dataset what the engines take.
package struct DatasetReading: Sendable {
  let dataset: PolicyDataset
  /// The vaults of the policy.
  let vaults: [PolicyVault]
  let home: String

  package init(_ dataset: PolicyDataset, vaults: [PolicyVault], home: String) {
    self.dataset = dataset
    self.vaults = vaults
    self.home = home
  }

  /// The vault that its restore points go to: the first of them, by its name in the policy or as a folder's path.
  package func vault() throws(RecoveryError) -> PolicyVault {
    guard let name = dataset.vaults.first else { throw missing("vaults") }
    // A path is a path, whatever else is called so.
    guard name.hasPrefix("/") else {
      if let vault = vaults.first(where: { $0.name == name }) { return vault }
      throw .setting(
        dataset: dataset.name, name: "vaults",
        reason: "holds '\(name)', which is neither one of `vaults:` of the policy nor an absolute path of a folder")
    }
    var folder = PolicyVault(name: name, kind: .folder, origin: dataset.origin)
    folder.path = name
    return folder
  }

  /// Throws for what is missing, and for what no engine here drives.
  ///
  /// - Parameters:
  ///   - region: where the vault names none.
  ///   - credentials: of the vault; nil where it is a folder, or is not to be opened.
  package func settings(region: String = "us-east-1", credentials: CloudCredentials? = nil) throws(RecoveryError)
    -> DatasetSettings
  {
    guard let source = dataset.source else { throw missing("source") }
    let (vault, engine) = (try vault(), try engine())
    guard (engine == .rds) == (vault.kind == .rds) else {
      throw .setting(
        dataset: dataset.name, name: "vaults",
        reason:
          "names '\(vault.name)' of kind \(vault.kind.rawValue): engine rds goes with a vault of kind rds, and nothing "
          + "else does")
    }
    var settings = DatasetSettings(
      name: dataset.name, engine: engine, source: source,
      repository: try place(vault, region, credentials).inside(dataset.name),
      escrow: dataset.escrow ?? "\(home)/escrow/\(dataset.name).key", home: "\(home)/engines/\(dataset.name)")
    settings.assertions = dataset.assertions
    settings.pointObjective = dataset.pointObjective?.seconds
    settings.timeObjective = dataset.timeObjective?.seconds
    settings.lockNeed = dataset.lockNeed
    settings.lives = lives(source)
    settings.vault = leanings(vault)
    return settings
  }

  private func place(
    _ vault: PolicyVault, _ region: String, _ credentials: CloudCredentials?
  ) throws(RecoveryError) -> RepositoryPlace {
    switch vault.kind {
    case .folder:
      guard let path = vault.path, path.hasPrefix("/") else {
        throw .setting(
          dataset: dataset.name, name: "vaults", reason: "names '\(vault.name)', whose path is not absolute")
      }
      return .folder(path)
    case .s3:
      let region = vault.region ?? region
      let endpoint = try endpoint(vault, region)
      var bucket = RepositoryPlace.Bucket(
        name: vault.bucket ?? "", endpoint: endpoint.host, region: region, prefix: vault.prefix ?? "",
        accessKey: credentials?.accessKey ?? "", secretKey: credentials?.secretKey ?? "", authority: vault.authority)
      bucket.scheme = endpoint.scheme
      bucket.sessionToken = credentials?.sessionToken
      bucket.owner = vault.account.flatMap(DatasetReading.number)
      return .bucket(bucket)
    case .rds: return .account(try account(vault))
    }
  }

  private func account(_ vault: PolicyVault) throws(RecoveryError) -> RepositoryPlace.Account {
    guard let number = vault.account.flatMap(DatasetReading.number), let key = vault.key else {
      throw .setting(
        dataset: dataset.name, name: "vaults",
        reason: "names '\(vault.name)', whose account is no twelve digits, or which has no key")
    }
    // A shared snapshot is copied within its region.
    let source = try RDSSource(dataset.source ?? "", dataset: dataset.name)
    let region = vault.region ?? source.region
    var account = RepositoryPlace.Account(number: number, region: region, key: key)
    account.profile = vault.profile
    account.drillProfile = vault.drillProfile
    account.endpoint = vault.endpoint
    account.authority = vault.authority
    account.shape = InstanceShape(
      kind: vault.instanceClass, subnets: vault.subnetGroup, groups: vault.securityGroups)
    return account
  }

  private func endpoint(_ vault: PolicyVault, _ region: String) throws(RecoveryError) -> CloudEndpoint {
    let text = vault.endpoint ?? "https://s3.\(region).amazonaws.com"
    guard let endpoint = CloudEndpoint(text.contains("://") ? text : "https://\(text)"), endpoint.prefix.isEmpty,
      endpoint.scheme == "https" || endpoint.isLoopback
    else {
      throw .setting(
        dataset: dataset.name, name: "vaults",
        reason: "names '\(vault.name)', whose endpoint '\(text)' is no address such as https://s3.example.com")
    }
    return endpoint
  }

  /// The twelve digits of an account of Amazon's; nil for any other.
  private static func number(_ account: String) -> String? {
    let last = account.split(whereSeparator: { $0 == " " || $0 == ":" }).last.map(String.init) ?? account
    return last.utf8.count == 12 && last.utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 } ? last : nil
  }

  /// Where the data lives. Files on this machine live on it, unless the policy names other hosts. Where it names accounts,
  /// a connection on this machine is a way there; else what answers on this machine lives on it too.
  private func lives(_ source: String) -> [Dependency] {
    var all = dataset.home.all + dataset.resources.map { Dependency(.resource, $0) }
    if dataset.engine == .terraformState { return all + states(source) }
    let isFile = dataset.engine == .sqlite || dataset.engine == .files
    if isFile { all.append(Dependency(.path, source)) }
    // Where an instance of RDS lives stands in the tags of its copies.
    guard dataset.engine != .rds else { return all }
    if dataset.hosts.isEmpty, isFile || (dataset.accounts.isEmpty && DatasetReading.isHere(source)) {
      all.append(Dependency(.host, OwnedFolder.hostName))
    }
    return all
  }

  /// Where states lie, as far as their source tells. Behind `terraform state pull` stands a backend that it does not name.
  private func states(_ source: String) -> [Dependency] {
    // What cannot be read is refused when the engine is driven.
    guard let states = try? StateSource(source, dataset: dataset.name) else { return [] }
    switch states {
    case .files(let path):
      return [Dependency(.path, path)] + (dataset.hosts.isEmpty ? [Dependency(.host, OwnedFolder.hostName)] : [])
    case .bucket(let bucket): return [Dependency(.bucket, bucket.name)]
    case .server(let server): return [Dependency(.host, String(server.address.host.prefix { $0 != ":" }))]
    case .directory: return []
    }
  }

  /// Whether a connection or a path leads to this machine.
  private static func isHere(_ source: String) -> Bool {
    let hosts = ["host=/", "host=localhost", "host=127.", "@localhost", "@127.", "hostaddr=127."]
    let namesAnother = source.contains("host") || source.contains("@") || source.contains("service=")
    return source.hasPrefix("/") || hosts.contains { source.contains($0) } || !namesAnother
  }

  private func leanings(_ vault: PolicyVault) -> [Dependency] {
    var all = vault.resources.map { Dependency(.resource, $0) }
    if let account = vault.account { all.append(Dependency(.account, account)) }
    if let key = vault.key { all.append(Dependency(.key, key)) }
    if let state = vault.state { all.append(Dependency(.state, state)) }
    return all
  }

  private func engine() throws(RecoveryError) -> EngineKind {
    switch (dataset.engine, dataset.method) {
    case (.postgresql, nil), (.postgresql, .pgbackrest): return .pgbackrest
    case (.postgresql, .basebackup): return .basebackup
    case (.postgresql, .dump): return .dump
    case (.mysql, nil): return .mariadb
    case (.sqlite, nil): return .sqlite
    case (.files, nil): return .files
    case (.terraformState, nil): return .states
    case (.rds, nil): return .rds
    case (nil, _): throw missing("engine")
    case (let engine?, let method):
      let words = engine.rawValue + (method.map { " by \($0.rawValue)" } ?? "")
      throw .setting(
        dataset: dataset.name, name: "engine",
        reason:
          "is \(words), which is not driven here: postgresql (pgbackrest, basebackup, dump), mysql, sqlite, files, "
          + "terraform-state, rds are"
      )
    }
  }

  private func missing(_ name: String) -> RecoveryError {
    .setting(dataset: dataset.name, name: name, reason: "is missing")
  }
}
