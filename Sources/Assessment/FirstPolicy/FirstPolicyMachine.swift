/// What a machine has that a first policy tells of. Names only; no secret is in here.
package struct FirstPolicyMachine: Sendable, Hashable {
  /// An agent's client.
  package struct Client: Sendable, Hashable {
    package var title: String
    /// As `tagout install` takes it.
    package var name: String
    package var isGuarded: Bool

    package init(title: String, name: String, isGuarded: Bool) {
      (self.title, self.name, self.isGuarded) = (title, name, isGuarded)
    }
  }

  /// Keys within reach.
  package struct Credential: Sendable, Hashable {
    /// `AWS keys that do not expire`.
    package var what: String
    package var path: String
    /// Profiles, hosts or variables.
    package var names: [String]

    package init(what: String, path: String, names: [String]) {
      (self.what, self.path, self.names) = (what, path, names)
    }
  }

  package var clients: [Client]
  package var credentials: [Credential]
  /// Programs that make backups, by name.
  package var backupPrograms: [String]

  package init(clients: [Client] = [], credentials: [Credential] = [], backupPrograms: [String] = []) {
    (self.clients, self.credentials, self.backupPrograms) = (clients, credentials, backupPrograms)
  }
}
