import Vocabulary

/// Paths that stand for a descriptor which is open already (proc(5), `/proc/pid/fd`; the shells' own `/dev/fd`).
enum DescriptorPath {
  /// The descriptor's number; nil for any other path.
  static func number(of path: String) -> Int? {
    if path == "/dev/stdin" { return 0 }
    guard path.hasPrefix("/dev/fd/") || path.hasPrefix("/proc/") else { return nil }
    let parts = path.split(separator: "/")
    guard parts.count == 3 || parts.count == 4 && parts[2] == "fd", let last = parts.last else { return nil }
    return parts.count == 3 && parts[0] == "proc" ? nil : Int(last)
  }
}

extension StandardInput {
  /// The producer of what an open descriptor still holds.
  static let before = "what was opened before"

  /// The same, read through a descriptor that others may have read from.
  var openedBefore: StandardInput {
    guard case .text(let text) = self else { return self }
    return .output(of: StandardInput.before, literals: [text])
  }

  /// The literal text that is in it.
  var texts: [String] {
    switch self {
    case .text(let text): [text]
    case .output(_, let literals): literals
    case .inherited, .nothing, .file: []
    }
  }
}
