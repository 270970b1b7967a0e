import Vocabulary

/// Statements of SQL that a call of a database's HTTP interface carries: ClickHouse, InfluxDB, CrateDB, rqlite, and the
/// platforms that take `{"sql": …}`.
enum HTTPStatements {
  /// The members and parameters that hold a statement.
  private static let keys: Set<String> = ["query", "q", "sql", "stmt", "statement", "command"]
  /// What statements begin with that may take something away.
  private static let verbs: Set<String> = ["DROP", "TRUNCATE", "DELETE", "ALTER", "UPDATE"]
  /// Bytes of a body that are looked at.
  private static let bound = 16 << 10

  /// Each statement as a client of a database would run it, where the call lands.
  static func invocations(_ calls: [HTTPCall], _ invocation: Invocation) -> [Invocation] {
    calls.prefix(4).flatMap { call -> [Invocation] in
      let place = call.place
      let environment = HTTPPlace.environment(of: place, through: call.detours)
      return statements(call, place).prefix(4).compactMap { text in
        let argv = ["psql", "-c", text].map { ArgumentWord($0, evidence: call.evidence) }
        var inner = NestedInvocations.program(argv, in: invocation, from: call.evidence)
        inner?.directory = .unknown("the folder of \(place.host)")
        inner?.variables = Variables()
        inner?.input = .nothing
        inner?.place = environment
        return inner
      }
    }
  }

  /// The calls that a program of this name makes.
  static func calls(_ name: String, _ invocation: Invocation) -> [HTTPCall] {
    switch name {
    case "curl": HTTPArguments.curlCalls(invocation)
    case "wget": HTTPArguments.wgetCalls(FileArguments(invocation.arguments, HTTPArguments.wget), invocation)
    default: HTTPArguments.calls(invocation)
    }
  }

  private static func statements(_ call: HTTPCall, _ place: HTTPAddress) -> [String] {
    var texts = parameters(place.query)
    let body = call.body.utf8.count <= bound ? call.body.drop { $0 == " " || $0 == "\n" } : ""
    if body.hasPrefix("{") || body.hasPrefix("[") {
      texts += members(body)
    } else if let equals = body.firstIndex(of: "="), keys.contains(String(body[..<equals])) {
      texts += parameters(String(body))
    } else {
      texts.append(String(body.hasPrefix("@-") ? body.dropFirst(2) : body))
    }
    return texts.filter { text in
      let first = text.split(whereSeparator: { $0 == " " || $0 == "\n" || $0 == "\t" }).first.map { $0.uppercased() }
      return first.map(verbs.contains) ?? false && text.utf8.contains(UInt8(ascii: " "))
    }
  }

  private static func parameters(_ query: String) -> [String] {
    query.split(separator: "&").compactMap { pair in
      guard let equals = pair.firstIndex(of: "="), keys.contains(String(pair[..<equals])) else { return nil }
      return PercentText.decoded(pair[pair.index(after: equals)...].replacing("+", with: " "))
    }
  }

  /// The texts of the members of a JSON body that hold statements, and of a list of statements.
  private static func members(_ body: Substring) -> [String] {
    var found: [String] = []
    let parts = body.split(separator: "\"", omittingEmptySubsequences: false)
    // Every second part stands in quotes; what follows a key's colon is its value.
    var index = 1
    while index < parts.count, found.count < 8 {
      let follows = index + 2 < parts.count && parts[index + 1].drop { $0 == " " }.hasPrefix(":")
      if follows, keys.contains(String(parts[index])) { found.append(String(parts[index + 2])) }
      if !follows, body.hasPrefix("[") { found.append(String(parts[index])) }
      index += 2
    }
    return found
  }
}
