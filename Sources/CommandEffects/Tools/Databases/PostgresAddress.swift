import Formats
import Vocabulary

/// Resolves where a client of libpq connects: its words, then its service, then its environment (libpq §34.1, §34.15).
enum PostgresAddress {
  /// - Parameters:
  ///   - host: of `-h`; what a connection string names counts instead of it, as libpq expands it last.
  ///   - port: of `-p`.
  ///   - connection: a name, a URL or a `key=value` string.
  ///   - name: a database's name and nothing else.
  ///   - isHostLast: whether the program puts `-h` over a connection string, as those do that stream its log.
  static func resolve(
    host: ArgumentWord?, port: ArgumentWord? = nil, connection: ArgumentWord?, name: ArgumentWord? = nil,
    isHostLast: Bool = false,
    _ invocation: Invocation, _ inspection: inout Inspection
  ) -> DatabaseAddress {
    let given = host.flatMap { DatabaseWord.part($0, "the command") }
    var address = DatabaseAddress()
    var service = DatabaseVariables.part("PGSERVICE", in: invocation.variables)
    if let connection { take(connection, given, &address, &service) }
    if let name { address.database = DatabaseWord.part(name, "the command") }
    if isHostLast || address.host == nil { address.host = given ?? address.host }
    address.port = address.port ?? (port?.literal ?? invocation.variables.text("PGPORT")).flatMap { Int($0) }
    if let service { fill(&address, from: service, invocation, &inspection) }
    return address.filled(from: DatabaseVariables.postgres(invocation.variables))
  }

  private static func take(
    _ word: ArgumentWord, _ host: DatabaseAddress.Part?, _ address: inout DatabaseAddress,
    _ service: inout DatabaseAddress.Part?
  ) {
    let text = DatabaseWord.text(word)
    guard text.contains("://") || text.contains("=") else {
      if text == "\0", host == nil || isLikelyAddress(word) {
        // A whole address may be in it.
        address.host = DatabaseWord.part(word, word.reasonUnknown ?? "the command")
      }
      if !text.isEmpty { address.database = DatabaseWord.part(word, "the command") }
      return
    }
    address =
      (isURL(text) ? DatabaseURL.address(text, from: "the command") : DatabaseURL.libpq(text, "the command")) ?? address
    service = serviceName(text) ?? service
  }

  /// Whether a text begins with a scheme: an address may also stand inside of a pair.
  private static func isURL(_ text: String) -> Bool {
    text.utf8.firstRange(of: "://".utf8).map { !text.utf8[..<$0.lowerBound].contains(UInt8(ascii: "=")) } ?? false
  }

  /// Whether a word that is not known is called as addresses are: beside a host, others are taken for a name.
  private static func isLikelyAddress(_ word: ArgumentWord) -> Bool {
    let reason = word.reasonUnknown?.uppercased() ?? ""
    return ["URL", "URI", "DSN", "CONN"].contains { reason.contains($0) }
  }

  private static func serviceName(_ text: String) -> DatabaseAddress.Part? {
    let name: String?
    if let query = text.firstIndex(of: "?"), isURL(text) {
      name = text[query...].dropFirst().split(separator: "&").last { $0.hasPrefix("service=") }
        .map { PercentText.decoded($0.dropFirst(8)) }
    } else {
      name = ConnectionString.pairs(text).last { $0.key == "service" }?.value
    }
    return name.map { DatabaseAddress.Part(text: $0, evidence: "service in the command") }
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
    let found = DatabaseAddress(host: part("host"), number: part("hostaddr"), database: part("dbname"))
    address = address.filled(from: document.hasSection(service.text) ? found : unread)
  }
}
