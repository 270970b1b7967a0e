import Vocabulary

/// Reads the shells of databases with a language of their own by the words that take something away in it: Cypher,
/// SurrealQL, ArangoDB's JavaScript, Dgraph, ZooKeeper's.
enum GraphClientReader: ToolReader {
  static let names = [
    "cypher-shell", "surreal", "arangosh", "zkCli.sh", "zkCli", "zookeeper-shell", "zookeeper-shell.sh", "mgconsole",
    "orientdb",
  ]

  static func inspect(_ invocation: Invocation, into inspection: inout Inspection) {
    guard let name = invocation.name else { return }
    var texts = invocation.arguments.map { (String(decoding: DatabaseUse.bytes(of: $0), as: UTF8.self), $0.evidence) }
    if case .text(let text) = invocation.input { texts.append((text, invocation.evidence)) }
    var signs = EnvironmentSigns()
    for (index, word) in invocation.arguments.enumerated() {
      guard let text = word.literal, index > 0, isPlace(invocation.arguments[index - 1].literal ?? "") else { continue }
      let host = HostAddress.host(of: text)
      signs.add(host, as: .databaseHost, from: "host \(host)")
    }
    guard let (_, evidence) = texts.first(where: { takesAway($0.0, in: name) }) else {
      return inspection.note(
        Effect(.read, Resource(kind: name, role: .data), reversibility: .unknown, evidence: invocation.evidence))
    }
    inspection.note(
      Effect(.destroy, Resource(kind: name, role: .data), reversibility: .irreversible, evidence: evidence))
    inspection.note(
      ToolFinding.destroyed(
        .data, "the statement that \(name) is given takes data away", evidence: evidence,
        remedy: "take a backup that lies elsewhere first, and let a person run it in a terminal of their own",
        environment: signs.environment))
  }

  private static func isPlace(_ option: String) -> Bool {
    ["-a", "--address", "--uri", "-e", "--endpoint", "--conn", "--server.endpoint", "-server", "-d", "--database"]
      .contains(option)
  }

  private static func takesAway(_ text: String, in name: String) -> Bool {
    let words = text.uppercased().split { !($0.isLetter || $0 == "_") }.map(String.init)
    switch name {
    case "cypher-shell", "mgconsole": return words.contains("DELETE") || words.contains("DROP")
    case "surreal": return words.contains("DELETE") || words.contains("REMOVE")
    case "arangosh":
      return ["_DROPDATABASE", "_DROP", "TRUNCATE", "REMOVE", "REMOVEBYEXAMPLE", "_TRUNCATE"].contains(
        where: words.contains)
    case "orientdb": return words.contains("DROP") || words.contains("DELETE") || words.contains("TRUNCATE")
    default: return ["DELETE", "DELETEALL", "RMR"].contains(where: words.contains)
    }
  }
}
