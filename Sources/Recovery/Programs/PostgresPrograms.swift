import Processes

/// PostgreSQL's own programs of one major version.
package struct PostgresPrograms: Sendable, Hashable {
  /// The folder that they lie in.
  package let folder: String

  package init(folder: String) {
    self.folder = folder
  }

  /// The absolute path of one of them.
  package func path(_ name: String) -> String { "\(folder)/\(name)" }

  /// Those of a major version, else the newest: where Debian's and Red Hat's packages put them, then on PATH.
  ///
  /// - Parameter major: 14 or later; nil: any.
  package static func find(major: Int?, path: String) throws(RecoveryError) -> PostgresPrograms {
    let versions = major.map { [$0] } ?? (14...40).reversed()
    let packaged = versions.flatMap { ["/usr/lib/postgresql/\($0)/bin", "/usr/pgsql-\($0)/bin"] }
    let folders = packaged + path.split(separator: ":").map(String.init)
    let found = folders.first { folder in
      needed.allSatisfy { ProgramSearch.isExecutable("\(folder)/\($0)") }
    }
    guard let found else {
      throw .programMissing("postgres", package: "postgresql" + (major.map { "-\($0)" } ?? ""))
    }
    return PostgresPrograms(folder: found)
  }

  private static let needed = [
    "initdb", "postgres", "psql", "pg_dump", "pg_dumpall", "pg_restore", "pg_controldata", "pg_checksums",
    "pg_amcheck", "pg_basebackup", "pg_receivewal", "pg_verifybackup",
  ]

  /// Whom a server of ours runs as: PostgreSQL refuses to be root.
  package static var serverUser: SystemUser? {
    SystemUser.isRoot ? SystemUser.named("postgres") ?? SystemUser.named("nobody") : nil
  }
}
