/// Finds the line on which a member of a JSON file stands, for what is said of it.
enum JSONLine {
  /// The first line behind the section's name that begins the member; nil when none does.
  static func line(of name: String, in section: String, _ file: TaskFile) -> Int? {
    guard let start = place(of: section, in: file.bytes[...]) else { return nil }
    return place(of: name, in: file.bytes[start...]).map { file.line(at: $0) }
  }

  /// The offset of `"name"` with a colon behind it.
  private static func place(of name: String, in bytes: ArraySlice<UInt8>) -> Int? {
    let quoted = Array("\"\(name)\"".utf8)
    var index = bytes.startIndex
    while let found = bytes[index...].firstIndex(of: UInt8(ascii: "\"")) {
      let end = found + quoted.count
      guard end <= bytes.endIndex else { return nil }
      if bytes[found..<end].elementsEqual(quoted), bytes[end...].first(where: { $0 > 32 }) == UInt8(ascii: ":") {
        return found
      }
      index = found + 1
    }
    return nil
  }
}
