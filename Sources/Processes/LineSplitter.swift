/// Cuts chunks of bytes into lines, keeping a line's head until its line feed comes.
struct LineSplitter {
  /// A line longer than this is handed out in pieces.
  private static let bound = 64 << 10
  private var head: [UInt8] = []

  /// The lines that this chunk completes, without their line feeds.
  mutating func split(_ chunk: [UInt8]) -> [String] {
    var lines: [String] = []
    for byte in chunk {
      if byte != UInt8(ascii: "\n") { head.append(byte) }
      guard byte == UInt8(ascii: "\n") || head.count == Self.bound else { continue }
      lines.append(String(decoding: head, as: UTF8.self))
      head.removeAll(keepingCapacity: true)
    }
    return lines
  }
}
