import Vocabulary

/// Reads MongoDB's database tools.
package enum MongoToolsReader: ToolReader {
  package static let names = [
    "mongorestore", "mongodump", "mongoimport", "mongoexport", "mongofiles", "bsondump", "mongostat", "mongotop",
  ]

  private static let grammar = OptionGrammar(
    short: "hdcupofvq",
    long: """
      host= port= username= password= db= collection= uri= authenticationDatabase= authenticationMechanism= out= \
      archive? gzip file= type= nsInclude= nsExclude= nsFrom= nsTo= numParallelCollections= config= readPreference= \
      query= fields= mode= upsertFields= drop dryRun help version quiet objcheck oplogReplay restoreDbUsersAndRoles \
      preserveUUID stopOnError headerline ignoreBlanks jsonArray
      """)

  package static func inspect(_ invocation: Invocation, into inspection: inout Inspection) {
    let arguments = FileArguments(invocation.arguments, grammar)
    let note = DatabaseNote(server: "MongoDB", address: address(arguments), invocation: invocation)
    let isWriting = invocation.name == "mongorestore" || invocation.name == "mongoimport"
    if arguments.has("help", "version", "dryRun") {
      note.read(into: &inspection)
    } else if isWriting, arguments.has("drop") {
      let collections = arguments.value("c", "collection").map { [$0.display] } ?? ["of the dump"]
      note.note(SQLDeed(.replace, .table, names: collections), into: &inspection)
    } else if isWriting {
      note.restore(invocation.name == "mongoimport" ? "documents" : "a dump", into: &inspection)
    } else if invocation.name == "mongofiles",
      arguments.operands.contains(where: { $0.literal?.hasPrefix("delete") == true })
    {
      note.note(SQLDeed(.deleteRows, .rows, names: ["a stored file"], narrowing: .some), into: &inspection)
    } else {
      note.read(into: &inspection)
    }
  }

  private static func address(_ arguments: FileArguments) -> DatabaseAddress {
    var address = DatabaseAddress()
    let uri = arguments.value("uri") ?? arguments.operands.first { DatabaseWord.text($0).contains("://") }
    if let uri {
      address =
        DatabaseURL.address(DatabaseWord.text(uri), from: "the command")
        ?? DatabaseAddress(host: DatabaseWord.part(uri, uri.reasonUnknown ?? "the command"))
    }
    if let host = arguments.value("h", "host") {
      let text = DatabaseWord.text(host).split(separator: "/").last.map(String.init) ?? ""
      let given = DatabaseURL.address("mongodb://" + text, from: "the command")
      // The tools refuse two that differ.
      address = address.either(given ?? DatabaseAddress())
    }
    if let name = arguments.value("d", "db") { address.database = DatabaseWord.part(name, "the command") }
    return address
  }
}
