import Formats

extension JSONLimits {
  /// What the server wrote itself.
  static let stored = JSONLimits(depth: 64, bytes: 1 << 26)
  /// What a request brings, but for states and plans, which have bounds of their own.
  static let request = JSONLimits(depth: 16, bytes: 1 << 20, duplicateNames: .refuse)
}
