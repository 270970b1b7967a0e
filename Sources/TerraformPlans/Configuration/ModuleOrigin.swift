/// What the source of a module says about where it comes from
/// (developer.hashicorp.com/terraform/language/modules/sources).
package enum ModuleOrigin: Sendable, Hashable {
  /// From this disk.
  case here
  /// At a version, a tag or a commit.
  case held
  /// At whatever is there at the time.
  case loose
  /// Over a line that is not encrypted.
  case inTheClear

  package init(_ source: String, hasVersion: Bool) {
    if source.hasPrefix("./") || source.hasPrefix("../") || source.hasPrefix("/") || source.hasPrefix("file://") {
      self = .here
      return
    }
    let address = source.firstRange(of: "::").map { source[$0.upperBound...] } ?? source[...]
    if address.hasPrefix("http://") || address.hasPrefix("git://") {
      self = .inTheClear
    } else if ModuleOrigin.isGit(source) {
      self = ModuleOrigin.reference(source).map { ModuleOrigin.branches.contains($0) } ?? true ? .loose : .held
    } else if source.contains("://") || source.contains("::") {
      // An archive or a bucket: its address is all that says which.
      self = .held
    } else {
      self = hasVersion ? .held : .loose
    }
  }

  /// Names that branches have, of which more is written every day.
  private static let branches: Set<String> = ["main", "master", "develop", "dev", "trunk", "HEAD"]

  private static func isGit(_ source: String) -> Bool {
    ["git::", "git@", "github.com/", "bitbucket.org/"].contains { source.hasPrefix($0) } || source.contains(".git?")
      || source.hasSuffix(".git")
  }

  /// What `?ref=` asks for.
  private static func reference(_ source: String) -> String? {
    guard let mark = source.firstIndex(of: "?") else { return nil }
    let settings = source[source.index(after: mark)...].split(separator: "&")
    return settings.first { $0.hasPrefix("ref=") }.map { String($0.dropFirst(4)) }
  }
}
