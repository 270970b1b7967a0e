/// One database of a manifest: its relations, and digests of everything that defines them.
package struct DatabaseManifest: Sendable, Hashable {
  /// A table, a folder, a kind of file: something with a count.
  package struct Relation: Sendable, Hashable {
    /// With its schema, e.g. `public.orders`.
    package var name: String
    package var rows: Int64
    /// The greatest key as text; nil where there is none of an ordered kind.
    package var greatest: String?
    /// Whether the rows were estimated, because there are too many to count.
    package var isEstimated: Bool
    /// Of all its content, where an engine has one.
    package var digest: String?

    package init(
      _ name: String, rows: Int64, greatest: String? = nil, isEstimated: Bool = false, digest: String? = nil
    ) {
      self.name = name
      self.rows = rows
      self.greatest = greatest
      self.isEstimated = isEstimated
      self.digest = digest
    }
  }

  /// One kind of thing that defines the data: columns, constraints, functions.
  package struct Part: Sendable, Hashable {
    package var name: String
    package var count: Int64
    package var digest: String

    package init(_ name: String, count: Int64, digest: String) {
      self.name = name
      self.count = count
      self.digest = digest
    }
  }

  package var name: String
  /// Where the log stood in the snapshot; nil where the engine has no log.
  package var position: LogSequence?
  package var timeline: UInt32?
  /// Names the cluster; the same in all that was ever restored from it.
  package var system: String?
  /// As the server says it, e.g. `15.14`.
  package var version: String?
  package var bytes: Int64?
  /// In the order of their names.
  package internal(set) var relations: [Relation]
  package var parts: [Part]
  /// Extensions with their versions.
  package var extensions: [String: String]
  /// The last value of each sequence.
  package var sequences: [String: Int64]
  package var largeObjects: Int64

  package init(
    name: String, relations: [Relation] = [], parts: [Part] = [], position: LogSequence? = nil, bytes: Int64? = nil,
    extensions: [String: String] = [:], sequences: [String: Int64] = [:], largeObjects: Int64 = 0
  ) {
    self.name = name
    self.relations = relations.sorted { $0.name < $1.name }
    self.parts = parts
    self.position = position
    self.bytes = bytes
    self.extensions = extensions
    self.sequences = sequences
    self.largeObjects = largeObjects
  }

  /// How many things it holds, tables and all that defines them.
  package var objects: Int { relations.count + parts.reduce(0) { $0 + Int(clamping: $1.count) } }
}
