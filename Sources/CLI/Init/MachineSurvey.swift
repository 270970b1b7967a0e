import AgentProtocols
import Assessment
import Host
import Processes
import Vocabulary

/// Looks at the machine for a first policy. Nothing is started, and no secret is taken out of a file.
struct MachineSurvey: Sendable {
  let host: HostEnvironment
  /// The project's folder: clients read settings there too.
  let directory: String

  /// Programs that make backups.
  private static let backupPrograms = [
    "aws", "barman", "borg", "duplicity", "kopia", "litestream", "mysqldump", "pg_basebackup", "pg_dump", "pgbackrest",
    "rclone", "restic", "velero", "wal-g", "xtrabackup",
  ]

  func run() -> FirstPolicyMachine {
    FirstPolicyMachine(
      clients: clients(),
      credentials: CredentialSearch(host: host).run().map { found in
        FirstPolicyMachine.Credential(what: found.what, path: short(found.path), names: found.names)
      },
      backupPrograms: MachineSurvey.backupPrograms.filter {
        ProgramSearch.find($0, path: host.variables["PATH"] ?? "") != nil
      })
  }

  private func clients() -> [FirstPolicyMachine.Client] {
    HookClients.all.map { $0.name }.compactMap { name in
      let presence = ClientPresence(of: name, root: "", host)
      guard presence.isPresent else { return nil }
      // Settings that cannot be read guard nothing.
      let effective = try? ClientSettings.effective(name, places: presence.places, directory: directory)
      return FirstPolicyMachine.Client(
        title: HookClients.title(of: name), name: name,
        isGuarded: effective.map { $0.hooks.contains { $0.problems.isEmpty } } ?? false)
    }
  }

  /// A path with `~` for the home, so that the file that names it says nothing of its writer.
  private func short(_ path: String) -> String {
    guard let home = host.home, home != "/", path.hasPrefix(home + "/") else { return path }
    return "~" + path.dropFirst(home.utf8.count)
  }
}
