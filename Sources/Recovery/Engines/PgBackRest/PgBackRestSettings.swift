import Glibc
import Host
import Processes
import Vocabulary

/// A settings file of pgBackRest's.
struct PgBackRestSettings: Sendable, Hashable {
  /// The folder of the file, of locks and of what waits; belongs to whoever runs the program.
  let folder: String
  let stanza: String
  let repository: RepositoryPlace
  let key: EscrowKey
  /// Option names and values of the cluster: `pg1-path` and more.
  let cluster: [(name: String, value: String)]

  static func == (left: Self, right: Self) -> Bool { left.text == right.text && left.folder == right.folder }

  func hash(into hasher: inout Hasher) { hasher.combine(text) }

  var path: String { "\(folder)/pgbackrest.conf" }

  /// The file's text. Nothing is ever expired: what may go is not the engine's to decide.
  var text: String {
    let common = [
      ("repo1-cipher-type", "aes-256-cbc"), ("repo1-cipher-pass", key.secret), ("repo1-retention-full", "9999999"),
      ("compress-type", "lz4"), ("process-max", "2"), ("start-fast", "y"), ("archive-timeout", "60"),
      ("log-level-file", "off"), ("log-level-console", "warn"), ("lock-path", "\(folder)/lock"),
      ("spool-path", "\(folder)/spool"),
    ]
    let lines = (repositoryOptions + common).map { "\($0.0)=\($0.1)\n" }.joined()
    return "[global]\n\(lines)\n[\(stanza)]\n" + cluster.map { "\($0.name)=\($0.value)\n" }.joined()
  }

  private var repositoryOptions: [(String, String)] {
    switch repository {
    case .folder(let path): return [("repo1-path", path)]
    case .bucket(let bucket):
      let parts = bucket.endpoint.split(separator: ":")
      let host = parts.first.map(String.init) ?? bucket.endpoint
      var options = [
        ("repo1-type", "s3"), ("repo1-path", "/" + bucket.prefix), ("repo1-s3-bucket", bucket.name),
        ("repo1-s3-endpoint", host), ("repo1-s3-region", bucket.region), ("repo1-s3-key", bucket.accessKey),
        ("repo1-s3-key-secret", bucket.secretKey), ("repo1-s3-uri-style", "path"),
      ]
      if let token = bucket.sessionToken { options.append(("repo1-s3-token", token)) }
      if parts.count == 2 { options += [("repo1-storage-host", host), ("repo1-storage-port", String(parts[1]))] }
      if let authority = bucket.authority { options.append(("repo1-storage-ca-file", authority)) }
      return options
    // It speaks to no such place, and no policy leads it there.
    case .account: return []
    }
  }

  /// Writes the file for its user alone: the key stands in it.
  func write(for user: SystemUser?) throws(RecoveryError) {
    try OwnedFolder.make(folder, for: user)
    do throws(HostError) {
      try AtomicFile.write(Array(text.utf8), to: path)
    } catch {
      throw .file(path: error.path, reason: error.reason)
    }
    try OwnedFolder.give(path, to: user)
  }
}
