/// What differs between a restored copy and the manifest that was signed when its backup was made.
///
/// A copy that was brought to the manifest's own place in the log must be equal in all that was counted. One that went on
/// from there may have more and other rows; it must not have lost a table, nor all or much of one: that a newer backup
/// shows as usual.
package struct ManifestComparison: Sendable, Hashable {
  /// What makes the copy other than it should be, as sentences without a full stop.
  package private(set) var faults: [String] = []
  /// What may well have changed since the manifest was taken.
  package private(set) var changes: [String] = []

  /// The most that a check's evidence quotes.
  private static let quoted = 5
  private let isExact: Bool
  private let allowed: Int

  /// - Parameters:
  ///   - isExact: whether the copy was brought to where the manifest was taken, and not beyond.
  ///   - allowed: by how many per cent a table may have become less where it is not.
  package init(
    _ copy: DatasetManifest, with manifest: DatasetManifest, isExact: Bool, allowed: Int = DrillTrend.usualShrink
  ) {
    self.isExact = isExact
    self.allowed = allowed
    for database in manifest.databases {
      guard let found = copy.database(database.name) else {
        faults.append("the database \(database.name) is gone")
        continue
      }
      compareRelations(found, with: database)
      compareParts(found, with: database)
      compareRest(found, with: database)
    }
    for (role, flags) in manifest.roles.sorted(by: { $0.key < $1.key }) {
      guard let found = copy.roles[role] else {
        faults.append("the role \(role) is gone")
        continue
      }
      if found != flags { note("the role \(role) may \"\(found)\" and not \"\(flags)\"") }
    }
  }

  /// The manifest check.
  package var check: DrillCheck {
    if !faults.isEmpty { return DrillCheck(.manifest, .red, ManifestComparison.listed(faults)) }
    let more = changes.isEmpty ? "" : "; since then \(ManifestComparison.listed(changes))"
    return DrillCheck(
      .manifest, .green, (isExact ? "equal to the manifest" : "nothing of the manifest is lost") + more)
  }

  private mutating func compareRelations(_ copy: DatabaseManifest, with manifest: DatabaseManifest) {
    let found = Dictionary(copy.relations.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    for relation in manifest.relations {
      let name = "\(manifest.name).\(relation.name)"
      guard let other = found[relation.name] else {
        faults.append("\(name) is gone, and had \(relation.rows) rows")
        continue
      }
      if relation.isEstimated || other.isEstimated || !isExact {
        compareLoosely(name, other, with: relation)
      } else {
        compareExactly(name, other, with: relation)
      }
    }
    let known = Set(manifest.relations.map(\.name))
    for relation in copy.relations where !known.contains(relation.name) {
      note("\(manifest.name).\(relation.name) is new")
    }
  }

  private mutating func compareExactly(
    _ name: String, _ copy: DatabaseManifest.Relation, with manifest: DatabaseManifest.Relation
  ) {
    if copy.rows != manifest.rows {
      faults.append("\(name) has \(copy.rows) rows, and had \(manifest.rows)")
    } else if copy.greatest != manifest.greatest {
      faults.append("the greatest key of \(name) is \(copy.greatest ?? "none"), and was \(manifest.greatest ?? "none")")
    } else if let digest = manifest.digest, copy.digest != digest {
      faults.append("the content of \(name) is not what it was")
    }
  }

  private mutating func compareLoosely(
    _ name: String, _ copy: DatabaseManifest.Relation, with manifest: DatabaseManifest.Relation
  ) {
    let trend = DrillTrend(
      DatasetMeasure(bytes: 0, objects: 0, relations: [name: copy.rows]),
      against: [DatasetMeasure(bytes: 0, objects: 0, relations: [name: manifest.rows])], allowed: allowed)
    faults += trend.shrinks.map(\.description)
  }

  private mutating func compareParts(_ copy: DatabaseManifest, with manifest: DatabaseManifest) {
    for part in manifest.parts {
      guard let found = copy.parts.first(where: { $0.name == part.name }) else {
        faults.append("the \(part.name) of \(manifest.name) were not told")
        continue
      }
      if found.digest != part.digest {
        note("the \(part.name) of \(manifest.name) are others (\(found.count) now, \(part.count) then)")
      }
    }
  }

  private mutating func compareRest(_ copy: DatabaseManifest, with manifest: DatabaseManifest) {
    for name in manifest.extensions.keys.sorted() where copy.extensions[name] == nil {
      note("the extension \(name) of \(manifest.name) is gone")
    }
    if let system = manifest.system, let found = copy.system, found != system, manifest.position != nil, isExact {
      changes.append("\(manifest.name) lies in another cluster (\(found), not \(system))")
    }
    if copy.largeObjects < manifest.largeObjects {
      note("\(manifest.name) has \(copy.largeObjects) large objects, and had \(manifest.largeObjects)")
    }
    for (name, last) in manifest.sequences.sorted(by: { $0.key < $1.key }) {
      guard let found = copy.sequences[name] else {
        note("the sequence \(name) of \(manifest.name) is gone")
        continue
      }
      if found < last { note("the sequence \(name) of \(manifest.name) stands at \(found), and stood at \(last)") }
    }
  }

  /// A fault where the copy must be equal, else only a change.
  private mutating func note(_ sentence: String) {
    if isExact { faults.append(sentence) } else { changes.append(sentence) }
  }

  private static func listed(_ sentences: [String]) -> String {
    let shown = sentences.prefix(quoted).joined(separator: "; ")
    return sentences.count > quoted ? "\(shown); and \(sentences.count - quoted) more" : shown
  }
}
