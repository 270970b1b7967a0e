/// One migration tool or framework: its commands, and where it looks for its database.
struct MigrationTool: Sendable {
  /// `words=letter` parted by commas: `r` read, `f` forward, `p` push, `b` back, `d` destroy, `s` SQL, `c` code.
  var verbs: StaticString
  /// An unknown command holds; else it is one of the project's own and passes.
  var isClosed = true
  /// Each operand is a command of its own: `rails db:drop db:create`.
  var takesSeveral = false
  /// Options whose presence makes a push or a back destroy.
  var forcing: [String] = []
  /// Options of its own whose presence makes it only print.
  var printing: [String] = []
  /// Options that make it do its work whatever is printed besides.
  var doing: [String] = ["force", "run"]
  /// Options that name the database, in whole.
  var urlOptions: [String] = ["url", "database-url", "db-url", "connection", "database"]
  /// Options that name the environment.
  var environmentOptions: [String] = ["env", "e", "environment"]
  /// Options with a value, besides those.
  var valueOptions = "schema config datasource dataSource d c f file path p n x settings"
  /// Variables that choose the environment, the first that is set.
  var environmentVariables: [String] = ["NODE_ENV"]
  /// The environment that it takes when nothing says otherwise; nil when there is none.
  var standard: String?
  /// Variables that hold the address.
  var urlVariables: [String] = ["DATABASE_URL"]
  /// Whether it, or what people start it with, reads `.env` in its folder.
  var readsDotenv = true
  /// A file of its own that tells where.
  var configuration: MigrationConfiguration = .none
}

/// Files in which migration tools look for their databases.
enum MigrationConfiguration: Sendable, Hashable {
  case none
  /// `prisma/schema.prisma`, or what `--schema` names.
  case prisma
  /// `config/database.yml`.
  case rails
  /// `alembic.ini`.
  case alembic
  /// `config/config.json`.
  case sequelize
}
