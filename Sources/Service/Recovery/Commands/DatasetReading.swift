import Decision
import Recovery
import Vocabulary

/// Makes of what a policy says of a dataset what the engines take.
struct DatasetReading: Sendable {
  let dataset: PolicyDataset
  let home: String

  init(_ dataset: PolicyDataset, home: String) {
    self.dataset = dataset
    self.home = home
  }

  /// Throws for what is missing, and for what no engine here drives.
  func settings() throws(RecoveryError) -> DatasetSettings {
    guard let source = dataset.source else { throw missing("source") }
    guard let vault = dataset.vaults.first else { throw missing("vaults") }
    guard vault.hasPrefix("/") else {
      throw .setting(
        dataset: dataset.name, name: "vaults", reason: "holds '\(vault)', which is no absolute path of a folder")
    }
    var settings = DatasetSettings(
      name: dataset.name, engine: try engine(), source: source, repository: .folder("\(vault)/\(dataset.name)"),
      escrow: dataset.escrow ?? "\(home)/escrow/\(dataset.name).key", home: "\(home)/engines/\(dataset.name)")
    settings.assertions = dataset.assertions
    settings.pointObjective = dataset.pointObjective?.seconds
    settings.timeObjective = dataset.timeObjective?.seconds
    return settings
  }

  private func engine() throws(RecoveryError) -> EngineKind {
    switch (dataset.engine, dataset.method) {
    case (.postgresql, nil), (.postgresql, .pgbackrest): return .pgbackrest
    case (.postgresql, .basebackup): return .basebackup
    case (.postgresql, .dump): return .dump
    case (.mysql, nil): return .mariadb
    case (.sqlite, nil): return .sqlite
    case (.files, nil): return .files
    case (nil, _): throw missing("engine")
    case (let engine?, let method):
      let words = engine.rawValue + (method.map { " by \($0.rawValue)" } ?? "")
      throw .setting(
        dataset: dataset.name, name: "engine",
        reason:
          "is \(words), which is not driven here: postgresql (pgbackrest, basebackup, dump), mysql, sqlite, files are")
    }
  }

  private func missing(_ name: String) -> RecoveryError {
    .setting(dataset: dataset.name, name: name, reason: "is missing")
  }
}
