/// Finds the settings in a text of HCL, Terraform's JSON or TOML, whole or only a part of one.
///
/// A part that an editor replaces is no whole document, so nothing is parsed: names, values and braces are enough.
struct SettingScanner {
  /// One `name = value`, and where it stands.
  struct Setting: Hashable {
    /// The outermost block, e.g. `resource aws_db_instance main`; empty where none is seen.
    var owner: String
    /// The innermost block's first word, e.g. `lifecycle`.
    var block: String
    var name: String
    /// The first word of its value, without quotes.
    var value: String
  }

  /// The most that is scanned, in bytes, and the blocks in one another that are told apart.
  static let bound = 1 << 20
  private static let depthBound = 64

  private let text: [UInt8]
  private var index = 0
  private var settings: [Setting] = []
  /// The names of the blocks around, outermost first.
  private var blocks: [String] = []
  private var depth = 0
  /// Words since the last separator.
  private var words: [String] = []
  /// The name before an `=` or a `:` whose value is awaited.
  private var pending: String?

  private init(_ text: [UInt8]) {
    self.text = Array(text.prefix(SettingScanner.bound))
  }

  /// The settings of a text, in their order.
  static func settings(in text: [UInt8]) -> [Setting] {
    var scanner = SettingScanner(text)
    while scanner.index < scanner.text.count { scanner.step() }
    return scanner.settings
  }

  private mutating func step() {
    let byte = text[index]
    switch byte {
    case UInt8(ascii: "\n"), UInt8(ascii: ","):
      words = []
      if byte == UInt8(ascii: ","), pending != nil { pending = nil }
      index += 1
    case UInt8(ascii: "#"): skipLine()
    case UInt8(ascii: "/"): skipComment()
    case UInt8(ascii: "\""): take(string())
    case UInt8(ascii: "{"): open()
    case UInt8(ascii: "}"): close()
    case UInt8(ascii: "="), UInt8(ascii: ":"): assign()
    case UInt8(ascii: "<"): skipHeredoc()
    default:
      if SettingScanner.isWordByte(byte) { take(word()) } else { index += 1 }
    }
  }

  private mutating func take(_ word: String) {
    guard let name = pending else {
      if words.count < 8 { words.append(word) }
      return
    }
    pending = nil
    settings.append(Setting(owner: owner, block: blocks.last?.firstWord ?? "", name: name, value: word))
  }

  /// In HCL the outermost block tells the owner; in JSON its names are one below the other.
  private var owner: String {
    guard let first = blocks.first else { return "" }
    if first.utf8.contains(UInt8(ascii: " ")) { return first }
    return blocks.prefix(4).filter { !$0.isEmpty }.prefix(3).joined(separator: " ")
  }

  private mutating func assign() {
    index += 1
    // `==`, `=>` and `::` assign nothing.
    if index < text.count, text[index] == UInt8(ascii: "=") || text[index] == UInt8(ascii: ">") {
      index += 1
      return
    }
    if let name = words.last { pending = name }
    words = []
  }

  private mutating func open() {
    index += 1
    depth += 1
    if depth <= SettingScanner.depthBound { blocks.append(pending ?? words.joined(separator: " ")) }
    pending = nil
    words = []
  }

  private mutating func close() {
    index += 1
    if depth > 0 {
      if depth <= SettingScanner.depthBound { blocks.removeLast() }
      depth -= 1
    }
    pending = nil
    words = []
  }

  private mutating func word() -> String {
    let start = index
    while index < text.count, SettingScanner.isWordByte(text[index]) { index += 1 }
    return String(decoding: text[start..<index], as: UTF8.self)
  }

  /// The text between quotes; a quote inside of `${…}` does not end it.
  private mutating func string() -> String {
    index += 1
    let start = index
    var inner = 0
    while index < text.count {
      switch text[index] {
      case UInt8(ascii: "\\"): index += 1
      case UInt8(ascii: "$") where index + 1 < text.count && text[index + 1] == UInt8(ascii: "{"): inner += 1
      case UInt8(ascii: "}") where inner > 0: inner -= 1
      case UInt8(ascii: "\"") where inner == 0, UInt8(ascii: "\n"):
        let content = String(decoding: text[start..<index], as: UTF8.self)
        index += 1
        return content
      default: break
      }
      index += 1
    }
    return String(decoding: text[min(start, text.count)...], as: UTF8.self)
  }

  private mutating func skipLine() {
    while index < text.count, text[index] != UInt8(ascii: "\n") { index += 1 }
  }

  private mutating func skipComment() {
    let next = index + 1 < text.count ? text[index + 1] : 0
    if next == UInt8(ascii: "/") { return skipLine() }
    index += 1
    guard next == UInt8(ascii: "*") else { return }
    while index < text.count, !text[index...].starts(with: "*/".utf8) { index += 1 }
    index += 2
  }

  /// `<<EOT … EOT`: what stands in it assigns nothing.
  private mutating func skipHeredoc() {
    index += 1
    guard index < text.count, text[index] == UInt8(ascii: "<") else { return }
    index += 1
    if index < text.count, text[index] == UInt8(ascii: "-") { index += 1 }
    let mark = word()
    guard !mark.isEmpty else { return }
    take(mark)
    while index < text.count {
      skipLine()
      index += 1
      let line = text[min(index, text.count)...].prefix { $0 != UInt8(ascii: "\n") }
      if line.drop(while: { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }).elementsEqual(mark.utf8) { return }
    }
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: "."):
      true
    default: byte >= 0x80
    }
  }
}

extension String {
  /// The text before the first space.
  fileprivate var firstWord: String {
    utf8.firstIndex(of: UInt8(ascii: " ")).map { String(self[..<$0]) } ?? self
  }
}
