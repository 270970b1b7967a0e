import Formats
import GRDB
import Vocabulary

extension SQLiteTransaction {
  func workspace(named name: String) throws -> Workspace? {
    try Row.fetchOne(database, sql: "SELECT * FROM workspace WHERE name = ?", arguments: [name]).map(Workspace.init)
  }

  func workspaces() throws -> [Workspace] {
    try Row.fetchAll(database, sql: "SELECT * FROM workspace ORDER BY name").map(Workspace.init)
  }

  func set(_ workspace: Workspace) throws {
    let options = try JSONWriter.canonical(.object(workspace.options))
    try database.execute(
      sql: """
        INSERT INTO workspace (name, tier, environment, repository, directory, options, created)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (name) DO UPDATE SET tier = excluded.tier, environment = excluded.environment,
          repository = excluded.repository, directory = excluded.directory, options = excluded.options
        """,
      arguments: [
        workspace.name, workspace.tier.rawValue, workspace.environment, workspace.repository, workspace.directory,
        String(decoding: options, as: UTF8.self), workspace.created.milliseconds,
      ])
  }
}

extension Workspace {
  fileprivate init(_ row: Row) throws {
    let options: String = row["options"]
    guard case .object(let members) = try JSONReader.read(Array(options.utf8), limits: .stored) else {
      throw ServiceError.inconsistent("the options of a workspace are no object")
    }
    self.init(
      name: row["name"], tier: Tier(rawValue: row["tier"]) ?? .unknown, environment: row["environment"],
      repository: row["repository"], directory: row["directory"], options: members,
      created: Instant(milliseconds: row["created"]))
  }
}
