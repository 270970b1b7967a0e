import Formats
import Vocabulary

extension DrillReport {
  /// As records and journals keep it.
  package var value: StructuredValue {
    var fields = RecordFields()
    fields.add("checks", .array(checks.map(\.value)))
    fields.add("control", control?.rawValue)
    fields.add("dataset", dataset)
    fields.add("dependencies", dependencies.value)
    fields.add("ended", ended)
    fields.add("engine", engine)
    fields.add("expected", expected?.value)
    fields.add("format", DrillReport.format)
    fields.add("heartbeat", heartbeat?.value)
    fields.add("id", id)
    fields.add("legs", .array(legs.map(\.value)))
    fields.add("local", isLocal)
    fields.add("lock", lock.value)
    fields.add("manifest", manifest)
    fields.add("measure", measure?.value)
    fields.add("obstacle", obstacle)
    fields.add("point", point)
    fields.add("position", position?.description)
    fields.add("reaches", reaches)
    fields.add("source", source.value)
    fields.add("started", started)
    fields.add("target", target)
    fields.add("verdict", verdict?.rawValue)
    fields.add("versions", RecordFields.texts(versions))
    return fields.value
  }

  /// Its canonical JSON.
  package func text() throws(FormatError) -> [UInt8] { try JSONWriter.canonical(value) }

  /// Nil when the value is no report, or says something that this version does not know: what is not understood proves
  /// nothing.
  package init?(_ value: StructuredValue) {
    guard value["format"]?.text == DrillReport.format, let id = value["id"]?.text,
      let dataset = value["dataset"]?.text, let engine = value["engine"]?.text,
      let versions = RecordFields.texts(value["versions"]), let point = value["point"]?.text,
      let target = value["target"]?.text, let started = value["started"]?.whole, let ended = value["ended"]?.whole,
      let legs = RecordFields.all(value["legs"], DrillLeg.init),
      let checks = RecordFields.all(value["checks"], DrillCheck.init),
      let dependencies = value["dependencies"].flatMap({ RestorePointDependencies($0) }),
      let source = value["source"].flatMap({ RestorePointDependencies($0) }),
      let lock = value["lock"].flatMap({ PointLock($0) }), let isLocal = value["local"]?.truth
    else { return nil }
    self.init(
      id: id, dataset: dataset, engine: engine, versions: versions, point: point, target: target,
      started: Instant(milliseconds: started), ended: Instant(milliseconds: ended))
    self.legs = legs
    self.checks = checks
    self.dependencies = dependencies
    self.source = source
    self.lock = lock
    self.isLocal = isLocal
    guard readOptional(value) else { return nil }
  }

  /// Whether what may be left out is well formed where it is there.
  private mutating func readOptional(_ value: StructuredValue) -> Bool {
    manifest = value["manifest"]?.text
    obstacle = value["obstacle"]?.text
    position = value["position"]?.text.flatMap { LogSequence($0) }
    reaches = value["reaches"]?.whole.map { Instant(milliseconds: $0) }
    control = value["control"]?.text.flatMap(DrillControl.init)
    verdict = value["verdict"]?.text.flatMap(DrillVerdict.init)
    measure = value["measure"].flatMap { DatasetMeasure($0) }
    heartbeat = value["heartbeat"].flatMap { HeartbeatReading($0) }
    expected = value["expected"].flatMap { HeartbeatReading($0) }
    return self.value == value
  }
}
