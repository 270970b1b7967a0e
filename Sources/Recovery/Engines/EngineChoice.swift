/// Which engine drives a dataset.
package enum EngineChoice {
  /// The engine that the settings name.
  package static func engine(
    _ ground: RecoveryGround, _ dataset: DatasetSettings
  ) -> any RecoveryEngine {
    switch dataset.engine {
    case .pgbackrest: PgBackRestEngine(ground, dataset)
    case .basebackup: BaseBackupEngine(ground, dataset)
    case .dump: DumpEngine(ground, dataset)
    case .mariadb: MariaDBEngine(ground, dataset)
    case .sqlite: SQLiteEngine(ground, dataset)
    case .files: FilesEngine(ground, dataset)
    case .states: StatesEngine(ground, dataset)
    case .rds: RDSEngine(ground, dataset)
    }
  }
}
