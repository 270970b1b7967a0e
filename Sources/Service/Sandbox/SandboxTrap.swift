import Formats
import Host
import Vocabulary

/// A place where a secret of the machine's is, and where a sandbox has an empty file instead: whoever opens it there
/// looks for what is none of a run's business, and that is noted.
package struct SandboxTrap: Sendable, Hashable {
  /// Where it stands inside.
  package var path: String
  /// The empty file outside, or the socket that closes every connection.
  package var file: String

  package init(path: String, file: String) {
    (self.path, self.file) = (path, file)
  }

  /// The sockets of container engines: whoever speaks to one is root of the machine.
  package static let sockets = ["/run/docker.sock", "/run/containerd/containerd.sock", "/run/podman/podman.sock"]

  /// Whether it is a socket.
  package var isSocket: Bool { SandboxTrap.sockets.contains(path) }

  /// No more than these are laid.
  private static let bound = 200

  /// Lays traps for some places.
  ///
  /// - Parameters:
  ///   - folder: where the empty files are made; nothing of it is seen inside.
  ///   - seen: paths that are inside, beneath which none can be laid.
  static func lay(
    for places: some Sequence<String>, in folder: String, besides seen: [String]
  ) throws(HostError) -> [SandboxTrap] {
    try AtomicFile.makeFolders(folder)
    let hidden = Set(places).union(sockets).sorted().filter { place in
      place.hasPrefix("/") && !place.utf8.contains(0) && !SandboxRoot.shows(place)
        && !seen.contains { place == $0 || place.hasPrefix($0 + "/") || $0.hasPrefix(place + "/") }
    }
    var traps: [SandboxTrap] = []
    for place in hidden.prefix(bound) where !traps.contains(where: { place.hasPrefix($0.path + "/") }) {
      let trap = SandboxTrap(path: place, file: "\(folder)/\(traps.count)")
      if !trap.isSocket { try AtomicFile.write([], to: trap.file, mode: 0o444) }
      traps.append(trap)
    }
    return traps
  }

  /// The files of this machine's user that hold secrets, as far as they are there.
  ///
  /// - Parameter home: the user's own; none of it is seen inside.
  static func secrets(in home: String) -> [String] {
    let known = [
      ".aws/config", ".aws/credentials", ".azure/accessTokens.json", ".azure/msal_token_cache.json",
      ".azure/service_principal_entries.json", ".config/gcloud/access_tokens.db",
      ".config/gcloud/application_default_credentials.json", ".config/gcloud/credentials.db", ".config/gh/hosts.yml",
      ".docker/config.json", ".git-credentials", ".kube/config", ".netrc", ".npmrc", ".pgpass", ".pypirc",
      ".terraform.d/credentials.tfrc.json", ".terraformrc", ".vault-token",
    ]
    let folders = [".ssh", ".gnupg", ".claude", ".codex", ".local/state/tagout/ledger"]
    return (known.map { "\(home)/\($0)" } + folders.flatMap { files(in: "\(home)/\($0)") }).filter(isThere)
  }

  /// The files right in a folder.
  static func files(in folder: String) -> [String] {
    guard case .names(let names, _) = HostFiles.names(in: folder, bound: 100) else { return [] }
    return names.sorted().map { "\(folder)/\($0)" }.filter { path in
      if case .status(.file) = HostFiles.status(of: path) { return true }
      return false
    }
  }

  private static func isThere(_ path: String) -> Bool { HostFiles.status(of: path) != .missing }

  /// As it is written to the file that describes a sandbox.
  var value: StructuredValue { .object(["file": .string(file), "path": .string(path)]) }

  init?(_ value: StructuredValue) {
    guard let path = value["path"]?.text, let file = value["file"]?.text else { return nil }
    self.init(path: path, file: file)
  }
}
