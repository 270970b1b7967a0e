import Host
import Processes
import RestorePoints
import Vocabulary

/// Loads what pg_dump wrote into an empty cluster: roles first, then a database after the other.
struct DumpLoad: Sendable {
  let ground: RecoveryGround
  let server: IsolatedServer
  let role: String
  /// The roles in `globals.sql`, a folder a database in `databases`.
  let folder: String

  init(_ ground: RecoveryGround, _ server: IsolatedServer, role: String, folder: String) {
    self.ground = ground
    self.server = server
    self.role = role
    self.folder = folder
  }

  /// Whether all was loaded; what was not is a red check.
  func run(_ book: DrillBook) async throws -> Bool {
    guard case .names(let databases, _) = HostFiles.names(in: "\(folder)/databases", bound: 10_000), !databases.isEmpty
    else {
      book.note(.target, .red, "the dump has no databases")
      return false
    }
    let client = server.client(role)
    let globals = String(decoding: try HostFiles.read("\(folder)/globals.sql", bound: 64 << 20), as: UTF8.self)
    // The superuser that the cluster was made with is there already.
    _ = try await client.run("\\set ON_ERROR_STOP off\n" + globals)
    for name in databases {
      let words = [
        "--host=\(server.folder)", "--username=\(role)", "--no-password", "--create", "--clean", "--if-exists",
        "--dbname=template1", "--jobs=2", "--exit-on-error", "\(folder)/databases/\(name)",
      ]
      let result = try await ground.keeper.run(
        ground.command(server.programs.path("pg_restore"), words, user: server.user, timeLimit: .seconds(86_400)))
      guard result.ending.isSuccess else {
        book.note(.target, .red, "pg_restore did not load \(name): \(SaidText.digest(result))")
        return false
      }
    }
    book.note(.target, .green, "pg_restore loaded \(databases.joined(separator: ", "))")
    return true
  }
}
