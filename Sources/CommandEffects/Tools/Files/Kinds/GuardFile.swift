/// A file or folder that keeps a guard in force.
package enum GuardFile: Sendable, Hashable {
  /// The machine's policy: `/etc/tagout`, `~/.config/tagout`.
  case policy
  /// What Tagout keeps: its ledger, what it remembers of sessions.
  case record
  /// An installed program of Tagout's.
  case program
  /// Settings of a client that a machine's owner makes: `/etc/claude-code`, `/etc/codex`.
  case managedSettings
  /// Settings of a client that a person or a project makes.
  case clientSettings
  /// The folder that these lie in: the names of the files that count.
  case clientFolder([String])
}
