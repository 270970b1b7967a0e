import Formats
import Vocabulary

/// Reads the names of commits from a repository's files (gitrepository-layout.txt).
enum GitReferences {
  /// Names that a team protects nearly everywhere: what lands there is built, released or deployed.
  static func isProtected(_ name: String) -> Bool {
    let name = name.hasPrefix("refs/heads/") ? String(name.dropFirst(11)) : name
    switch name {
    case "main", "master", "trunk", "release", "stable", "develop", "live": return true
    default: return name.hasPrefix("release/") || (!name.contains("/") && EnvironmentName.tier(of: name) == .production)
    }
  }

  /// Whether a branch stands where its counterpart at a remote stands: nothing is lost with its name.
  static func isKeptElsewhere(
    _ word: ArgumentWord, _ line: GitCommandLine, asking inspection: inout Inspection
  ) -> Bool {
    guard let name = word.literal, !name.isEmpty, !name.hasPrefix("-") else { return false }
    guard let own = commit(of: "refs/heads/" + name, line, asking: &inspection) else { return false }
    let others = ["refs/remotes/origin/" + name, "refs/remotes/origin/main", "refs/remotes/origin/master"]
    for other in others where commit(of: other, line, asking: &inspection) == own { return true }
    return false
  }

  /// What a reference holds, from its own file or from `packed-refs`; nil when it cannot be told.
  private static func commit(
    of reference: String, _ line: GitCommandLine, asking inspection: inout Inspection
  ) -> String? {
    guard let path = line.directory.resolve(".git/" + reference) else { return nil }
    if case .contents(let bytes)? = inspection.ask(.contents(path: path, bound: 256), for: "where a branch stands") {
      return identifier(bytes[...])
    }
    guard let packed = line.directory.resolve(".git/packed-refs"),
      case .contents(let bytes)? = inspection.ask(.contents(path: packed, bound: 262_144), for: "where a branch stands")
    else { return nil }
    let wanted = Array((" " + reference).utf8)
    for row in bytes.split(separator: UInt8(ascii: "\n"))
    where row.count > 40 && row.dropFirst(40).elementsEqual(wanted) {
      return identifier(row)
    }
    return nil
  }

  /// Forty hexadecimal digits.
  private static func identifier(_ bytes: ArraySlice<UInt8>) -> String? {
    let digits = bytes.prefix(40)
    guard digits.count == 40, digits.allSatisfy({ ($0 >= 48 && $0 <= 57) || ($0 >= 97 && $0 <= 102) }) else {
      return nil
    }
    return String(decoding: digits, as: UTF8.self)
  }
}
