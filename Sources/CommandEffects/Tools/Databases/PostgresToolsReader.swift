import Vocabulary

/// Reads the programs that come with PostgreSQL, but psql (PostgreSQL 17, part VI; Debian's `pg_*cluster`).
package enum PostgresToolsReader: ToolReader {
  package static let names = [
    "dropdb", "createdb", "dropuser", "createuser", "pg_restore", "pg_dump", "pg_dumpall", "pg_ctl", "pg_resetwal",
    "pg_resetxlog", "initdb", "pg_basebackup", "pg_archivecleanup", "vacuumdb", "reindexdb", "clusterdb", "pg_isready",
    "pg_rewind", "pg_upgrade", "pgbench", "vacuumlo", "pg_receivewal", "pg_recvlogical", "pg_ctlcluster",
    "pg_dropcluster", "pg_createcluster", "pg_upgradecluster", "pg_lsclusters", "pg_createsubscriber",
  ]

  /// Options with a value that these programs share; each has letters of its own besides.
  private static let long = """
    host= port= username= dbname= maintenance-db= no-password password role= file= format= jobs= table= schema= \
    exclude-table= exclude-schema= exclude-table-data= section= encoding= compress= superuser= list use-list= index= \
    function= trigger= clean create if-exists data-only schema-only force interactive help version echo no-owner \
    no-acl no-privileges single-transaction exit-on-error verbose no-comments disable-triggers use-set-session-authorization \
    pgdata= slot= drop-slot create-slot start filter= template= owner= tablespace= locale= connection-limit= \
    target-pgdata= source-pgdata= source-server= dry-run initialize scale= time= client= limit= analyze full all \
    mode= timeout= log= options= wait no-wait silent
    """

  package static func inspect(_ invocation: Invocation, into inspection: inout Inspection) {
    guard let name = invocation.name else { return }
    let arguments = FileArguments(invocation.arguments, OptionGrammar(short: letters(name), long: long))
    let isStreaming = ["pg_basebackup", "pg_receivewal", "pg_recvlogical", "pg_dumpall"].contains(name)
    let words = connection(name, arguments)
    let address = PostgresAddress.resolve(
      host: arguments.value("h", "host"), port: arguments.value("p", "port"), connection: words.connection,
      name: words.name, isHostLast: isStreaming,
      invocation, &inspection)
    let note = DatabaseNote(server: "PostgreSQL", address: address, invocation: invocation)
    guard !arguments.has("help", "version", "V", "?") else { return note.read(into: &inspection) }
    act(name, arguments, note, into: &inspection)
  }

  /// Letters that take a value, by program.
  private static func letters(_ name: String) -> String {
    switch name {
    case "pg_dump", "pg_dumpall": "hpUdfFjtTnNEZSl"
    case "pg_restore": "hpUdfFjtnNPILST"
    case "dropdb", "dropuser", "createdb", "createuser", "pg_isready": "hpUdDEltTOcgm"
    case "pg_ctl": "DlmotpPUNSe"
    case "pgbench": "hpUdDfjcTtsFLMPRb"
    case "pg_receivewal", "pg_recvlogical", "pg_basebackup": "hpUdDSFfsXZTrloPI"
    case "pg_resetwal", "pg_resetxlog": "DelmoOcux"
    case "pg_archivecleanup": "x"
    case "vacuumlo": "hpUl"
    default: "hpUdDtjnNi"
    }
  }

  /// The word that says where to connect to, and the one that names the database that is meant.
  private static func connection(
    _ name: String, _ arguments: FileArguments
  ) -> (connection: ArgumentWord?, name: ArgumentWord?) {
    let given = arguments.value("d", "dbname")
    switch name {
    case "dropdb", "createdb":
      let operand = arguments.operands.first
      // Its name is plain; one that looks like an address is taken for one.
      return (arguments.value("maintenance-db") ?? operand, operand)
    case "dropuser", "createuser": return (nil, nil)
    case "pg_dump", "pgbench", "vacuumlo": return (given ?? arguments.operands.first, nil)
    default: return (given ?? arguments.value("maintenance-db"), nil)
    }
  }

  private static func act(
    _ name: String, _ arguments: FileArguments, _ note: DatabaseNote, into inspection: inout Inspection
  ) {
    switch name {
    case "dropdb": note.note(SQLDeed(.drop, .database, names: names(arguments)), into: &inspection)
    case "dropuser": note.note(SQLDeed(.drop, .identity, names: names(arguments)), into: &inspection)
    case "createuser": note.note(SQLDeed(.allow, .identity), into: &inspection)
    case "createdb": note.note(SQLDeed(.create, .database, names: names(arguments)), into: &inspection)
    case "pg_restore": restore(arguments, note, into: &inspection)
    case "pgbench" where arguments.has("i", "initialize"):
      note.note(SQLDeed(.drop, .table, names: ["pgbench_accounts"]), into: &inspection)
    case "vacuumlo" where !arguments.has("n", "dry-run"):
      note.note(SQLDeed(.deleteRows, .rows, names: ["orphaned large objects"], narrowing: .some), into: &inspection)
    case "pg_receivewal", "pg_recvlogical":
      arguments.has("drop-slot")
        ? note.note(SQLDeed(.disarm, .replication, text: "a replication slot"), into: &inspection)
        : note.read(into: &inspection)
    default: ServerToolActs.act(name, arguments, note, into: &inspection)
    }
  }

  private static func names(_ arguments: FileArguments) -> [String] {
    arguments.operands.prefix(1).map(\.display)
  }

  /// `pg_restore` without a database prints; with `--clean` it drops first.
  private static func restore(
    _ arguments: FileArguments, _ note: DatabaseNote, into inspection: inout Inspection
  ) {
    let isPrinting = !arguments.has("d", "dbname") || arguments.has("l", "list")
    if arguments.has("c", "clean"), !arguments.has("l", "list"), !arguments.has("f", "file") {
      let object: SQLObject = arguments.has("C", "create") ? .database : .schema
      note.note(SQLDeed(.drop, object), into: &inspection)
    } else if isPrinting {
      note.read(into: &inspection)
    } else {
      note.restore("a dump", into: &inspection)
    }
  }
}
