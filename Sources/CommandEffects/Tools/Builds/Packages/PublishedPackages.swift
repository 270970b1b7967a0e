import Vocabulary

/// What package managers take back from the registry that they publish to: `npm unpublish`, `cargo yank`, `gem yank`.
enum PublishedPackages {
  static func inspect(_ name: String, _ invocation: Invocation, into inspection: inout Inspection) {
    guard let verbs = verbs(name) else { return }
    let words = invocation.arguments.prefix(16).filter { $0.knownPrefix.utf8.first != UInt8(ascii: "-") }
    let texts = words.map { $0.literal ?? "" }
    guard let verb = verbs.first(where: { texts.starts(with: $0) }), !isTrial(invocation) else { return }
    let shown = ([name] + verb).joined(separator: " ")
    let package = words.dropFirst(verb.count).first?.display
    let evidence = words.prefix(verb.count).reduce(invocation.program.evidence) { $0.union($1.evidence) }
    inspection.note(
      Effect(
        .destroy, Resource(kind: "package", role: .unknown, name: package), reversibility: .irreversible,
        evidence: evidence))
    inspection.note(
      ToolFinding.destroyed(
        .unknown,
        "\(shown) takes a published version away from all who build with it" + (package.map { ": \($0)" } ?? ""),
        evidence: evidence, remedy: "publish a fixed version, and deprecate the other one", environment: .unknown))
  }

  private static func isTrial(_ invocation: Invocation) -> Bool {
    invocation.arguments.contains { ["--dry-run", "--help", "-h", "--undo"].contains($0.literal) }
  }

  /// The commands, each as its words.
  private static func verbs(_ name: String) -> [[String]]? {
    switch name {
    case "npm", "pnpm":
      [["unpublish"], ["owner", "rm"], ["owner", "remove"], ["access", "revoke"], ["token", "revoke"]]
    case "yarn", "yarnpkg": [["unpublish"], ["npm", "unpublish"], ["owner", "remove"]]
    case "cargo": [["yank"]]
    case "nuget": [["delete"]]
    case "dotnet": [["nuget", "delete"]]
    case "vsce": [["unpublish"]]
    case "ovsx": [["unpublish"]]
    case "pod": [["trunk", "delete"], ["trunk", "remove-owner"]]
    case "anaconda": [["remove"]]
    default: nil
    }
  }
}
