/// How one database client takes its address and its statements from its argv.
struct ClientSpec: Sendable {
  /// What its operands are.
  enum Operands: Sendable {
    case none
    /// The first names a database, or all of the address.
    case database
    /// The first names a host.
    case host
    /// The first is an address in one text.
    case url
  }

  var language: DatabaseLanguage
  var grammar: OptionGrammar
  var host: [String]
  var database: [String]
  var texts: [String]
  var files: [String]
  /// Options with which it does nothing but print.
  var quiet: [String] = ["help", "version", "V"]
  var operands: Operands = .none
  /// Options that name a stored connection, whose host is not in the words.
  var stored: [String] = []
  /// Variables that name a host and a database.
  var hostVariables: [String] = []
  var databaseVariables: [String] = []

  /// The client of this name; nil when none is known.
  static func named(_ name: String) -> ClientSpec? {
    switch name {
    case "mysql", "mariadb", "mycli": mysql
    case "cqlsh": cqlsh
    case "clickhouse-client", "clickhouse-local", "clickhouse", "chc": clickhouse
    case "sqlcmd", "mssql-cli", "osql": sqlcmd
    case "usql": usql
    case "snowsql", "snow": snowflake
    case "mysqlsh": mysqlShell
    default: nil
    }
  }

  /// mysql(1) of MySQL 8.4 and MariaDB 11.
  private static let mysql = ClientSpec(
    language: .sql(.mysql, .mysql),
    grammar: OptionGrammar(
      short: "DehPSuR", optionalShort: "p#",
      long: """
        database= execute= host= port= socket= user= password? defaults-file= defaults-extra-file= \
        defaults-group-suffix= login-path= protocol= delimiter= default-character-set= init-command= ssl-mode= ssl-ca= \
        ssl-cert= ssl-key= prompt= pager? tee= connect-timeout= max-allowed-packet= plugin-dir= batch silent force table \
        skip-column-names column-names raw html xml verbose version help quick safe-updates vertical no-auto-rehash \
        one-database compress comments unbuffered local-infile? show-warnings ssl? skip-ssl binary-mode
        """),
    host: ["h", "host"], database: ["D", "database"], texts: ["e", "execute"], files: [],
    quiet: ["help", "version", "V", "?", "I"],
    operands: .database, hostVariables: ["MYSQL_HOST"])

  private static let cqlsh = ClientSpec(
    language: .sql(.cassandra, .none),
    grammar: OptionGrammar(
      short: "ukfepb",
      long: """
        execute= file= keyspace= username= password= cqlshrc= cqlversion= encoding= connect-timeout= request-timeout= \
        protocol-version= browser= ssl no-color color tty debug version help secure-connect-bundle= credentials=
        """),
    host: [], database: ["k", "keyspace"], texts: ["e", "execute"], files: ["f", "file"], operands: .host,
    stored: ["b", "secure-connect-bundle"],
    hostVariables: ["CQLSH_HOST"])

  private static let clickhouse = ClientSpec(
    language: .sql(.clickhouse, .none),
    grammar: OptionGrammar(
      short: "qhdufC",
      long: """
        query= queries-file= host= port= user= password= database= format= multiquery multiline secure config-file= \
        time progress? send_logs_level= max_threads= stacktrace connection= input-format= output-format= structure= \
        table= file= path= param_id= help version
        """),
    host: ["h", "host"], database: ["d", "database"], texts: ["q", "query"], files: ["queries-file"],
    operands: .url, stored: ["connection"], hostVariables: ["CLICKHOUSE_HOST"])

  private static let sqlcmd = ClientSpec(
    language: .sql(.transact, .sqlcmd),
    grammar: OptionGrammar(
      short: "SdQqiUPvltHhswocKFfyYmMA",
      long: "server= database-name= query= initial-query= input-file= user-name= password= help version"),
    host: ["S", "server"], database: ["d", "database-name"], texts: ["Q", "q", "query", "initial-query"],
    files: ["i", "input-file"], quiet: ["help", "version", "?", "L"], operands: .none,
    hostVariables: ["SQLCMDSERVER"], databaseVariables: ["SQLCMDDBNAME"])

  private static let usql = ClientSpec(
    language: .sql(.postgres, .psql),
    grammar: OptionGrammar(
      short: "cfovFRTP",
      long: "command= file= output= variable= set= pset= field-separator= record-separator= help version"),
    host: [], database: [], texts: ["c", "command"], files: ["f", "file"], operands: .url)

  /// `snowsql` and `snow sql` (Snowflake's manual): an account is a server, a connection is stored.
  private static let snowflake = ClientSpec(
    language: .sql(.postgres, .none),
    grammar: OptionGrammar(
      short: "audshrwqfcoDip",
      long: """
        accountname= account= username= user= dbname= database= schemaname= schema= host= port= region= rolename= role= \
        warehouse= query= filename= connection= option= variable= config= password= authenticator= format= \
        private-key-path= private-key-file= environment= temporary-connection enhanced-exit-code noup help version
        """),
    host: ["a", "accountname", "account", "h", "host"], database: ["d", "dbname", "database"], texts: ["q", "query"],
    files: ["f", "filename"], quiet: ["help", "version", "v", "?"], stored: ["c", "connection", "environment"],
    hostVariables: ["SNOWSQL_ACCOUNT", "SNOWFLAKE_ACCOUNT"], databaseVariables: ["SNOWSQL_DATABASE"])

  /// mysqlsh(1) of MySQL Shell 8.4, as far as it speaks SQL.
  private static let mysqlShell = ClientSpec(
    language: .sql(.mysql, .mysql),
    grammar: OptionGrammar(
      short: "hPuDSef", optionalShort: "p",
      long: """
        uri= host= port= user= schema= database= execute= file= socket= password? login-path= defaults-file= \
        result-format= sql sqlc sqlx js py json? interactive? mysql mysqlx help version
        """),
    host: ["h", "host"], database: ["D", "database", "schema"], texts: ["e", "execute"], files: ["f", "file"],
    quiet: ["help", "version", "V", "?"], operands: .url, hostVariables: ["MYSQL_HOST"])
}
