import Vocabulary

/// Finds the method calls of a MongoDB shell script.
struct MongoScanner {
  /// Calls that are looked at.
  private static let callLimit = 512

  private let text: [UInt8]
  private var index = 0
  private var found: [SQLStatement] = []
  /// The names joined by dots that stand before a bracket, with their quoted parts: `db`, `users`, `drop`.
  private var chain: [String] = []
  private var chainStart = 0

  init(_ text: [UInt8]) {
    self.text = text
  }

  mutating func statements() -> [SQLStatement] {
    if text.allSatisfy({ $0 <= 32 }) && text.contains(0) {
      return [SQLStatement(range: ByteRange(0, text.count), deeds: [SQLDeed(.unread, .unknown, text: "a script")])]
    }
    takeUse()
    while index < text.count, found.count < MongoScanner.callLimit { step() }
    return found
  }

  /// `use name` at the start is a command of the shell.
  private mutating func takeUse() {
    let line = text.prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: ";") }
    let words = line.split(separator: UInt8(ascii: " "))
    guard words.count == 2, words[0].elementsEqual("use".utf8) else { return }
    index = line.count
    add([SQLDeed(.connect, .database, text: String(decoding: words[1], as: UTF8.self))], from: 0)
  }

  private mutating func step() {
    let byte = text[index]
    switch byte {
    case UInt8(ascii: "'"), UInt8(ascii: "\""), UInt8(ascii: "`"):
      let start = index
      let quoted = takeQuoted(byte)
      // `db["users"]`, `getCollection("users")`: the name belongs to the chain.
      if start > 0, text[start - 1] == UInt8(ascii: "[") || text[start - 1] == UInt8(ascii: "(") {
        chain.append(quoted)
      }
    case UInt8(ascii: "/") where next == byte: skip(to: UInt8(ascii: "\n"))
    case UInt8(ascii: "/") where next == UInt8(ascii: "*"): skipComment()
    case UInt8(ascii: "("): takeCall()
    case UInt8(ascii: "\n"):
      while index < text.count, text[index] <= 32 { index += 1 }
      // A line that begins with a dot goes on with what stands before it.
      if index < text.count, text[index] != UInt8(ascii: ".") { chain = [] }
    case UInt8(ascii: ";"), UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: ","), UInt8(ascii: "="):
      chain = []
      index += 1
    default:
      if SQLLexer.isNameByte(byte) || byte == UInt8(ascii: "$") { takeName() } else { index += 1 }
    }
  }

  private var next: UInt8 { index + 1 < text.count ? text[index + 1] : 0 }

  private mutating func takeName() {
    let start = index
    while index < text.count, SQLLexer.isNameByte(text[index]) || text[index] == UInt8(ascii: "$") { index += 1 }
    if start == 0 || text[start - 1] != UInt8(ascii: ".") {
      chain = []
      chainStart = start
    }
    if chain.count < 16 { chain.append(String(decoding: text[start..<index], as: UTF8.self)) }
  }

  private mutating func takeCall() {
    let open = index
    index += 1
    if chain.last == "explain", chain.count > 1 { return takeExplain(from: open + 1) }
    guard let method = chain.last, MongoMethods.isKnown(method), !isExplained(method) else { return }
    let arguments = argumentBytes(from: open + 1)
    let deeds = MongoMethods.deeds(method, on: Array(chain.dropLast()), arguments)
    if !deeds.isEmpty { add(deeds, from: chainStart) }
  }

  /// What a call of `explain` leaves in the chain; no name has brackets.
  private static let explained = "explain()"

  /// `db.users.explain("executionStats")`: what is called on it is planned and not done.
  private mutating func takeExplain(from start: Int) {
    let arguments = argumentBytes(from: start)
    if !arguments.contains(UInt8(ascii: "(")) { index = min(start + arguments.count, text.count) }
    chain[chain.count - 1] = MongoScanner.explained
  }

  /// Whether a method is called on what `explain` gives, and not on the collection that can be had back from it.
  private func isExplained(_ method: String) -> Bool {
    guard let place = chain.lastIndex(of: MongoScanner.explained) else { return false }
    return MongoMethods.isExplainable(method) && !chain[place...].contains("getCollection")
  }

  private mutating func add(_ deeds: [SQLDeed], from start: Int) {
    found.append(SQLStatement(range: ByteRange(min(start, index), index), deeds: deeds))
  }

  /// The arguments of a call as they stand, up to the bracket that closes it; bounded.
  private func argumentBytes(from start: Int) -> [UInt8] {
    var depth = 1
    var end = start
    let limit = min(text.count, start + 4_096)
    var quote: UInt8?
    while end < limit {
      let byte = text[end]
      if let open = quote {
        if byte == UInt8(ascii: "\\") { end += 1 } else if byte == open { quote = nil }
      } else if byte == UInt8(ascii: "'") || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "`") {
        quote = byte
      } else if byte == UInt8(ascii: "(") {
        depth += 1
      } else if byte == UInt8(ascii: ")") {
        depth -= 1
        if depth == 0 { break }
      }
      end += 1
    }
    return Array(text[start..<min(end, text.count)])
  }

  private mutating func takeQuoted(_ quote: UInt8) -> String {
    index += 1
    let start = index
    while index < text.count, text[index] != quote { index += text[index] == UInt8(ascii: "\\") ? 2 : 1 }
    let end = min(index, text.count)
    index = min(index + 1, text.count)
    return String(decoding: text[start..<end], as: UTF8.self)
  }

  private mutating func skip(to byte: UInt8) {
    while index < text.count, text[index] != byte { index += 1 }
  }

  private mutating func skipComment() {
    index += 2
    while index < text.count, !(text[index] == UInt8(ascii: "*") && next == UInt8(ascii: "/")) { index += 1 }
    index = min(index + 2, text.count)
  }
}
