import Formats
import Vocabulary

/// Where an admin wants to hear of what happens.
package struct NotificationTarget: Sendable, Hashable {
  /// How it is told.
  package enum Kind: String, Sendable, Hashable, CaseIterable {
    /// A signed JSON object by HTTP.
    case webhook
    /// What Slack and those like it take.
    case slack
    case email
  }

  package var name: String
  package var kind: Kind
  /// `https://…`; for e-mail `smtp://HOST:PORT` or `smtps://…`.
  package var address: String
  /// More settings by name: `from`, `to` (comma-separated), `user`, `certificate` (PEM).
  package var settings: StructuredObject
  /// What it is told of.
  package var topics: Set<NotificationTopic>
  /// Addresses on networks of one's own, or of this machine, that it may be at all the same.
  package var allowed: [String]
  /// What signs a webhook or opens a mail server, sealed; empty for none.
  package var sealedSecret: [UInt8]
  /// How many records it has been told of, or need not be.
  package var position: Int64
  /// How often the next one was tried in vain.
  package var attempts: Int64
  /// When it is tried again.
  package var next: Instant
  package var created: Instant

  /// What its secret is sealed for.
  static func context(_ name: String) -> String { "notify/\(name)" }

  /// Whether a text can be its name.
  static func isName(_ text: String) -> Bool { Workspace.isName(text) }

  /// As it is listed: without its secret, and without what stands in an address behind the host.
  var value: StructuredValue {
    .object([
      "address": .string(shownAddress), "allow": .array(allowed.map { .string($0) }),
      "attempts": .integer(attempts), "created": .string("\(created)"), "hasSecret": .boolean(!sealedSecret.isEmpty),
      "kind": .string(kind.rawValue), "name": .string(name), "position": .integer(position),
      "to": settings["to"] ?? .null,
      "topics": .array(topics.map(\.rawValue).sorted().map { .string($0) }),
    ])
  }

  /// The path of a chat's address is its key.
  var shownAddress: String {
    let parts = address.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count > 3, parts[3...].contains(where: { !$0.isEmpty }) else { return address }
    return parts[..<3].joined(separator: "/") + "/…"
  }
}
