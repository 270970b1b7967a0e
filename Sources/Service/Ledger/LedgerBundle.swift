import Host
import Ledger

/// A folder with all of a server's records and what verifies them.
package struct LedgerBundle: Sendable {
  /// The longest file that is read, in bytes.
  private static let bound = 1 << 33

  package var lines: LedgerLines
  package var checkpoint: SignedNote
  package var key: NoteKey

  package init(lines: LedgerLines, checkpoint: SignedNote, key: NoteKey) {
    (self.lines, self.checkpoint, self.key) = (lines, checkpoint, key)
  }

  /// Reads what `write` left.
  package init(folder: String) throws {
    let file = try HostFiles.read(folder + "/decisions.jsonl", bound: LedgerBundle.bound)
    let pieces = file.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map { Array($0) }
    lines = LedgerLines(
      lines: pieces.last?.isEmpty == true ? pieces.dropLast() : pieces,
      head: try HostFiles.read(folder + "/decisions.head", bound: 1 << 16))
    checkpoint = try SignedNote(note: LedgerBundle.text(folder + "/checkpoint"))
    key = try NoteKey(text: LedgerBundle.text(folder + "/checkpoint.key").trimmed)
  }

  /// Writes four files for everybody to read.
  package func write(to folder: String) throws(HostError) {
    try AtomicFile.makeFolders(folder, mode: 0o755)
    try AtomicFile.write(lines.file, to: folder + "/decisions.jsonl", mode: 0o644)
    try AtomicFile.write(lines.head, to: folder + "/decisions.head", mode: 0o644)
    try AtomicFile.write(Array(checkpoint.note.utf8), to: folder + "/checkpoint", mode: 0o644)
    try AtomicFile.write(Array((key.text + "\n").utf8), to: folder + "/checkpoint.key", mode: 0o644)
  }

  /// A small file as text.
  static func text(_ path: String) throws(HostError) -> String {
    String(decoding: try HostFiles.read(path, bound: 1 << 17), as: UTF8.self)
  }
}

extension String {
  /// Without white space at its ends.
  var trimmed: String {
    var text = self[...]
    while text.last?.isWhitespace == true { text.removeLast() }
    while text.first?.isWhitespace == true { text.removeFirst() }
    return String(text)
  }
}
