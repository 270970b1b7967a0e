/// Reads INI text leniently: what it does not understand is a line number in the result, never an error.
package struct INIReader {
  /// Whether ` #` and ` ;` begin a comment after a value, as in the AWS SDKs for Go and JavaScript; botocore's reader and
  /// PostgreSQL take them as part of the value.
  package enum TrailingComments: Sendable, Hashable {
    case keep
    case cut
  }

  private let trailingComments: TrailingComments
  private var document = INIDocument()
  private var line = 0

  /// The sections and entries of a text. Lines end in LF or CRLF; `#` and `;` at the start of a line make a comment.
  package static func read(_ bytes: [UInt8], trailingComments: TrailingComments = .keep) -> INIDocument {
    var reader = INIReader(trailingComments: trailingComments)
    for line in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) { reader.take(line) }
    return reader.document
  }

  private init(trailingComments: TrailingComments) {
    self.trailingComments = trailingComments
  }

  private mutating func take(_ bytes: ArraySlice<UInt8>) {
    line += 1
    let text = Self.trimmed(bytes)
    guard let first = text.first, first != UInt8(ascii: "#"), first != UInt8(ascii: ";") else { return }
    let isIndented = bytes.first == 0x20 || bytes.first == 0x09
    if !isIndented, first == UInt8(ascii: "[") {
      open(text)
    } else if let entry = entry(text) {
      add(entry, isIndented: isIndented)
    } else {
      document.malformedLines.append(line)
    }
  }

  private mutating func open(_ text: ArraySlice<UInt8>) {
    guard let end = text.firstIndex(of: UInt8(ascii: "]")) else {
      document.malformedLines.append(line)
      return
    }
    let name = Self.trimmed(text[(text.startIndex + 1)..<end])
    document.sections.append(INISection(name: String(decoding: name, as: UTF8.self), line: line))
  }

  private func entry(_ text: ArraySlice<UInt8>) -> INIEntry? {
    guard let equals = text.firstIndex(of: UInt8(ascii: "=")), equals > text.startIndex else { return nil }
    var value = Self.trimmed(text[(equals + 1)...])
    if trailingComments == .cut { value = Self.withoutComment(value) }
    return INIEntry(
      key: String(decoding: Self.trimmed(text[..<equals]), as: UTF8.self),
      value: String(decoding: value, as: UTF8.self), line: line)
  }

  /// An indented entry belongs to the entry above it when that one has no value of its own.
  private mutating func add(_ entry: INIEntry, isIndented: Bool) {
    if document.sections.isEmpty { document.sections.append(INISection(name: nil, line: line)) }
    let section = document.sections.count - 1
    let last = document.sections[section].entries.count - 1
    if isIndented, last >= 0, document.sections[section].entries[last].value.isEmpty {
      document.sections[section].entries[last].nested.append(entry)
    } else {
      document.sections[section].entries.append(entry)
    }
  }

  private static func withoutComment(_ value: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let marks = [UInt8(ascii: "#"), UInt8(ascii: ";")]
    let start = value.indices.first { index in
      marks.contains(value[index]) && (index == value.startIndex || isBlank(value[index - 1]))
    }
    return start.map { trimmed(value[..<$0]) } ?? value
  }

  private static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var bytes = bytes
    while let first = bytes.first, isBlank(first) { bytes.removeFirst() }
    while let last = bytes.last, isBlank(last) { bytes.removeLast() }
    return bytes
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
  }
}
