/// The readers of database clients and servers' tools.
enum DatabaseTools {
  static let readers: [any ToolReader.Type] = [PsqlReader.self]
}
