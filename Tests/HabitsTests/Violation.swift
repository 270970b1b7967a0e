/// A place where a habit is broken.
struct Violation: CustomStringConvertible, Hashable {
  /// Relative to the project's root.
  var path: String
  /// Counted from 1; 0 when it is about the whole file.
  var line: Int
  var rule: String
  var message: String

  var description: String {
    line == 0 ? "\(path): [\(rule)] \(message)" : "\(path):\(line): [\(rule)] \(message)"
  }
}
