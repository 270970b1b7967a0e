import Foundation

/// One file of the project, and for Swift which of its bytes are code, comment or literal.
struct SourceFile: Sendable {
  /// Which bytes to look in.
  enum Layer {
    /// All of them.
    case text
    /// Swift's code: comments and literals blanked.
    case code
    /// Comments alone.
    case comments
  }

  let path: String
  let bytes: [UInt8]
  /// As long as `bytes`: comments and literals are spaces, line ends stay.
  let code: [UInt8]
  /// As long as `bytes`: all but comments are spaces, line ends stay.
  let comments: [UInt8]
  /// String literals in the order of the file.
  let literals: [Literal]
  /// Declarations in the order of the file.
  private(set) var declarations: [Declaration] = []
  private let lineStarts: [Int]

  /// A string literal: its line, and its text with each interpolation as one `\u{FFFC}`.
  struct Literal: Sendable {
    var line: Int
    var text: String
  }

  init(path: String, text: String) {
    self.init(path: path, bytes: Array(text.utf8))
  }

  init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
    var starts = [0]
    for index in bytes.indices where bytes[index] == UInt8(ascii: "\n") { starts.append(index + 1) }
    if starts.last == bytes.count { starts.removeLast() }
    lineStarts = starts
    if path.hasSuffix(".swift") {
      var mask = SwiftMask(bytes)
      mask.run()
      (code, comments) = (mask.code, mask.comments)
      literals = mask.literals.map { Literal(line: Self.line(of: $0.offset, in: starts), text: $0.text) }
      declarations = DeclarationScanner(self).declarations()
    } else {
      (code, comments, literals) = (bytes, [], [])
    }
  }

  var lineCount: Int { lineStarts.count }
  var isSwift: Bool { path.hasSuffix(".swift") }
  /// The last part of the path.
  var fileName: String { String(path.split(separator: "/").last ?? "") }

  /// The line of a byte offset, from 1.
  func line(of offset: Int) -> Int {
    Self.line(of: offset, in: lineStarts)
  }

  /// One line, from 1, without its line end.
  func line(_ number: Int, of layer: Layer = .text) -> String {
    guard number >= 1, number <= lineStarts.count else { return "" }
    let end = number < lineStarts.count ? lineStarts[number] - 1 : bytes.count
    let slice = source(layer)[lineStarts[number - 1]..<max(lineStarts[number - 1], end)]
    return String(decoding: slice, as: UTF8.self).trimmingSuffix("\n")
  }

  /// The lines where a text occurs, each once; as a whole word when asked for.
  func lines(with text: String, in layer: Layer = .text, wholeWord: Bool = false) -> [Int] {
    let hay = source(layer)
    let lines = hay.offsets(of: Array(text.utf8)).filter { offset in
      guard wholeWord else { return true }
      let end = offset + text.utf8.count
      return !(offset > 0 && hay[offset - 1].isWord) && !(end < hay.count && hay[end].isWord)
    }.map(line(of:))
    return Set(lines).sorted()
  }

  private func source(_ layer: Layer) -> [UInt8] {
    switch layer {
    case .text: bytes
    case .code: code
    case .comments: comments
    }
  }

  private static func line(of offset: Int, in starts: [Int]) -> Int {
    var (low, high) = (0, starts.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return low + 1
  }
}

extension String {
  fileprivate func trimmingSuffix(_ suffix: String) -> String {
    hasSuffix(suffix) ? String(dropLast(suffix.count)) : self
  }
}

extension [UInt8] {
  /// Where a text begins in this one, overlapping finds too.
  fileprivate func offsets(of needle: [UInt8]) -> [Int] {
    guard let first = needle.first else { return [] }
    return withUnsafeBytes { hay in
      var found: [Int] = []
      var from = 0
      while let base = hay.baseAddress, from + needle.count <= hay.count,
        let hit = memchr(base + from, Int32(first), hay.count - from)
      {
        let offset = UnsafeRawPointer(hit) - base
        if offset + needle.count <= hay.count && memcmp(hit, needle, needle.count) == 0 { found.append(offset) }
        from = offset + 1
      }
      return found
    }
  }
}

extension UInt8 {
  /// A letter, digit or underscore of ASCII, or part of a character beyond it.
  var isWord: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), 0x80...:
      true
    default: false
    }
  }
}
