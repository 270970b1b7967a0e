import Formats

/// The text of a JSON settings file, changed by putting in and cutting out pieces: every other byte stays.
///
/// What `append` puts in, `remove` of the same place cuts out to the byte. White space right after a bracket tells a
/// container that was made here from one that was there and empty: into the latter nothing is put but the value itself.
struct SettingsText: Sendable, Hashable {
  /// How far a settings file may be nested, and its bytes.
  static let limits = JSONLimits(depth: 64, bytes: 4 << 20, duplicateNames: .refuse)
  private static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// The byte order mark, where there is one.
  private let prefix: [UInt8]
  /// The JSON text.
  private(set) var bytes: [UInt8]
  private(set) var root: JSONNode

  /// Throws for what is no JSON object.
  init(_ all: [UInt8]) throws(SettingsError) {
    prefix = all.starts(with: SettingsText.mark) ? SettingsText.mark : []
    bytes = Array(all.dropFirst(prefix.count))
    root = try SettingsText.read(bytes)
    guard root.members != nil else { throw .wrongShape(path: "(the whole file)", wanted: "an object") }
  }

  /// All of the file.
  var file: [UInt8] { prefix + bytes }

  /// Adds a member at the end of the object at a path of names.
  mutating func append(_ name: String, _ value: SettingsValue, to path: [String]) throws(SettingsError) {
    let object = try node(at: path)
    guard let members = object.members else { throw .wrongShape(path: Self.shown(path), wanted: "an object") }
    try append(SettingsValue.quoted(name) + ": ", value, to: object, lasts: members.map(\.range))
  }

  /// Adds an element at the end of the array at a path of names.
  mutating func append(_ value: SettingsValue, to path: [String]) throws(SettingsError) {
    let array = try node(at: path)
    guard let elements = array.elements else { throw .wrongShape(path: Self.shown(path), wanted: "a list") }
    try append("", value, to: array, lasts: elements.map(\.range))
  }

  /// Cuts one of the pieces of a container out, with the comma that is not needed any more.
  mutating func remove(_ index: Int, of pieces: [Range<Int>], in container: JSONNode) throws(SettingsError) {
    let piece = pieces[index]
    let range: Range<Int>
    if index > 0 {
      range = pieces[index - 1].upperBound..<piece.upperBound
    } else if pieces.count > 1 {
      range = piece.lowerBound..<pieces[1].lowerBound
    } else {
      range = container.range.lowerBound + 1..<piece.upperBound
    }
    try replace(range, by: [])
  }

  /// Whether a container's bracket is followed by white space.
  func isSpaced(_ container: JSONNode) -> Bool {
    let next = container.range.lowerBound + 1
    return next < bytes.count && bytes[next].isJSONSpace
  }

  private func node(at path: [String]) throws(SettingsError) -> JSONNode {
    var node = root
    for name in path {
      guard let next = node[name] else { throw .wrongShape(path: Self.shown(path), wanted: "there") }
      node = next
    }
    return node
  }

  private mutating func append(
    _ label: String, _ value: SettingsValue, to container: JSONNode, lasts: [Range<Int>]
  ) throws(SettingsError) {
    guard let last = lasts.last else {
      let here = container.range.lowerBound + 1
      return try replace(here..<here, by: Array((label + value.text(.compact)).utf8))
    }
    let lead = self.lead(of: last.lowerBound)
    let text = "," + lead.text + label + value.text(lead.layout)
    try replace(last.upperBound..<last.upperBound, by: Array(text.utf8))
  }

  private mutating func replace(_ range: Range<Int>, by text: [UInt8]) throws(SettingsError) {
    bytes.replaceSubrange(range, with: text)
    root = try SettingsText.read(bytes)
  }

  private static func read(_ bytes: [UInt8]) throws(SettingsError) -> JSONNode {
    do {
      return try JSONNode.read(bytes, limits: limits)
    } catch {
      throw SettingsError(error, in: bytes)
    }
  }

  /// A path in the words of a message.
  static func shown(_ path: [String]) -> String { path.joined(separator: ".") }
}

extension SettingsText {
  /// What stands before the piece that begins at an offset, to be put before the next one: a line break and its indent,
  /// or the spaces that this file puts there; and the layout that goes with it.
  private func lead(of start: Int) -> (text: String, layout: SettingsValue.Layout) {
    var begin = start
    while begin > 0, bytes[begin - 1].isJSONSpace { begin -= 1 }
    let space = bytes[begin..<start]
    guard let feed = space.lastIndex(of: UInt8(ascii: "\n")) else {
      return (space.isEmpty ? "" : " ", .compact)
    }
    let indent = String(decoding: space[(feed + 1)...], as: UTF8.self)
    return (newline + indent, .lines(newline: newline, indent: indent, unit: unit))
  }

  /// How this file ends its lines.
  private var newline: String {
    guard let feed = bytes.firstIndex(of: UInt8(ascii: "\n")), feed > 0 else { return "\n" }
    return bytes[feed - 1] == UInt8(ascii: "\r") ? "\r\n" : "\n"
  }

  /// By how much this file indents: what stands before the first member of the whole.
  private var unit: String {
    guard let first = root.members?.first else { return "  " }
    let space = bytes[..<first.range.lowerBound].reversed().prefix { $0 == 0x20 || $0 == 0x09 }.reversed()
    return space.isEmpty || space.count > 8 ? "  " : String(decoding: Array(space), as: UTF8.self)
  }
}

extension UInt8 {
  fileprivate var isJSONSpace: Bool { self == 0x20 || self == 0x09 || self == 0x0A || self == 0x0D }
}
