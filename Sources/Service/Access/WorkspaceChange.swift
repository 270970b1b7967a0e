import Ledger
import Vocabulary

/// What an admin says of a workspace; what is nil stays as it is.
package struct WorkspaceChange: Sendable, Hashable {
  package var tier: Tier?
  package var environment: String?
  package var repository: String?
  package var directory: String?
  /// Options by name; null takes one away.
  package var options: [String: StructuredValue] = [:]

  package init() {}

  /// The workspace after it.
  package func applied(to before: Workspace?, name: String, at now: Instant) -> Workspace {
    var workspace = before ?? Workspace(name: name, tier: .unknown, created: now)
    if let tier { workspace.tier = tier }
    if let environment { workspace.environment = environment.isEmpty ? nil : environment }
    if let repository { workspace.repository = repository.isEmpty ? nil : repository }
    if let directory { workspace.directory = directory.isEmpty ? nil : directory }
    var members = workspace.options.members.filter { options[$0.name] == nil }
    members += options.filter { $0.value != .null }.map { .init($0.key, $0.value) }
    workspace.options = StructuredObject(members.sorted { $0.name < $1.name })
    return workspace
  }

  /// The record of it, what was before beside what is.
  package static func entry(_ after: Workspace, before: Workspace?, at now: Instant) -> LedgerEntry {
    var details: [StructuredObject.Member] = [
      .init("directory", .string(after.directory ?? "")), .init("environment", .string(after.environment ?? "")),
      .init("repository", .string(after.repository ?? "")), .init("tier", .string(after.tier.rawValue)),
      .init("workspace", .string(after.name)),
    ]
    if let before { details.append(.init("tierBefore", .string(before.tier.rawValue))) }
    details += after.options.members.map { .init("option.\($0.name)", $0.value) }
    return ServerRecord.entry("workspace.set", at: now, by: OperatingUser.actor(), StructuredObject(details))
  }
}
