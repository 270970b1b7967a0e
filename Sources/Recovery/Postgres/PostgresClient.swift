import Formats
import Processes
import Vocabulary

/// Asks a PostgreSQL server, by psql as a child.
package struct PostgresClient: Sendable {
  let ground: RecoveryGround
  let programs: PostgresPrograms
  /// What libpq takes for a database: a connection URI, `keyword=value` pairs, or a database's name.
  let connection: String
  /// Whom psql runs as, where the server tells people by the system's user.
  let user: SystemUser?

  package init(
    _ ground: RecoveryGround, _ programs: PostgresPrograms, connection: String, user: SystemUser? = nil
  ) {
    self.ground = ground
    self.programs = programs
    self.connection = connection
    self.user = user
  }

  /// Runs a script of psql's and gives what became of it: unaligned rows without headers, columns split by tabs.
  package func run(_ script: String, timeLimit: Duration = .seconds(600)) async throws(ProcessError) -> ChildResult {
    let words = [
      "--no-psqlrc", "--quiet", "--tuples-only", "--no-align", "--field-separator=\t", "--set=ON_ERROR_STOP=1",
      "--no-password", "--dbname=\(connection)", "--file=-",
    ]
    return try await ground.keeper.run(
      ground.command(
        programs.path("psql"), words, user: user, input: Array(script.utf8),
        variables: ["PGCONNECT_TIMEOUT": "10", "PGAPPNAME": "tagout"], timeLimit: timeLimit, outputBound: 64 << 20))
  }

  /// The rows of a script that must succeed.
  @discardableResult
  package func rows(_ script: String, for step: String, timeLimit: Duration = .seconds(600)) async throws -> [[String]]
  {
    let result = try await run(script, timeLimit: timeLimit)
    guard result.ending.isSuccess else { throw RecoveryError.failed(step: step, said: SaidText.digest(result)) }
    return result.text.split(separator: "\n").map { line in
      line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }
  }

  /// The first value of a script that must succeed.
  package func value(_ script: String, for step: String) async throws -> String {
    try await rows(script, for: step).first?.first ?? ""
  }

  /// The same server, another database.
  package func database(_ name: String) -> String {
    "\\connect -reuse-previous=on \"dbname='\(name.map { "'\\".contains($0) ? "\\\($0)" : String($0) }.joined())'\"\n"
  }
}
