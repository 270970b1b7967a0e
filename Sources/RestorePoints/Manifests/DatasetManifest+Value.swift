import Formats
import Vocabulary

extension DatasetManifest {
  /// As it is signed and kept.
  package var value: StructuredValue {
    .object([
      "databases": .array(databases.map(\.value)), "dataset": .string(dataset),
      "format": .string(DatasetManifest.format),
      "point": .string(point), "roles": RecordFields.texts(roles), "tablespaces": RecordFields.texts(tablespaces),
      "taken": .integer(taken.milliseconds),
    ])
  }

  /// Nil when the value is no manifest.
  package init?(_ value: StructuredValue) {
    guard value["format"]?.text == DatasetManifest.format, let dataset = value["dataset"]?.text,
      let point = value["point"]?.text, let taken = value["taken"]?.whole,
      let databases = RecordFields.all(value["databases"], DatabaseManifest.init),
      let roles = RecordFields.texts(value["roles"]), let tablespaces = RecordFields.list(value["tablespaces"])
    else { return nil }
    self.init(
      dataset: dataset, point: point, taken: Instant(milliseconds: taken), databases: databases, roles: roles,
      tablespaces: tablespaces)
  }

  /// Its canonical JSON.
  package func text() throws(FormatError) -> [UInt8] { try JSONWriter.canonical(value) }

  /// The digest of its canonical JSON, as 64 hexadecimal digits.
  package func digest() throws(FormatError) -> String { Hexadecimal.encode(SHA256.hash(try text())) }
}

extension DatabaseManifest {
  /// As it is signed and kept.
  package var value: StructuredValue {
    var fields = RecordFields()
    fields.add("bytes", bytes)
    fields.add("extensions", RecordFields.texts(extensions))
    fields.add("largeObjects", largeObjects)
    fields.add("name", name)
    fields.add("parts", .array(parts.map(\.value)))
    fields.add("position", position?.description)
    fields.add("relations", .array(relations.map(\.value)))
    fields.add("sequences", RecordFields.wholes(sequences))
    fields.add("system", system)
    fields.add("timeline", timeline.map(Int64.init))
    fields.add("version", version)
    return fields.value
  }

  /// Nil when the value is none that was written here.
  package init?(_ value: StructuredValue) {
    guard let name = value["name"]?.text, let relations = RecordFields.all(value["relations"], Relation.init),
      let parts = RecordFields.all(value["parts"], Part.init), let extensions = RecordFields.texts(value["extensions"]),
      let sequences = RecordFields.wholes(value["sequences"]), let largeObjects = value["largeObjects"]?.whole
    else { return nil }
    self.init(
      name: name, relations: relations, parts: parts, position: value["position"]?.text.flatMap { LogSequence($0) },
      bytes: value["bytes"]?.whole, extensions: extensions, sequences: sequences, largeObjects: largeObjects)
    system = value["system"]?.text
    timeline = value["timeline"]?.whole.flatMap { UInt32(exactly: $0) }
    version = value["version"]?.text
  }
}

extension DatabaseManifest.Relation {
  fileprivate var value: StructuredValue {
    var fields = RecordFields()
    fields.add("digest", digest)
    fields.add("estimated", isEstimated ? true : nil)
    fields.add("greatest", greatest)
    fields.add("name", name)
    fields.add("rows", rows)
    return fields.value
  }

  fileprivate init?(_ value: StructuredValue) {
    guard let name = value["name"]?.text, let rows = value["rows"]?.whole else { return nil }
    self.init(
      name, rows: rows, greatest: value["greatest"]?.text, isEstimated: value["estimated"]?.truth ?? false,
      digest: value["digest"]?.text)
  }
}

extension DatabaseManifest.Part {
  fileprivate var value: StructuredValue {
    .object(["count": .integer(count), "digest": .string(digest), "name": .string(name)])
  }

  fileprivate init?(_ value: StructuredValue) {
    guard let name = value["name"]?.text, let count = value["count"]?.whole, let digest = value["digest"]?.text else {
      return nil
    }
    self.init(name, count: count, digest: digest)
  }
}
