import Vocabulary

/// A state that a dataset can be brought back to, as its engine's own store tells of it: claimed, until a drill has
/// proven it.
package struct RestorePoint: Sendable, Hashable {
  package var dataset: String
  /// The engine's own name of it.
  package var name: String
  package var engine: String
  package var started: Instant
  package var ended: Instant
  /// Where in the log it begins, and on which timeline; nil where the engine has no log.
  package var start: LogSequence?
  /// Where in the log it is whole.
  package var stop: LogSequence?
  package var timeline: UInt32?
  /// Up to when the store claims to hold what was committed: its end, or that of the log that has arrived since.
  package var covers: Instant
  /// Bytes of the data that it brings back.
  package var bytes: Int64
  /// The earlier points that it leans on.
  package var parents: [String] = []
  package var lock = PointLock.none
  package var dependencies = RestorePointDependencies()
  /// The digest of its signed manifest; nil where it has none.
  package var manifest: String?

  package init(
    dataset: String, name: String, engine: String, started: Instant, ended: Instant, covers: Instant, bytes: Int64
  ) {
    self.dataset = dataset
    self.name = name
    self.engine = engine
    self.started = started
    self.ended = ended
    self.covers = covers
    self.bytes = bytes
  }

  /// As journals keep it.
  package var value: StructuredValue {
    var fields = RecordFields()
    fields.add("bytes", bytes)
    fields.add("covers", covers)
    fields.add("dataset", dataset)
    fields.add("dependencies", dependencies.value)
    fields.add("ended", ended)
    fields.add("engine", engine)
    fields.add("lock", lock.value)
    fields.add("manifest", manifest)
    fields.add("name", name)
    fields.add("parents", RecordFields.texts(parents))
    fields.add("start", start?.description)
    fields.add("started", started)
    fields.add("stop", stop?.description)
    fields.add("timeline", timeline.map(Int64.init))
    return fields.value
  }

  /// Nil when the value is none that was written here.
  package init?(_ value: StructuredValue) {
    guard let dataset = value["dataset"]?.text, let name = value["name"]?.text, let engine = value["engine"]?.text,
      let started = value["started"]?.whole, let ended = value["ended"]?.whole, let covers = value["covers"]?.whole,
      let bytes = value["bytes"]?.whole, let parents = RecordFields.list(value["parents"]),
      let lock = value["lock"].flatMap({ PointLock($0) }),
      let dependencies = value["dependencies"].flatMap({ RestorePointDependencies($0) })
    else { return nil }
    self.init(
      dataset: dataset, name: name, engine: engine, started: Instant(milliseconds: started),
      ended: Instant(milliseconds: ended), covers: Instant(milliseconds: covers), bytes: bytes)
    self.parents = parents
    self.lock = lock
    self.dependencies = dependencies
    start = value["start"]?.text.flatMap { LogSequence($0) }
    stop = value["stop"]?.text.flatMap { LogSequence($0) }
    timeline = value["timeline"]?.whole.flatMap { UInt32(exactly: $0) }
    manifest = value["manifest"]?.text
  }
}
