import Host
import Vocabulary

/// What the demo was started with, and what it finds around it.
enum Caller {
  private static let variables = HostEnvironment.current().variables

  /// The value of an environment variable; nil when it is not set.
  static func variable(_ name: String) -> String? { variables[name] }

  /// Whether something is at that path.
  static func has(_ path: String) -> Bool {
    if case .status = HostFiles.status(of: path) { true } else { false }
  }

  /// A small text file; nil when there is none that can be read.
  static func text(_ path: String) -> String? {
    guard case .contents(let bytes) = HostFiles.contents(of: path, bound: 1 << 20) else { return nil }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The names in a folder, sorted; empty when there is no such folder.
  static func names(in folder: String) -> [String] {
    guard case .names(let names, _) = HostFiles.names(in: folder, bound: 10_000) else { return [] }
    return names
  }
}
