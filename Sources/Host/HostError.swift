import SystemPackage

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// What the operating system refused.
package enum HostError: Error, Sendable, Hashable {
  /// A call failed: what was being done, to what, and the number of the reason.
  case system(operation: String, path: String, code: Int32)
  /// A path that no file can have: empty, or with a zero byte in it.
  case impossiblePath(String)
  /// Something else stands where a plain file is wanted: what.
  case notAFile(path: String, kind: String)
  /// There is more of it than the bound, in bytes.
  case tooBig(path: String, bound: Int)

  /// The reason alone, in a few words.
  package var reason: String {
    switch self {
    case .system(_, _, let code): Errno(rawValue: code).description.lowercased()
    case .impossiblePath: "no file can have this name"
    case .notAFile(_, let kind): "it is \(kind)"
    case .tooBig(_, let bound): "it is over \(bound) bytes"
    }
  }

  /// What was being done.
  package var operation: String {
    switch self {
    case .system(let operation, _, _): operation
    case .impossiblePath, .notAFile: "open"
    case .tooBig: "read"
    }
  }

  /// What it was done to.
  package var path: String {
    switch self {
    case .system(_, let path, _), .impossiblePath(let path), .notAFile(let path, _), .tooBig(let path, _): path
    }
  }

  /// The reason's number, when the system gave one.
  package var code: Int32? {
    if case .system(_, _, let code) = self { code } else { nil }
  }
}

extension HostError: CustomStringConvertible {
  package var description: String {
    "cannot \(operation) \"\(path)\": \(reason); \(advice)"
  }

  private var advice: String {
    switch self {
    case .system(_, _, ENOENT), .system(_, _, ENOTDIR): "check that it exists"
    case .system(_, _, EACCES), .system(_, _, EPERM): "give this user the right to it"
    case .system(_, _, ENOSPC), .system(_, _, EDQUOT): "free some space"
    case .system(_, _, EROFS): "use a folder that can be written"
    case .system: "try again, or use another place"
    case .impossiblePath: "give another path"
    case .notAFile: "give a plain file"
    case .tooBig: "give something smaller"
    }
  }
}
