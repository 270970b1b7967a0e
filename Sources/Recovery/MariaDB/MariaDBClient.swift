import Formats
import Processes
import Vocabulary

/// Asks a MariaDB server, by its own client as a child.
struct MariaDBClient: Sendable {
  let ground: RecoveryGround
  let connection: MariaDBConnection
  let user: SystemUser?

  init(_ ground: RecoveryGround, _ connection: MariaDBConnection, user: SystemUser? = nil) {
    self.ground = ground
    self.connection = connection
    self.user = user
  }

  /// Runs statements; rows come without headers, columns split by tabs.
  func run(_ script: String, timeLimit: Duration = .seconds(21_600)) async throws -> ChildResult {
    let words = connection.options + ["--batch", "--raw", "--skip-column-names", "--connect-timeout=10"]
    return try await ground.keeper.run(
      ground.command(
        "mariadb", words, user: user, input: Array(script.utf8), timeLimit: timeLimit, outputBound: 64 << 20))
  }

  /// The rows of statements that must succeed.
  @discardableResult
  func rows(_ script: String, for step: String) async throws -> [[String]] {
    let result = try await run(script)
    guard result.ending.isSuccess else { throw RecoveryError.failed(step: step, said: SaidText.digest(result)) }
    return result.text.split(separator: "\n").map { line in
      line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }
  }

  /// The first value of statements that must succeed.
  func value(_ script: String, for step: String) async throws -> String {
    try await rows(script, for: step).first?.first ?? ""
  }

  /// What is in it, in the words of `ManifestScript`: tables are counted in one snapshot.
  func manifest() async throws -> [StructuredValue] {
    let tables = try await rows(MariaDBScript.tables, for: "list the tables")
    var lines: [StructuredValue] = []
    let result = try await run(MariaDBScript.manifest(tables))
    guard result.ending.isSuccess else {
      throw RecoveryError.failed(step: "take the manifest", said: SaidText.digest(result))
    }
    for line in result.output.split(separator: UInt8(ascii: "\n")) {
      lines.append(try JSONReader.read(Array(line), limits: .engine))
    }
    let definitions = lines.filter { $0["kind"]?.text == "definition" }.compactMap { $0["text"]?.text }
    lines.removeAll { $0["kind"]?.text == "definition" }
    lines.append(ManifestLines.part("definitions", of: definitions))
    return lines
  }
}
