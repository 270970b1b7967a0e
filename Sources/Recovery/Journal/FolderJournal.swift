import Formats
import Host
import Vocabulary

/// A journal in a folder: a file of canonical JSON lines for each dataset and kind.
package struct FolderJournal: RecoveryJournal {
  /// The folder; it is made with the first entry.
  package let folder: String

  /// The most that is read of one file, in bytes.
  private static let bound = 256 << 20
  /// Beats come often: this many bytes of them are kept, the newest.
  private static let heartbeatBound = 4 << 20

  package init(folder: String) {
    self.folder = folder
  }

  package func append(_ kind: JournalKind, dataset: String, _ value: StructuredValue) async throws {
    try AtomicFile.makeFolders("\(folder)/\(dataset)")
    let path = path(kind, dataset)
    if kind == .heartbeat { try shorten(path) }
    try mend(path)
    try DurableLines.append(try JSONWriter.canonical(value), to: path)
  }

  package func entries(_ kind: JournalKind, dataset: String) async throws -> [StructuredValue] {
    // A line that is no JSON was cut off when it was written: it tells nothing.
    try DurableLines.read(path(kind, dataset), bound: FolderJournal.bound).compactMap { try? JSONReader.read($0) }
  }

  private func path(_ kind: JournalKind, _ dataset: String) -> String { "\(folder)/\(dataset)/\(kind.rawValue).jsonl" }

  /// Ends the line that a power cut has left, so that the next one stands alone.
  private func mend(_ path: String) throws {
    let size = FileBytes.size(path)
    guard size > 0, try HostFiles.read(path, from: Int(size) - 1, count: 1) != [UInt8(ascii: "\n")] else { return }
    try DurableLines.append([], to: path)
  }

  private func shorten(_ path: String) throws {
    guard FileBytes.size(path) > FolderJournal.heartbeatBound else { return }
    let lines = try DurableLines.read(path, bound: FolderJournal.bound)
    let kept = lines.suffix(lines.count / 2).flatMap { $0 + [UInt8(ascii: "\n")] }
    try AtomicFile.write(kept, to: path)
  }
}
