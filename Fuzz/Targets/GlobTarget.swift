import Vocabulary

/// Globs: a pattern and a text, cut at the first zero byte.
enum GlobTarget: FuzzTarget {
  static let name = "glob"
  static let seeds = ["*\0a", "prod-*\0prod-db", "a?c*\0abcd", "**a**b\0aaaaaaaaaaab"].map { Array($0.utf8) }

  static func run(_ bytes: [UInt8]) {
    let parts = bytes.split(separator: 0, maxSplits: 1)
    guard let pattern = parts.first, let text = parts.last else { return }
    _ = Glob(String(decoding: pattern, as: UTF8.self)).matches(String(decoding: text, as: UTF8.self))
  }
}
