import Formats
import RestorePoints
import Vocabulary

extension DrillFindings {
  /// The report of what was found, its manifest compared with the one that was taken with the backup.
  ///
  /// - Parameters:
  ///   - baseline: the manifest of that backup; nil when there is none, or its signature does not hold.
  ///   - isExact: whether the copy must be equal to it.
  package func report(
    id: String, baseline: DatasetManifest?, isExact: Bool, control: DrillControl? = nil
  ) -> DrillReport {
    var report = DrillReport(
      id: id, dataset: dataset, engine: engine.rawValue,
      versions: Dictionary(versions.map { ($0.program, $0.version) }) { first, _ in first },
      point: backup?.label ?? "", target: target, control: control, started: started, ended: ended)
    report.legs = legs
    report.checks = notes
    report.heartbeat = heartbeat?.reading
    report.expected = expected?.reading
    report.position = position.flatMap { LogSequence($0) }
    report.dependencies = RestorePointDependencies(dependencies)
    report.source = RestorePointDependencies(source)
    report.lock = lock
    report.isLocal = isLocal
    report.obstacle = obstacle
    guard let copy = DatasetManifest(dataset: dataset, point: report.point, lines: manifest) else { return report }
    report.measure = copy.measure
    report.reaches = heartbeat?.written ?? backup?.started
    report.checks.append(
      baseline.map { ManifestComparison(copy, with: $0, isExact: isExact).check }
        ?? DrillCheck(.manifest, .skipped, "no manifest of this backup with a signature that holds"))
    report.checks.append(globals(copy, baseline))
    // A manifest that cannot be written as JSON has no digest to name.
    report.manifest = try? baseline?.digest()
    return report
  }

  /// Whether data and copy were on one host, as far as anybody told: a place that nobody names may be this one.
  private var isLocal: Bool {
    let hosts = source.filter { $0.kind == .host }
    return hosts.isEmpty || hosts.contains { $0.meets(Dependency(.host, OwnedFolder.hostName)) }
  }

  /// Roles and all else that a dump of one database misses.
  private func globals(_ copy: DatasetManifest, _ baseline: DatasetManifest?) -> DrillCheck {
    guard let baseline, !baseline.roles.isEmpty else {
      return DrillCheck(.globals, .skipped, "no roles and globals are known to compare with")
    }
    let lost = baseline.roles.keys.filter { copy.roles[$0] == nil }.sorted()
    let other = baseline.roles.filter { copy.roles[$0.key] != nil && copy.roles[$0.key] != $0.value }.keys.sorted()
    guard lost.isEmpty, other.isEmpty else {
      return DrillCheck(
        .globals, .red,
        "roles that are gone: \(lost.joined(separator: ", ")); with other rights: \(other.joined(separator: ", "))")
    }
    return DrillCheck(.globals, .green, "all \(baseline.roles.count) roles are there, with their rights")
  }
}
