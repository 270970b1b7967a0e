import Vocabulary

/// Another machine that a command runs on, as the command names it.
package struct RemoteHost: Sendable, Hashable {
  /// Without user and port: `prod-db-1` of `ops@prod-db-1`; nil when the word is not literal.
  package var name: String?
  /// The settings of ssh that may tell its real name, an absolute path; nil when there are none to look at.
  package var settings: String?
  /// What names it, in a few words.
  package var evidence: String

  package init(name: String?, settings: String? = nil, evidence: String) {
    self.name = name
    self.settings = settings
    self.evidence = evidence
  }

  /// A host as `ssh` takes it: `host`, `user@host`, `ssh://user@host:port` (ssh(1)).
  package init(ssh word: ArgumentWord, settings: String?) {
    let text = word.literal
    let rest = text.map { $0.hasPrefix("ssh://") ? HostAddress.host(of: $0) : String($0.drop(through: "@")) }
    self.init(name: rest, settings: settings, evidence: "ssh \(word.display)")
  }

  /// What its name says of where a command on it lands.
  package var environment: Environment {
    guard let name else { return Environment(name: nil, tier: .unknown, evidence: evidence) }
    var signs = EnvironmentSigns()
    signs.add(name, as: .sshHost, from: evidence)
    return signs.environment
  }

  /// What its name and its real name say of where a command on it lands.
  package func environment(asking inspection: inout Inspection) -> Environment {
    guard let name, let settings,
      case .contents(let bytes) = inspection.ask(
        .contents(path: settings, bound: SSHSettings.bound), for: "the real name of the host \(name)"),
      let real = SSHSettings.hostName(of: name, in: bytes), real != name
    else { return environment }
    var signs = EnvironmentSigns()
    signs.add(environment)
    signs.add(real, as: .sshHost, from: "HostName of \(name) in \(settings)")
    return signs.environment
  }

  /// Whether it is this very machine: `ssh localhost`.
  package var isLoopback: Bool { name.map { HostAddress.isLoopback($0.lowercased()) } ?? false }
}

extension String {
  /// What stands behind the last occurrence of a character; all of it when there is none.
  fileprivate func drop(through mark: Character) -> Substring {
    lastIndex(of: mark).map { self[index(after: $0)...] } ?? self[...]
  }
}
