import Vocabulary

/// Reads the programs that come with MySQL and MariaDB, but the client.
package enum MySQLToolsReader: ToolReader {
  package static let names = [
    "mysqladmin", "mariadb-admin", "mysqldump", "mariadb-dump", "mysqlpump", "mysqlimport", "mariadb-import",
    "mysqlcheck", "mariadb-check", "mysqlshow", "mysqlbinlog", "myloader",
  ]

  private static let grammar = OptionGrammar(
    short: "hPSuirtwC", optionalShort: "p#",
    long: """
      host= port= socket= user= password? defaults-file= defaults-extra-file= defaults-group-suffix= login-path= count= sleep= force silent verbose \
      databases all-databases add-drop-table add-drop-database delete-master-logs delete-source-logs flush-logs \
      result-file= where= ignore-table= single-transaction quick routines triggers events delete replace local \
      fields-terminated-by= lines-terminated-by= columns= help version wait? connect-timeout= shutdown-timeout= ssl-mode=
      """)

  /// myloader(1) of mydumper 0.10 to 0.19; the later ones call `--overwrite-tables` `--drop-table`.
  private static let loader = OptionGrammar(
    short: "huPSptqdBsLvTxiC",
    long: """
      host= user= password= port= socket= threads= queries-per-transaction= directory= database= source-db= logfile= \
      verbose= defaults-file= defaults-extra-file= purge-mode= tables-list= regex= overwrite-tables drop-table? \
      drop-database enable-binlog help version
      """)

  package static func inspect(_ invocation: Invocation, into inspection: inout Inspection) {
    if invocation.name == "myloader" { return load(invocation, into: &inspection) }
    let arguments = FileArguments(invocation.arguments, grammar)
    var address = DatabaseAddress(host: arguments.value("h", "host").flatMap { DatabaseWord.part($0, "the command") })
    MySQLFiles.fill(&address, arguments, invocation, &inspection)
    address = address.filled(from: DatabaseVariables.address(host: ["MYSQL_HOST"], in: invocation.variables))
    let isImport = invocation.name?.hasSuffix("import") == true
    if !arguments.has("all-databases"), invocation.name?.hasSuffix("admin") != true {
      address.database = arguments.operands.first.flatMap { DatabaseWord.part($0, "the command") } ?? address.database
    }
    let note = DatabaseNote(server: "MySQL", address: address, invocation: invocation)
    if arguments.has("help", "version", "V", "?") {
      note.read(into: &inspection)
    } else if invocation.name?.hasSuffix("admin") == true {
      administer(arguments.operands, note, into: &inspection)
    } else if isImport, arguments.has("delete", "D") {
      note.note(SQLDeed(.empty, .table, names: arguments.operands.dropFirst().map(\.display)), into: &inspection)
    } else if arguments.has("delete-master-logs", "delete-source-logs") {
      note.note(SQLDeed(.disarm, .replication, text: "the binary logs"), into: &inspection)
    } else {
      isImport ? note.note(SQLDeed(.addRows), into: &inspection) : note.read(into: &inspection)
    }
  }

  /// Tables that are there are dropped, emptied or left, as the options say; without them it ends at the first.
  private static func load(_ invocation: Invocation, into inspection: inout Inspection) {
    let arguments = FileArguments(invocation.arguments, loader)
    var address = DatabaseAddress(host: arguments.value("h", "host").flatMap { DatabaseWord.part($0, "the command") })
    MySQLFiles.fill(&address, arguments, invocation, &inspection)
    address.database = arguments.value("B", "database", "s", "source-db").flatMap {
      DatabaseWord.part($0, "the command")
    }
    let note = DatabaseNote(server: "MySQL", address: address, invocation: invocation)
    guard !arguments.has("help", "version", "V", "?") else { return note.read(into: &inspection) }
    let mode = (arguments.value("purge-mode") ?? arguments.value("drop-table"))?.literal?.uppercased()
    let replaces = arguments.has("o", "overwrite-tables", "drop-table", "drop-database", "purge-mode")
    guard replaces, mode != "NONE", mode != "FAIL" else { return note.note(SQLDeed(.addRows), into: &inspection) }
    note.note(
      SQLDeed(.replace, arguments.has("drop-database") ? .database : .table, names: ["every table of the dump"]),
      into: &inspection)
  }

  /// Several commands may stand behind one another; each takes what it needs.
  private static func administer(
    _ words: [ArgumentWord], _ note: DatabaseNote, into inspection: inout Inspection
  ) {
    var words = words[...]
    while let word = words.popFirst() {
      switch word.literal ?? "" {
      case "drop":
        let name = words.popFirst()
        note.note(SQLDeed(.drop, .database, names: [name?.display ?? "…"]), into: &inspection)
      case "create":
        note.note(SQLDeed(.create, .database, names: words.popFirst().map { [$0.display] } ?? []), into: &inspection)
      case "password", "old-password":
        words = []
        note.note(SQLDeed(.allow, .identity), into: &inspection)
      case "kill":
        words = words.dropFirst()
        note.note(SQLDeed(.disturb), into: &inspection)
      case "shutdown", "stop-slave", "stop-replica", "stop-all-slaves", "refresh", "flush-tables", "flush-logs",
        "flush-hosts", "flush-privileges", "reload", "flush-threads", "flush-status", "start-slave", "start-replica":
        let isGrave = word.literal == "shutdown" || word.literal?.hasPrefix("stop") == true
        isGrave ? note.note(SQLDeed(.disturb), into: &inspection) : note.read(into: &inspection)
      case "": inspection.note(unresolved(word))
      default: note.read(into: &inspection)
      }
    }
  }

  private static func unresolved(_ word: ArgumentWord) -> Finding {
    ToolFinding.unresolved("which command of mysqladmin this is", word, remedy: "write the command itself")
  }
}
