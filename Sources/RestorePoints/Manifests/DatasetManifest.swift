import Vocabulary

/// What was in a dataset when a backup of it was made, seen in one snapshot: what a restored copy must show again.
///
/// It is kept away from the backup, and signed there; its canonical JSON is what is signed.
package struct DatasetManifest: Sendable, Hashable {
  /// The first member of its JSON.
  package static let format = "tagout-manifest-v1"

  package var dataset: String
  /// The restore point it was taken for, by the engine's own name; empty before there is one.
  package var point: String
  /// By the source's clock.
  package var taken: Instant
  /// In the order of their names.
  package private(set) var databases: [DatabaseManifest]
  /// The names of all roles with what each may, e.g. `app` → `login`.
  package var roles: [String: String]
  /// The names of all tablespaces.
  package var tablespaces: [String]

  package init(
    dataset: String, point: String = "", taken: Instant, databases: [DatabaseManifest], roles: [String: String] = [:],
    tablespaces: [String] = []
  ) {
    self.dataset = dataset
    self.point = point
    self.taken = taken
    self.databases = databases.sorted { $0.name < $1.name }
    for index in self.databases.indices { self.databases[index].relations.sort { $0.name < $1.name } }
    self.roles = roles
    self.tablespaces = Set(tablespaces).sorted()
  }

  /// The database of that name.
  package func database(_ name: String) -> DatabaseManifest? { databases.first { $0.name == name } }

  /// What a trend compares: sizes and counts.
  package var measure: DatasetMeasure {
    DatasetMeasure(
      bytes: databases.compactMap(\.bytes).reduce(0, +), objects: Int64(databases.reduce(0) { $0 + $1.objects }),
      relations: databases.reduce(into: [:]) { rows, database in
        for relation in database.relations { rows["\(database.name).\(relation.name)"] = relation.rows }
      })
  }
}
