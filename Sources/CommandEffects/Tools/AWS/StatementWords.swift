/// The words of a query outside quotes and comments: enough to see whether it deletes.
struct StatementWords {
  private var words: [String] = []
  private var language: AWSStatement.Language

  init(_ text: String, _ language: AWSStatement.Language) {
    self.language = language
    let bytes = Array(text.utf8)
    var index = 0
    var word: [UInt8] = []
    func close(_ words: inout [String]) {
      if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
      word = []
    }
    while index < bytes.count {
      let byte = bytes[index]
      if let end = Self.endOfQuoted(bytes, from: index) {
        close(&words)
        words.append("'")
        index = end
      } else if Self.isWordByte(byte) {
        word.append(byte >= 65 && byte <= 90 ? byte + 32 : byte)
        index += 1
      } else {
        close(&words)
        if byte == UInt8(ascii: ";") { words.append(";") }
        index += 1
      }
    }
    close(&words)
  }

  /// What it deletes, by its own words; nil when nothing that is known here.
  var loss: String? {
    switch language {
    case .gremlin: words.contains("drop") ? "drop" : nil
    case .cypher: words.first { ["delete", "drop"].contains($0) }
    case .sql: sqlLoss
    }
  }

  /// Whether the first word is one of a query that changes nothing.
  var onlyReads: Bool {
    guard let first = words.first, language != .gremlin else { return false }
    return ["select", "show", "describe", "desc", "explain", "with", "values", "msck", "match", "return"].contains(
      first)
  }

  private var sqlLoss: String? {
    for (index, word) in words.enumerated() {
      let next = index + 1 < words.count ? words[index + 1] : ""
      let isFirst = index == 0 || words[index - 1] == ";"
      switch word {
      case "drop" where isFirst || Self.objects.contains(next): return "drop \(next)"
      case "truncate" where isFirst || next == "table": return "truncate"
      case "delete" where isFirst || next == "from": return "delete from"
      default: continue
      }
    }
    return nil
  }

  private static let objects: Set<String> = [
    "column", "database", "index", "materialized", "partition", "role", "schema", "table", "tablespace", "user",
    "view",
  ]

  private static func isWordByte(_ byte: UInt8) -> Bool {
    (byte >= 48 && byte <= 57) || (byte >= 65 && byte <= 90) || (byte >= 97 && byte <= 122) || byte == 95 || byte > 127
  }

  /// Where a quoted text or a comment ends that begins here; nil when none begins.
  private static func endOfQuoted(_ bytes: [UInt8], from start: Int) -> Int? {
    let byte = bytes[start]
    let next = start + 1 < bytes.count ? bytes[start + 1] : 0
    if byte == UInt8(ascii: "'") || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "`") {
      return (bytes[(start + 1)...].firstIndex(of: byte) ?? bytes.count - 1) + 1
    }
    if byte == UInt8(ascii: "-"), next == byte {
      return bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
    }
    guard byte == UInt8(ascii: "/"), next == UInt8(ascii: "*") else { return nil }
    var index = start + 2
    while index + 1 < bytes.count {
      if bytes[index] == UInt8(ascii: "*"), bytes[index + 1] == UInt8(ascii: "/") { return index + 2 }
      index += 1
    }
    return bytes.count
  }
}
