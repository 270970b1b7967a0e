import Vocabulary

/// Goals of Maven's and tasks of Gradle's plugins that are another tool's commands: Flyway's, Liquibase's, jOOQ's.
///
/// Their settings lie in the build's own files, so that only `-Dflyway.url=…` tells where they land.
enum BuildPluginWrapper {
  static func unwrap(_ invocation: Invocation) -> Unwrapped? {
    let started = invocation.arguments.compactMap { word in
      word.literal.flatMap { command($0) }.map { ($0, word.evidence) }
    }
    guard !started.isEmpty else { return nil }
    let options = invocation.arguments.compactMap(setting)
    return .several(
      started.map { command, evidence in
        var inner = invocation
        inner.program = ArgumentWord(command.tool, evidence: evidence)
        inner.arguments = options + [ArgumentWord(command.verb, evidence: evidence)]
        return inner
      })
  }

  /// `flyway:clean`, `org.flywaydb:flyway-maven-plugin:9.0:clean`, `flywayClean`, `:db:flywayClean`, `liquibase:dropAll`.
  private static func command(_ word: String) -> (tool: String, verb: String)? {
    guard !word.hasPrefix("-") else { return nil }
    let parts = word.split(separator: ":").map(String.init)
    if parts.count > 1, let verb = parts.last {
      for tool in ["flyway", "liquibase"] where parts.dropLast().contains(where: { $0.hasPrefix(tool) }) {
        return (tool, verb)
      }
    }
    guard let task = parts.last else { return nil }
    if task.hasPrefix("flyway"), task != "flyway" { return ("flyway", lowered(task.dropFirst(6))) }
    switch task {
    case "dropAll", "liquibaseDropAll": return ("liquibase", "dropAll")
    case "rollbackCount", "rollbackToDate", "liquibaseRollback", "liquibaseRollbackCount":
      return ("liquibase", "rollback")
    default: return nil
    }
  }

  private static func lowered(_ text: Substring) -> String { text.prefix(1).lowercased() + text.dropFirst() }

  /// `-Dflyway.url=X` and `-Pflyway.url=X` as the tool's own `-url=X`.
  private static func setting(_ word: ArgumentWord) -> ArgumentWord? {
    guard let text = word.literal, text.hasPrefix("-Dflyway.") || text.hasPrefix("-Pflyway.") else { return nil }
    return ArgumentWord("-" + text.dropFirst(9), evidence: word.evidence)
  }
}
