import Formats
import Vocabulary

/// Resolves where a client of libpq connects: its words, then its service, then its environment (libpq §34.1, §34.15).
enum PostgresAddress {
  /// - Parameter database: a name, a URL or a `key=value` string.
  static func resolve(
    host: ArgumentWord?, database: ArgumentWord?, _ invocation: Invocation, _ inspection: inout Inspection
  ) -> DatabaseAddress {
    var address = DatabaseAddress()
    var service = DatabaseVariables.part("PGSERVICE", in: invocation.variables)
    if let database { take(database, &address, &service) }
    if let host { address.host = DatabaseWord.part(host, "the command") }
    if let service { fill(&address, from: service, invocation, &inspection) }
    return address.filled(from: DatabaseVariables.postgres(invocation.variables))
  }

  private static func take(
    _ word: ArgumentWord, _ address: inout DatabaseAddress, _ service: inout DatabaseAddress.Part?
  ) {
    let text = DatabaseWord.text(word)
    guard text.contains("://") || text.contains("=") else {
      if text == "\0" {
        // A whole address may be in it.
        address.host = DatabaseWord.part(word, word.reasonUnknown ?? "the command")
      }
      if !text.isEmpty { address.database = DatabaseWord.part(word, "the command") }
      return
    }
    address = DatabaseURL.address(text, from: "the command") ?? address
    if let name = text.split(whereSeparator: { $0 == " " || $0 == "?" || $0 == "&" })
      .first(where: { $0.hasPrefix("service=") })
    {
      service = DatabaseAddress.Part(text: String(name.dropFirst(8)), evidence: "service in the command")
    }
  }

  /// A section of the service file: `PGSERVICEFILE`, `~/.pg_service.conf`.
  private static func fill(
    _ address: inout DatabaseAddress, from service: DatabaseAddress.Part, _ invocation: Invocation,
    _ inspection: inout Inspection
  ) {
    let unread = DatabaseAddress(
      host: DatabaseAddress.Part(text: "\0", evidence: "service \(service.text)"),
      database: DatabaseAddress.Part(text: service.text, evidence: service.evidence))
    let home = invocation.variables.text("HOME").map { $0 + "/.pg_service.conf" }
    guard service.isKnown, let path = invocation.variables.text("PGSERVICEFILE") ?? home,
      let resolved = invocation.directory.resolve(path),
      case .contents(let bytes)? = inspection.ask(
        .contents(path: resolved, bound: 64 * 1_024), for: "the service \(service.text) of PostgreSQL")
    else {
      address = address.filled(from: unread)
      return
    }
    let document = INIReader.read(bytes)
    let evidence = "service \(service.text) in \(PathText.lastComponent(path))"
    let part = { (key: String) in
      document.value(key, in: service.text).map { DatabaseAddress.Part(text: $0, evidence: evidence) }
    }
    let found = DatabaseAddress(host: part("host") ?? part("hostaddr"), database: part("dbname"))
    address = address.filled(from: document.hasSection(service.text) ? found : unread)
  }
}
