/// Which providers a runner starts: `HOST/NAMESPACE/TYPE`, each part a name or `*`.
package struct ProviderPattern: Sendable, Hashable {
  /// Terraform's default host, for a source of two parts.
  private static let defaultHost = "registry.terraform.io"
  /// What Terraform brings itself; there is nothing to install.
  private static let builtIn = "terraform.io/builtin/"
  private let parts: [String]

  /// Reads a source as in `required_providers`; nil when it is none.
  package init?(_ text: String) {
    var parts = text.split(separator: "/", omittingEmptySubsequences: false).map { $0.lowercased() }
    if parts.count == 2 { parts.insert(ProviderPattern.defaultHost, at: 0) }
    let isName = { (part: String) in
      part == "*"
        || !part.isEmpty
          && part.utf8.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"),
              UInt8(ascii: "_"), UInt8(ascii: "."), UInt8(ascii: ":"):
              true
            default: false
            }
          }
    }
    guard parts.count == 3, parts.allSatisfy(isName) else { return nil }
    self.parts = parts
  }

  /// As Terraform's command-line configuration writes it.
  package var text: String { parts.joined(separator: "/") }

  /// Whether it names a full source.
  package func matches(_ source: String) -> Bool {
    let others = source.lowercased().split(separator: "/", omittingEmptySubsequences: false)
    return others.count == 3 && zip(parts, others).allSatisfy { $0 == "*" || $0 == $1 }
  }

  /// Throws for the first source that none of the patterns names; Terraform's own is always allowed.
  package static func check(_ sources: [String], allowed: [ProviderPattern]) throws(RunnerError) {
    for source in sources.sorted() where !source.hasPrefix(builtIn) {
      guard allowed.contains(where: { $0.matches(source) }) else {
        throw .provider(source: source, allowed: allowed.map(\.text))
      }
    }
  }
}
