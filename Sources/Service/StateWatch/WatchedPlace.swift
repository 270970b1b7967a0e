import Vocabulary

/// A state that a workspace keeps in a bucket, and not at this server.
package struct WatchedPlace: Sendable, Hashable {
  /// The workspace's option that names it, `s3://BUCKET/KEY`.
  static let option = "stateBucket"

  package var bucket: String
  package var key: String

  /// Nil when the workspace names none, or not in this form.
  init?(_ workspace: Workspace) {
    guard let text = workspace.options[WatchedPlace.option]?.text, text.hasPrefix("s3://") else { return nil }
    let parts = text.dropFirst(5).split(separator: "/", maxSplits: 1)
    guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty else { return nil }
    bucket = String(parts[0])
    key = String(parts[1])
  }

  /// Terraform's lock beside it (`use_lockfile`).
  var lockKey: String { key + ".tflock" }
}
