/// Which engine drives a dataset.
package enum EngineChoice {
  /// The engine that the settings name.
  package static func engine(
    _ ground: RecoveryGround, _ dataset: DatasetSettings
  ) throws(RecoveryError) -> any RecoveryEngine {
    switch dataset.engine {
    case .pgbackrest: PgBackRestEngine(ground, dataset)
    default:
      throw .setting(dataset: dataset.name, name: "engine", reason: "'\(dataset.engine.rawValue)' is not driven yet")
    }
  }
}
