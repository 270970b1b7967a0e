/// Tells whether an editor's script takes a protection out of a configuration.
///
/// The attributes are those that Terraform and the providers of AWS, Google and Azure name so.
enum ProtectionEdit {
  /// An attribute and the value that protects.
  private static let attributes: [(name: StaticString, safe: StaticString)] = [
    ("prevent_destroy", "true"), ("deletion_protection", "true"), ("enable_deletion_protection", "true"),
    ("deletion_protection_enabled", "true"), ("disable_api_termination", "true"),
    ("termination_protection", "true"), ("prevent_deletion_if_contains_resources", "true"),
    ("delete_automated_backups", "false"), ("skip_final_snapshot", "false"), ("force_destroy", "false"),
    ("force_delete", "false"), ("point_in_time_recovery", "true"), ("backup_retention_period", ""),
    ("lifecycle", "lifecycle"),
  ]

  /// The name of the protection that a script of `sed` or `perl` takes away; nil when it takes none.
  static func disarmed(by script: String) -> String? {
    for (name, safe) in attributes where script.holds(name) {
      if weakens(script, name.description, safe.description) { return name.description }
    }
    return nil
  }

  /// Whether the script deletes or comments out the attribute, or gives it another value than the safe one.
  private static func weakens(_ script: String, _ name: String, _ safe: String) -> Bool {
    for command in script.split(whereSeparator: { $0 == ";" || $0 == "\n" }) where command.contains(name) {
      guard let (pattern, replacement) = substitution(command) else {
        if deletes(command) { return true }
        continue
      }
      guard pattern.contains(name) || replacement.contains(name) else { continue }
      if safe.isEmpty {
        if shortens(pattern, replacement) { return true }
        continue
      }
      if pattern.contains(name), !replacement.contains(safe) || comments(replacement) { return true }
      if !pattern.contains(name), !replacement.contains(safe) { return true }
    }
    return false
  }

  /// The two parts of `s/pattern/replacement/`, with or without an address before it.
  static func substitution(_ command: Substring) -> (Substring, Substring)? {
    let bytes = Array(command.utf8)
    for index in bytes.indices where bytes[index] == UInt8(ascii: "s") && index + 1 < bytes.count {
      let delimiter = bytes[index + 1]
      let isWord =
        delimiter == UInt8(ascii: "_") || delimiter == UInt8(ascii: " ") || delimiter == UInt8(ascii: "*")
        || delimiter == UInt8(ascii: "\\")
        || (delimiter | 32 >= UInt8(ascii: "a") && delimiter | 32 <= UInt8(ascii: "z"))
        || (delimiter >= UInt8(ascii: "0") && delimiter <= UInt8(ascii: "9"))
      if isWord || (index > 0 && isLetter(bytes[index - 1])) { continue }
      let parts = split(bytes[(index + 2)...], by: delimiter)
      if parts.count >= 2 { return (parts[0], parts[1]) }
    }
    return nil
  }

  private static func split(_ bytes: ArraySlice<UInt8>, by delimiter: UInt8) -> [Substring] {
    var parts: [[UInt8]] = [[]]
    var isEscaped = false
    for byte in bytes {
      if byte == delimiter, !isEscaped { parts.append([]) } else { parts[parts.count - 1].append(byte) }
      isEscaped = byte == UInt8(ascii: "\\") && !isEscaped
    }
    return parts.map { Substring(String(decoding: $0, as: UTF8.self)) }
  }

  /// `/…/d`, `/…/c text`, `12d`.
  private static func deletes(_ command: Substring) -> Bool {
    let text = command.utf8.reversed().drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "}") }
    if text.first == UInt8(ascii: "d") { return true }
    return command.contains("/c") || command.contains("/I d")
  }

  /// Whether the last number of the replacement is missing, nought, or less than the one it takes the place of.
  private static func shortens(_ pattern: Substring, _ replacement: Substring) -> Bool {
    guard let new = lastNumber(replacement), new > 0 else { return true }
    return lastNumber(pattern).map { new < $0 } ?? false
  }

  private static func lastNumber(_ text: Substring) -> Int? {
    let digits = text.utf8.reversed().drop { !isDigit($0) }.prefix(while: isDigit)
    return Int(String(decoding: digits.reversed(), as: UTF8.self))
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }

  static func comments(_ replacement: Substring) -> Bool {
    let text = replacement.drop { $0 == " " }
    return text.hasPrefix("#") || text.hasPrefix("//")
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (byte | 32) >= UInt8(ascii: "a") && (byte | 32) <= UInt8(ascii: "z")
  }
}
