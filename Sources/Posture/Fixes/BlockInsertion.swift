import Formats
import Vocabulary

/// Lines that are put at the end of a block, written as `terraform fmt` writes them.
struct BlockInsertion {
  /// `name = value`, aligned with one another.
  var attributes: [(name: String, value: String)] = []
  /// Whole nested blocks or objects, each as its lines without indentation.
  var blocks: [[String]] = []

  var isEmpty: Bool { attributes.isEmpty && blocks.isEmpty }

  /// The edits that put them into a block of a file.
  func edits(in block: HCLPlace, of bytes: [UInt8]) -> [TextEdit] {
    guard !isEmpty, block.inner.end <= bytes.count, block.inner.end > block.inner.start || block.range.end > 0 else {
      return []
    }
    let base = BlockInsertion.indent(at: block.range.start, in: bytes)
    let inner = bytes[block.inner.start..<block.inner.end]
    let text = lines(indent: base + "  ").joined(separator: "\n") + "\n"
    guard inner.contains(UInt8(ascii: "\n")) else { return unfolded(block, bytes, base, text) }
    let closing = inner.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? block.inner.end
    let before = bytes[block.inner.start..<closing].split(
      separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    let last = before.dropLast().last ?? []
    let isOpen = before.dropLast().dropFirst().isEmpty || last.allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }
    return [TextEdit(range: ByteRange(closing, closing), text: (isOpen ? "" : "\n") + text)]
  }

  /// A block on one line is put on several.
  private func unfolded(_ block: HCLPlace, _ bytes: [UInt8], _ base: String, _ text: String) -> [TextEdit] {
    var start = block.inner.start
    var end = block.inner.end
    while start < end, bytes[start] == 0x20 || bytes[start] == 0x09 { start += 1 }
    while end > start, bytes[end - 1] == 0x20 || bytes[end - 1] == 0x09 { end -= 1 }
    guard start < end else {
      return [TextEdit(range: block.inner, text: "\n" + text + base)]
    }
    return [
      TextEdit(range: ByteRange(block.inner.start, start), text: "\n" + base + "  "),
      TextEdit(range: ByteRange(end, block.inner.end), text: "\n\n" + text + base),
    ]
  }

  /// All lines, the groups with a blank line between them.
  func lines(indent: String) -> [String] {
    let width = attributes.map { $0.name.utf8.count }.max() ?? 0
    var groups: [[String]] = []
    if !attributes.isEmpty {
      groups.append(
        attributes.map { attribute in
          indent + attribute.name + String(repeating: " ", count: width - attribute.name.utf8.count) + " = "
            + attribute.value
        })
    }
    groups += blocks.map { block in block.map { $0.isEmpty ? "" : indent + $0 } }
    return Array(groups.joined(separator: [""]))
  }

  /// The blanks that a line begins with.
  private static func indent(at offset: Int, in bytes: [UInt8]) -> String {
    let start = bytes[..<offset].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    let blanks = bytes[start..<offset].prefix { $0 == 0x20 || $0 == 0x09 }
    return String(decoding: blanks, as: UTF8.self)
  }
}
