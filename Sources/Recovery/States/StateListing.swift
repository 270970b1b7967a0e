import Formats
import Host
import RestorePoints
import TerraformPlans
import Vocabulary

/// What a collection of states holds: each file read, digested and understood as Terraform would.
struct StateListing: Sendable {
  let folder: String

  /// A state and all of its versions, the newest first.
  struct Row: Sendable {
    var name: String
    var versions: [Version]

    /// What Terraform would read; nil where a marker hides it.
    var current: Version? { versions.first { $0.entry.isCurrent } }
  }

  /// What is in one file.
  struct Version: Sendable {
    var entry: StateIndex.Entry
    /// Of the bytes that lie there; nil when the file is not there.
    var digest: String?
    var reading: Reading
  }

  /// What became of reading one as a state.
  enum Reading: Sendable, Hashable {
    case state(serial: Int64?, lineage: String?, objects: Int)
    /// OpenTofu's encryption: what is in it is not known here.
    case encrypted
    case unreadable(String)
  }

  /// Reads every file that the index names.
  func rows() -> [Row] {
    var rows: [Row] = []
    for entry in StateIndex.read(folder) {
      let version = read(entry)
      if let last = rows.indices.last, rows[last].name == entry.state {
        rows[last].versions.append(version)
      } else {
        rows.append(Row(name: entry.state, versions: [version]))
      }
    }
    return rows
  }

  private func read(_ entry: StateIndex.Entry) -> Version {
    guard case .contents(let bytes) = HostFiles.contents(of: "\(folder)/\(entry.file)", bound: StateBound.bytes) else {
      return Version(entry: entry, digest: nil, reading: .unreadable("it is not there"))
    }
    return Version(
      entry: entry, digest: Hexadecimal.encode(SHA256.hash(bytes)), reading: StateListing.reading(bytes))
  }

  private static func reading(_ bytes: [UInt8]) -> Reading {
    do throws(StateError) {
      let state = try StateReader.read(bytes)
      return .state(serial: state.serial, lineage: state.lineage, objects: state.objects.count)
    } catch {
      // What is no JSON either is told by the reader of states.
      if let value = try? JSONReader.read(bytes, limits: .engine), value["encrypted_data"] != nil { return .encrypted }
      return .unreadable("\(error)")
    }
  }

  /// In the words of `ManifestScript`: of each state how many objects the newest version knows, and how many versions
  /// there are, with a digest of them all.
  static func manifest(of rows: [Row], named name: String, taken: Instant) -> [StructuredValue] {
    let bytes = rows.flatMap(\.versions).reduce(Int64(0)) { $0 + $1.entry.size }
    let head = StructuredValue.object([
      "bytes": .integer(bytes), "database": .string(name), "kind": "head", "taken": .integer(taken.milliseconds),
    ])
    return [head]
      + rows.flatMap { row in
        let lines = row.versions.map { "\($0.entry.version) \($0.entry.isCurrent) \($0.digest ?? "")" }
        let digest = Hexadecimal.encode(SHA256.hash(Array(lines.joined(separator: "\n").utf8)))
        return [
          StructuredValue.object([
            "digest": .string(row.current?.digest ?? ""), "kind": "table", "name": .string(row.name),
            "rows": .integer(Int64(row.current?.objects ?? 0)),
          ]),
          .object([
            "digest": .string(digest), "kind": "table", "name": .string("\(row.name), versions"),
            "rows": .integer(Int64(row.versions.count)),
          ]),
        ]
      }
  }
}

extension StateListing.Version {
  /// How many objects it knows; what cannot be read counts as one, since it is something.
  var objects: Int {
    if case .state(_, _, let objects) = reading { objects } else { 1 }
  }

  /// As people are told of it.
  var words: String {
    switch reading {
    case .state(let serial, _, let objects): "serial \(serial.map(String.init) ?? "unknown"), \(objects) objects"
    case .encrypted: "encrypted by OpenTofu, not read"
    case .unreadable(let reason): "not read: \(reason)"
    }
  }
}
