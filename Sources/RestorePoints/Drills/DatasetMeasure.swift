import Vocabulary

/// How much a restored copy holds: what a trend compares from drill to drill.
package struct DatasetMeasure: Sendable, Hashable {
  package var bytes: Int64
  /// Tables and all that defines them.
  package var objects: Int64
  /// The rows of each table, `database.schema.table`.
  package var relations: [String: Int64]

  package init(bytes: Int64, objects: Int64, relations: [String: Int64]) {
    self.bytes = bytes
    self.objects = objects
    self.relations = relations
  }

  /// All rows.
  package var rows: Int64 { relations.values.reduce(0) { $0.addingReportingOverflow($1).partialValue } }

  /// As a record keeps it.
  package var value: StructuredValue {
    .object([
      "bytes": .integer(bytes), "objects": .integer(objects), "relations": RecordFields.wholes(relations),
    ])
  }

  /// Nil when the value is none that was written here.
  package init?(_ value: StructuredValue) {
    guard let bytes = value["bytes"]?.whole, let objects = value["objects"]?.whole,
      let relations = RecordFields.wholes(value["relations"])
    else { return nil }
    self.init(bytes: bytes, objects: objects, relations: relations)
  }
}
