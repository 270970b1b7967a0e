/// The arguments of a module written as one text: `path=/data state=absent` (Ansible's `parse_kv`).
enum AnsibleArguments {
  /// The names and their values, quotes taken off; words without `=` are left out.
  static func parse(_ text: String) -> [String: String] {
    var found: [String: String] = [:]
    for word in words(text) {
      guard let equals = word.firstIndex(of: "=") else { continue }
      found[String(word[..<equals])] = String(word[word.index(after: equals)...])
    }
    return found
  }

  /// Cut at blanks that stand in no quotes and in no `{{ }}`.
  private static func words(_ text: String) -> [String] {
    var words: [String] = []
    var current: [UInt8] = []
    var quote: UInt8?
    var braces = 0
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "{"): braces += 1
      case UInt8(ascii: "}"): braces = max(0, braces - 1)
      default: break
      }
      if byte == quote {
        quote = nil
      } else if quote == nil, byte == UInt8(ascii: "'") || byte == UInt8(ascii: "\"") {
        quote = byte
      } else if quote == nil, braces == 0, byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\n") {
        if !current.isEmpty { words.append(String(decoding: current, as: UTF8.self)) }
        current = []
      } else {
        current.append(byte)
      }
    }
    if !current.isEmpty { words.append(String(decoding: current, as: UTF8.self)) }
    return words
  }
}
