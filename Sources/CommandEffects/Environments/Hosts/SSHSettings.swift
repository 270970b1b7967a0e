import Vocabulary

/// Reads the client settings of ssh (ssh_config(5)) for the real name of a host.
enum SSHSettings {
  /// Settings up to this many bytes are read.
  static let bound = 128 * 1_024

  /// The `HostName` that holds for a host, the first that is found as in ssh; nil when none is given.
  ///
  /// What stands under `Match` and in included files is not looked at.
  static func hostName(of host: String, in bytes: [UInt8]) -> String? {
    var applies = true
    for line in bytes.split(separator: UInt8(ascii: "\n")) {
      let words = words(of: line)
      guard let keyword = words.first?.lowercased() else { continue }
      switch keyword {
      case "host": applies = matches(host, words.dropFirst())
      case "match": applies = false
      case "hostname":
        if applies, words.count > 1 { return words[1].replacing("%h", with: host) }
      default: continue
      }
    }
    return nil
  }

  /// Whether one pattern matches and none that is negated does.
  private static func matches(_ host: String, _ patterns: ArraySlice<String>) -> Bool {
    var isMatch = false
    for pattern in patterns {
      let isNegated = pattern.hasPrefix("!")
      guard Glob(isNegated ? String(pattern.dropFirst()) : pattern).matches(host) else { continue }
      if isNegated { return false }
      isMatch = true
    }
    return isMatch
  }

  /// Keyword and arguments, parted by blanks or one `=`; empty for a comment.
  private static func words(of line: ArraySlice<UInt8>) -> [String] {
    guard let first = line.first(where: { !isBlank($0) }), first != UInt8(ascii: "#") else { return [] }
    return line.split { isBlank($0) || $0 == UInt8(ascii: "=") || $0 == UInt8(ascii: "\"") }
      .map { String(decoding: $0, as: UTF8.self) }
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0D }
}
