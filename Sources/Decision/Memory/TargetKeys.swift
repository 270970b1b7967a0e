import Vocabulary

/// The spellings under which a target may be met again: an identifier, an ARN, a host and a Terraform address can all
/// name one database.
struct TargetKeys: Sendable, Hashable {
  /// Lower case, without scheme, quotes and slashes at the end.
  private(set) var keys: Set<String> = []

  /// More names than this in one effect are not compared.
  private static let most = 32

  /// Parts of names that name nothing by themselves.
  private static let generic: Set<String> = [
    "module", "com", "net", "org", "io", "internal", "local", "localhost", "public", "default", "main", "this", "data",
    "db", "dbo", "database", "all", "*", "",
  ]

  /// - Parameter family: a file's path is one name, whatever stands in it; a branch may be named with its remote.
  init(_ name: String, of family: TargetFamily) {
    if family == .files {
      keys.insert(TargetKeys.trimmed(Array(name.utf8)[...]))
      return
    }
    let pieces = name.utf8.split { $0 == 44 || $0 == 59 || $0 == 32 || $0 == 10 || $0 == 9 }
    for piece in pieces.prefix(TargetKeys.most) {
      let key = TargetKeys.trimmed(Array(piece)[...])
      if family == .git { addReference(key) } else { add(key) }
    }
    keys.remove("")
  }

  /// `main` of `origin/main`, `refs/heads/main` and `+main`.
  private mutating func addReference(_ key: String) {
    let key = key.hasPrefix("+") ? String(key.dropFirst()) : key
    keys.insert(key)
    let steps = key.split(separator: "/")
    if steps.count == 2 || key.hasPrefix("refs/"), let name = steps.last { keys.insert(String(name)) }
  }

  private mutating func add(_ key: String) {
    keys.insert(key)
    var last = key
    if key.hasPrefix("arn:"), let colon = key.lastIndex(of: ":") {
      last = String(key[key.index(after: colon)...])
      keys.insert(last)
    }
    let steps = last.split(separator: "/")
    if steps.count == 2, let name = steps.last { insert(name) }
    let labels = last.split(separator: ".")
    if labels.count >= 2, let name = labels.last { insert(name) }
    if labels.count >= 3, let host = labels.first { insert(host) }
  }

  /// A part of a name counts only when it names something.
  private mutating func insert(_ part: Substring) {
    let name = TargetKeys.trimmed(Array(part.utf8)[...])
    if !TargetKeys.generic.contains(name) { keys.insert(name) }
  }

  /// Without what does not change what is named: scheme, quotes, a pattern or slashes at the end, capitals.
  private static func trimmed(_ text: ArraySlice<UInt8>) -> String {
    var text = text.drop(while: isQuote)
    while let last = text.last, isQuote(last) || last == 47 { text.removeLast() }
    for ending in ["/**", "/*", "/."] where text.count > ending.utf8.count && text.ends(with: ending) {
      text.removeLast(ending.utf8.count)
    }
    if let scheme = text.firstRange(of: "://") { text = text[scheme.upperBound...] }
    return String(decoding: text.map { $0 >= 65 && $0 <= 90 ? $0 + 32 : $0 }, as: UTF8.self)
  }

  private static func isQuote(_ byte: UInt8) -> Bool { byte == 34 || byte == 39 || byte == 96 }

  /// Whether both can name the same thing.
  func meet(_ other: TargetKeys) -> Bool { !keys.isDisjoint(with: other.keys) }

  /// Whether the other's things lie inside these by their paths.
  func contain(_ other: TargetKeys) -> Bool {
    keys.contains { outer in other.keys.contains { $0.utf8.count > outer.utf8.count && $0.hasPrefix(outer + "/") } }
  }
}

extension ArraySlice<UInt8> {
  fileprivate func ends(with ending: String) -> Bool { suffix(ending.utf8.count).elementsEqual(ending.utf8) }

  fileprivate func firstRange(of text: String) -> Range<Int>? {
    let pattern = Array(text.utf8)
    guard count >= pattern.count else { return nil }
    for start in startIndex...(endIndex - pattern.count) where self[start...].starts(with: pattern) {
      return start..<start + pattern.count
    }
    return nil
  }
}
