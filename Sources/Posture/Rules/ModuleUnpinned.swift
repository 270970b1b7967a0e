import Formats
import Vocabulary

/// A module from elsewhere may change without a change of this code.
enum ModuleUnpinned: PostureRule {
  static let code: FindingCode = "posture.module-unpinned"
  static let summary = "a module from elsewhere has no version"

  static let examples: [PostureExample] = [
    .match("from a registry", #"module "a" { source = "terraform-aws-modules/vpc/aws" }"#),
    .match("from git", #"module "a" { source = "git::https://example.com/a.git" }"#),
    .match("a branch", #"module "a" { source = "git::https://example.com/a.git?ref=main" }"#),
    .pass("a version", "module \"a\" {\n  source = \"terraform-aws-modules/vpc/aws\"\n  version = \"5.1.0\"\n}"),
    .pass("a tag", #"module "a" { source = "git::https://example.com/a.git?ref=v1.2.0" }"#),
    .pass("from this disk", #"module "a" { source = "./a" }"#),
  ]

  static func findings(in subject: PostureSubject) -> [Finding] {
    subject.roots.flatMap { root in
      root.modules.flatMap(\.calls).compactMap { call -> Finding? in
        guard let source = call.block.body["source"]?.literal?.text, isUnpinned(source, call.version) else {
          return nil
        }
        return finding(
          .warning, "module.\(call.name) from \(shown(source)) may change without a change here",
          at: root.evidence(call.block.place),
          remedy: source.contains("::") || source.contains(".git") ? "add ?ref= with a tag or commit" : "set version")
      }
    }
  }

  private static func isUnpinned(_ source: String, _ version: HCLExpression?) -> Bool {
    if source.hasPrefix(".") || source.hasPrefix("/") { return false }
    let isGit =
      source.hasPrefix("git::") || source.hasPrefix("git@") || source.hasPrefix("github.com/")
      || source.hasPrefix("bitbucket.org/")
    guard isGit else { return source.contains("::") || source.contains("://") ? false : version == nil }
    guard let start = source.utf8.split(separator: UInt8(ascii: "?")).dropFirst().first,
      let text = String(start)?.split(separator: "&").first(where: { $0.hasPrefix("ref=") })
    else { return true }
    return ["main", "master", "develop", "HEAD", "trunk"].contains(text.dropFirst(4))
  }

  /// Without the user and password that an address may carry.
  private static func shown(_ source: String) -> String {
    guard let at = source.lastIndex(of: "@"), let scheme = source.range(ofText: "://") else { return source }
    return scheme < at ? String(source[..<scheme]) + "://" + source[source.index(after: at)...] : source
  }
}

extension String {
  /// Where a text begins in this one.
  fileprivate func range(ofText text: String) -> String.Index? {
    indices.first { self[$0...].hasPrefix(text) }
  }
}
