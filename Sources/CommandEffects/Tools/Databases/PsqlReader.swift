import Vocabulary

/// Reads `psql` and what takes its options: pgcli, usql of PostgreSQL.
package enum PsqlReader: NestingToolReader {
  package static let names = ["psql", "pgcli", "ysqlsh", "gsql"]

  package static func inspect(_ invocation: Invocation, into inspection: inout Inspection) {
    use(of: invocation, &inspection).inspect(into: &inspection)
  }

  package static func nested(in invocation: Invocation) -> [Invocation] {
    var apart = Inspection(facts: .init())
    return use(of: invocation, &apart).shells()
  }

  private static func use(of invocation: Invocation, _ inspection: inout Inspection) -> DatabaseUse {
    let arguments = FileArguments(invocation.arguments, grammar)
    let language = DatabaseLanguage.sql(.postgres, .psql)
    var use = DatabaseUse(language: language, address: DatabaseAddress(), sources: [], invocation: invocation)
    use.address = PostgresAddress.resolve(
      host: arguments.value("h", "host"), port: arguments.value("p", "port"),
      connection: arguments.value("d", "dbname") ?? arguments.operands.first,
      invocation, &inspection)
    guard !arguments.has("help", "version", "V", "?", "l", "list") else { return use }
    for option in arguments.options {
      guard let value = option.value else { continue }
      switch option.name {
      case "c", "command": use.sources.append(.text(value))
      case "f", "file": use.sources.append(.file(value))
      default: break
      }
    }
    if use.sources.isEmpty { use.sources = [.input] }
    return use
  }

  /// psql(1) of PostgreSQL 17.
  private static let grammar = OptionGrammar(
    short: "cdfFhLopPRTUv",
    long: """
      command= dbname= file= list set= variable= version no-psqlrc single-transaction help? echo-all echo-errors \
      echo-queries echo-hidden log-file= no-readline output= quiet single-step single-line no-align csv field-separator= \
      html pset= record-separator= tuples-only table-attr= expanded field-separator-zero record-separator-zero host= \
      port= username= no-password password
      """)
}
