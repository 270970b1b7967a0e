import Formats
import Host

/// What `install` and `uninstall` say that they did.
struct InstallReport: Sendable, Hashable {
  /// What was done to a file.
  enum Deed: String, Sendable, Hashable {
    case installed
    case renewed
    case unchanged
    case removed
    case absent
  }

  /// One settings file.
  struct Row: Sendable, Hashable {
    var place: ClientPlace
    var deed: Deed
    var diff: String
  }

  var client: String
  var rows: [Row]
  /// What a person should know, a sentence each.
  var notes: [String]
  var isDryRun: Bool

  /// For people.
  var text: String {
    var lines: [String] = []
    for row in rows {
      let isPlanned = isDryRun && row.deed != .unchanged && row.deed != .absent
      lines.append("\(isPlanned ? "would be " : "")\(words(row.deed))  \(row.place.path)  (\(row.place.kind.rawValue))")
      if isDryRun, !row.diff.isEmpty { lines.append(row.diff) }
    }
    return (lines + notes.map { "  " + $0 }).map { $0 + "\n" }.joined()
  }

  private func words(_ deed: Deed) -> String {
    switch deed {
    case .installed: "installed"
    case .renewed: "renewed"
    case .unchanged: "installed already"
    case .removed: "taken out"
    case .absent: "not there"
    }
  }

  /// One JSON object and a line feed.
  var json: [UInt8] {
    var writer = JSONWriter()
    writer.beginObject()
    writer.name("client")
    writer.string(client)
    writer.name("dry_run")
    writer.boolean(isDryRun)
    writer.name("files")
    writer.beginArray()
    for row in rows {
      writer.beginObject()
      writer.name("path")
      writer.string(row.place.path)
      writer.name("kind")
      writer.string(row.place.kind.rawValue)
      writer.name("deed")
      writer.string(row.deed.rawValue)
      writer.name("diff")
      writer.string(row.diff)
      writer.endObject()
    }
    writer.endArray()
    writer.name("notes")
    writer.beginArray()
    for note in notes { writer.string(note) }
    writer.endArray()
    writer.endObject()
    writer.endLine()
    return writer.bytes
  }

  /// Writes it to standard output.
  func print(asJSON: Bool) throws {
    try StandardStreams.write(asJSON ? json : Array(text.utf8), to: .output)
  }
}
