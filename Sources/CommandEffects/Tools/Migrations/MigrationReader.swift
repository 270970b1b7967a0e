import Vocabulary

/// Reads migration tools and the commands of frameworks that work on a database.
package enum MigrationReader: ToolReader {
  package static let names = MigrationTools.names

  package static func inspect(_ invocation: Invocation, into inspection: inout Inspection) {
    guard let name = invocation.name, let tool = MigrationTools.named(name) else { return }
    let line = MigrationLine(tool, invocation.arguments)
    guard !line.onlyPrints else { return note(read: name, invocation, into: &inspection) }
    guard let (act, verb) = line.act() else {
      // `atlas clusters delete`: another tool of the same name.
      if PlatformReader.knows(name) { return PlatformReader.inspect(invocation, into: &inspection) }
      return noteUnknown(name, line, invocation, into: &inspection)
    }
    switch worsened(act, verb, name, line, invocation) {
    case .push where name == "prisma" && verb == "migrate dev" && isUnnamed(line, invocation, &inspection):
      note(forward: name, verb, invocation, into: &inspection)
    case .read: note(read: name, invocation, into: &inspection)
    case .forward: note(forward: name, verb, invocation, into: &inspection)
    case .push: noteLoss(.push, name, verb, line, invocation, into: &inspection)
    case .back: noteLoss(.back, name, verb, line, invocation, into: &inspection)
    case .destroy: noteLoss(.destroy, name, verb, line, invocation, into: &inspection)
    case .sql: noteStatements(name, line, invocation, into: &inspection)
    case .code: noteCode(name, verb, line, invocation, into: &inspection)
    }
  }

  /// Whether nothing tells of a database but the tool's own settings on this machine, which were not found.
  ///
  /// `prisma migrate dev` is what everybody works with; it asks before it resets a database that has drifted, and
  /// refuses where nobody can answer (Prisma's CLI reference).
  private static func isUnnamed(
    _ line: MigrationLine, _ invocation: Invocation, _ inspection: inout Inspection
  ) -> Bool {
    let address = MigrationPlace.address(line, invocation, &inspection).address
    return address.host == nil && address.number == nil && address.file == nil
      && MigrationPlace.environment(line, invocation, &inspection).tier == .unknown
  }

  /// What options and what is piped into the prompt make of a command.
  private static func worsened(
    _ act: MigrationAct, _ verb: String, _ name: String, _ line: MigrationLine, _ invocation: Invocation
  ) -> MigrationAct {
    switch act {
    // It asks which file of a migration goes; the database is not touched.
    case .push where name == "drizzle-kit" && verb == "drop": return .push
    case .forward where RailsVersion.isTool(name): return RailsVersion.act(line, invocation)
    case .push:
      if line.has(line.tool.forcing) { return .destroy }
      // A prompt that warns of loss is answered by a pipe.
      if case .output(let producer, _) = invocation.input, producer == "yes" { return .destroy }
      if case .text = invocation.input { return .destroy }
      return .push
    case .back where line.has(line.tool.forcing): return .destroy
    case .back where name == "migrate" && verb == "down":
      return line.operands.count == 1 || line.has(["all"]) ? .destroy : .back
    case .forward where verb == "migrate" && name.hasSuffix(".py") || verb == "migrate" && name == "django-admin":
      return djangoTarget(line)
    case .forward where name == "hasura" && verb == "migrate apply":
      return line.has(["down", "goto"]) || line.value(["type"])?.literal == "down" ? .back : .forward
    case .forward
    where ["console", "doctrine", "doctrine-migrations", "phinx"].contains(name)
      && line.operands.dropFirst().contains { $0.literal == "0" || $0.knownPrefix.hasPrefix("current-") }:
      return .back
    case .forward
    where line.has(["down", "down-to"]) || line.operands.contains { ["first", "prev"].contains($0.literal) }:
      return .back
    case .forward, .back, .read, .destroy, .sql, .code: return act
    }
  }

  /// `migrate app zero` takes all of an app's tables; `migrate app 0003` may go back.
  private static func djangoTarget(_ line: MigrationLine) -> MigrationAct {
    guard line.operands.count > 2 else { return .forward }
    return line.operands[2].literal == "zero" ? .destroy : .back
  }

  private static func note(read name: String, _ invocation: Invocation, into inspection: inout Inspection) {
    inspection.note(
      Effect(.read, Resource(kind: name, role: .data), reversibility: .reversible, evidence: invocation.evidence))
  }

  private static func note(
    forward name: String, _ verb: String, _ invocation: Invocation, into inspection: inout Inspection
  ) {
    inspection.note(
      Effect(
        .update, Resource(kind: "\(name) \(verb)", role: .data), extent: .many, reversibility: .unknown,
        evidence: invocation.evidence))
  }

  private static func noteUnknown(
    _ name: String, _ line: MigrationLine, _ invocation: Invocation, into inspection: inout Inspection
  ) {
    guard let word = line.operands.first else { return }
    if word.literal == nil {
      inspection.note(
        ToolFinding.unresolved(
          "which command of \(name) this is", word, remedy: "write the command itself",
          environment: MigrationPlace.environment(line, invocation, &inspection)))
    } else if line.tool.isClosed {
      inspection.note(ToolFinding.unknownVerb(word, of: name, remedy: "look it up first: \(name) --help"))
    }
  }

  private static func noteLoss(
    _ act: MigrationAct, _ name: String, _ verb: String, _ line: MigrationLine, _ invocation: Invocation,
    into inspection: inout Inspection
  ) {
    let environment = MigrationPlace.environment(line, invocation, &inspection)
    let destroys = act == .destroy
    inspection.note(
      Effect(
        destroys ? .destroy : .update, Resource(kind: "\(name) \(verb)", role: .data), extent: .all,
        reversibility: destroys ? .irreversible : .unknown, evidence: invocation.evidence))
    inspection.note(
      Finding(
        destroys ? ToolFinding.destroyedCode(.data) : act == .back ? "migration.taken-back" : "migration.may-lose",
        destroys ? .critical : .high, message(act, name, verb), evidence: invocation.evidence,
        remedy:
          "take a restore point and prove it; on a shared database only migrate forward, with migrations that were reviewed",
        environment: environment))
  }

  private static func message(_ act: MigrationAct, _ name: String, _ verb: String) -> String {
    switch act {
    case _ where name == "drizzle-kit" && verb == "drop":
      "drizzle-kit drop takes a migration's file away: what is migrated anew lacks it, and what has it drifts"
    case .destroy: "\(name) \(verb) takes the tables of its database with all rows in them"
    case .back: "\(name) \(verb) takes migrations back, and the columns and tables that they made"
    default: "\(name) \(verb) makes the database like the code, and may drop what the code does not have"
    }
  }

  /// `prisma db execute`, `typeorm query`, `rails dbconsole`: statements in the argv or on standard input.
  private static func noteStatements(
    _ name: String, _ line: MigrationLine, _ invocation: Invocation, into inspection: inout Inspection
  ) {
    let environment = MigrationPlace.address(line, invocation, &inspection)
    var use = DatabaseUse(
      language: .sql(name == "wp" || name == "drush" ? .mysql : .postgres, .none), address: environment.address,
      sources: [],
      invocation: invocation, settings: environment.settings)
    let options = ["sql", "execute", "command", "c", "query"]
    for option in line.options where options.contains(option.name) {
      if let value = option.value { use.sources.append(.text(value)) }
    }
    if let file = line.value(["file"]) { use.sources.append(.file(file)) }
    let words = line.operands.filter { $0.literal.map { $0.contains(" ") } ?? true }
    use.sources += words.map { .text($0) }
    if use.sources.isEmpty { use.sources = [.input] }
    use.inspect(into: &inspection)
  }

  /// Words in a framework's own language that take rows or tables.
  private static let losing = [
    "destroy_all", "delete_all", "truncate", "drop_table", "drop_all", "dropTable", "dropIfExists", "dropAllTables",
    "deleteMany", ".delete()", "->delete(", "::truncate", "DROP TABLE", "DROP DATABASE", "DELETE FROM", "TRUNCATE",
    "drop_database", "dropDatabase", "destroy!", ".destroy", "delete_by", "destroy_by",
  ]

  private static func noteCode(
    _ name: String, _ verb: String, _ line: MigrationLine, _ invocation: Invocation, into inspection: inout Inspection
  ) {
    var texts =
      line.operands.dropFirst().map { DatabaseWord.text($0) }
      + line.options.compactMap { $0.value.map { DatabaseWord.text($0) } }
    if case .text(let text) = invocation.input { texts.append(text) }
    guard let word = losing.first(where: { word in texts.contains { $0.contains(word) } }) else {
      return note(read: "\(name) \(verb)", invocation, into: &inspection)
    }
    inspection.note(
      ToolFinding.destroyed(
        .data, "the code that \(name) \(verb) runs takes rows or tables: \(word)", evidence: invocation.evidence,
        remedy: "count first what it would take, and put it into a script that is reviewed",
        environment: MigrationPlace.environment(line, invocation, &inspection)))
  }
}
