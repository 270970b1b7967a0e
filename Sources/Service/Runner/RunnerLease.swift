import Formats
import Vocabulary

/// Work that the server gave to this runner.
package struct RunnerLease: Sendable, Hashable {
  package var proposal: String
  package var isApply: Bool
  package var fencing: Int64
  package var seconds: Int64
  package var workspace: String
  /// Nil for Terraform.
  package var command: [String]?
  package var tree: String?
  /// The folder in the tree; empty for its top.
  package var directory: String
  package var isDestroy: Bool
  package var targets: [String]
  package var replaced: [String]
  /// Paths in the tree.
  package var variableFiles: [String]
  package var variables: StructuredObject
  /// In hexadecimal.
  package var planDigest: String?
  /// Opens only this workspace's state, only while the lease lives.
  package var stateToken: String?
  /// What the workspace's runs may reach besides.
  package var hosts: [String]
  /// Where the workspace's configuration comes from.
  package var repository: String?
  /// Whether applying the plan runs programs that the configuration gives.
  package var runsCode: Bool

  /// As the server sends it.
  package init(_ value: StructuredValue) throws(RunnerError) {
    guard let proposal = value["proposal"]?.text, let kind = value["kind"]?.text, ["plan", "apply"].contains(kind),
      let fencing = value["fencing"]?.whole, let workspace = value["workspace"]?.text, Workspace.isName(workspace)
    else { throw .malformed(what: "the lease") }
    self.proposal = proposal
    self.fencing = fencing
    self.workspace = workspace
    isApply = kind == "apply"
    seconds = max(3, value["expiresSeconds"]?.whole ?? 60)
    command = try RunnerLease.words(value["argv"])
    tree = value["tree"]?.text
    directory = try RunnerLease.folder(value["directory"]?.text ?? "")
    isDestroy = value["destroy"]?.truth ?? false
    targets = try RunnerLease.words(value["targets"]) ?? []
    replaced = try RunnerLease.words(value["replace"]) ?? []
    variableFiles = try RunnerLease.words(value["variableFiles"])?.map(RunnerLease.folder) ?? []
    if case .object(let members)? = value["variables"] { variables = members } else { variables = [:] }
    planDigest = value["planDigest"]?.text
    stateToken = value["stateToken"]?.text
    hosts = try RunnerLease.words(value["hosts"]) ?? []
    repository = value["repository"]?.text
    runsCode = value["runsCode"]?.truth ?? false
    guard (command == nil) != (tree == nil), command?.isEmpty != true else { throw .malformed(what: "the work") }
  }

  private static func words(_ value: StructuredValue?) throws(RunnerError) -> [String]? {
    guard let value, value != .null else { return nil }
    guard let words = value.elements?.map(\.text), !words.contains(nil) else { throw .malformed(what: "the words") }
    return words.compactMap { $0 }
  }

  /// A relative path without steps upwards; empty for the top.
  private static func folder(_ text: String) throws(RunnerError) -> String {
    let parts = text.split(separator: "/", omittingEmptySubsequences: true)
    guard !text.hasPrefix("/"), !parts.contains(".."), !text.utf8.contains(0) else {
      throw .malformed(what: "the folder")
    }
    return parts.filter { $0 != "." }.joined(separator: "/")
  }
}
