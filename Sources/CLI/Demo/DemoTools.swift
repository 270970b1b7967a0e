import Processes

/// The programs that the demo uses, as absolute paths.
struct DemoTools: Sendable, Hashable {
  var terraform: String
  /// The folder of PostgreSQL's server programs.
  var postgres: String
  var tagout: String
  var hook: String
  /// The caller's own folders of programs, PostgreSQL's put before them.
  var path: String
  /// Whom PostgreSQL runs as; nil is the caller, who is not root.
  var databaseUser: SystemUser?

  /// Finds them all, or says all that is missing.
  static func find() throws(DemoError) -> DemoTools {
    let path = Caller.variable("PATH") ?? "/usr/local/bin:/usr/bin:/bin"
    let postgres = postgresFolder(path)
    let needed =
      [
        ("terraform", "Terraform 1.4 or later"), ("bash", "Debian: bash"), ("tar", "Debian: tar"),
        ("gzip", "Debian: gzip"),
      ] + (SystemUser.isRoot ? [("setpriv", "Debian: util-linux")] : [])
    var missing = needed.filter { ProgramSearch.find($0.0, path: path) == nil }
      .map { MissingProgram(name: $0.0, remedy: $0.1) }
    if postgres == nil {
      missing.append(MissingProgram(name: "initdb", remedy: "PostgreSQL 13 or later, Debian: postgresql"))
    }
    guard missing.isEmpty, let postgres, let terraform = ProgramSearch.find("terraform", path: path) else {
      throw .missing(missing)
    }
    let tagout = ProgramSearch.ownPath ?? "tagout"
    return DemoTools(
      terraform: terraform, postgres: postgres, tagout: tagout, hook: try hook(besides: tagout),
      path: "\(postgres):\(path)", databaseUser: databaseUser)
  }

  private static func hook(besides tagout: String) throws(DemoError) -> String {
    let folder = tagout.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
    let hook = Caller.variable("TAGOUT_DEMO_HOOK") ?? "\(folder)/tagout-hook"
    guard ProgramSearch.isExecutable(hook) else { throw .noHook(path: hook) }
    return hook
  }

  /// On PATH, else where Debian's and Red Hat's packages put them, the newest first; 13 is the first that can drop a
  /// database that is in use.
  private static func postgresFolder(_ path: String) -> String? {
    let versions = (13...40).reversed()
    let packaged = versions.flatMap { ["/usr/lib/postgresql/\($0)/bin", "/usr/pgsql-\($0)/bin"] }
    return (path.split(separator: ":").map(String.init) + packaged).first { folder in
      ["initdb", "postgres", "psql", "pg_dump"].allSatisfy { ProgramSearch.isExecutable("\(folder)/\($0)") }
    }
  }

  /// PostgreSQL refuses to run as root.
  private static var databaseUser: SystemUser? {
    SystemUser.isRoot ? SystemUser.named("postgres") ?? SystemUser.named("nobody") : nil
  }
}
