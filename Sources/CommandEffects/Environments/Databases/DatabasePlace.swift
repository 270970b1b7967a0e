import Vocabulary

/// Judges where a command on a database lands, from its address and from settings that name an environment.
///
/// A server on this machine may die at any time, unless the name of the database speaks of production: then it may be
/// a tunnel. Where nothing names a host it is the server on this machine's socket, which may still hold work.
enum DatabasePlace {
  /// - Parameters:
  ///   - settings: settings that choose the database, e.g. `RAILS_ENV=test`.
  ///   - claims: settings that say where one is, but choose nothing: they only raise.
  ///   - tunnels: those that lead from this machine elsewhere.
  static func environment(
    of address: DatabaseAddress, settings: [DatabaseAddress.Part] = [], claims: [DatabaseAddress.Part] = [],
    tunnels: Tunnels = Tunnels()
  ) -> Environment {
    var signs = EnvironmentSigns()
    if let host = address.server { addHosts(host, to: &signs) }
    if address.number != nil, let host = address.host, host.isKnown {
      signs.hint(host.text, as: .databaseHost, from: "host \(host.text) (\(host.evidence))")
    }
    if let name = address.database { add(name, as: .database, "database", to: &signs) }
    for setting in settings { signs.add(setting.text, as: .setting, from: setting.evidence) }
    for claim in claims { signs.hint(claim.text, as: .setting, from: claim.evidence) }
    if let file = address.file { signs.add(file.text, as: .path, from: "database file \(file.text)") }
    let named = signs.environment
    if named.tier != .production, var end = end(of: address, tunnels) {
      end.signs = named.signs + end.signs
      return end
    }
    return judge(address, named, isChosen: !settings.isEmpty)
  }

  /// Where a tunnel ends that takes what connects to an address of this machine.
  private static func end(of address: DatabaseAddress, _ tunnels: Tunnels) -> Environment? {
    guard !tunnels.all.isEmpty, address.file == nil else { return nil }
    guard let host = address.server?.text else { return tunnels.end(port: address.port) }
    if host.hasPrefix("/") { return tunnels.end(port: nil, socket: host) }
    let isHere = host.split(separator: ",").contains { HostAddress.isLoopback(String($0)) }
    return isHere ? tunnels.end(port: address.port) : nil
  }

  private static func add(
    _ part: DatabaseAddress.Part, as kind: EnvironmentSign.Kind, _ what: String, to signs: inout EnvironmentSigns
  ) {
    guard part.isKnown else { return }
    signs.add(part.text, as: kind, from: "\(what) \(part.text) (\(part.evidence))")
  }

  /// Of several hosts one that tells nothing may be anything: then the others may only raise.
  private static func addHosts(_ part: DatabaseAddress.Part, to signs: inout EnvironmentSigns) {
    let hosts = part.text.split(separator: ",").map(String.init)
    guard hosts.count > 1 else { return add(part, as: .databaseHost, "host", to: &signs) }
    let allTell = part.isKnown && hosts.allSatisfy { EnvironmentName.tier(of: $0) != nil }
    for host in hosts where !host.utf8.contains(0) {
      let evidence = "host \(host) (\(part.evidence))"
      if allTell {
        signs.add(host, as: .databaseHost, from: evidence)
      } else {
        signs.hint(host, as: .databaseHost, from: evidence)
      }
    }
  }

  private static func judge(_ address: DatabaseAddress, _ named: Environment, isChosen: Bool) -> Environment {
    if named.tier == .production || named.tier == .staging { return named }
    if let file = address.file { return judge(file: file, named) }
    guard let host = address.server else { return judgeSocket(address, named, isChosen: isChosen) }
    guard host.isKnown else {
      return Environment(
        name: named.name, tier: .unknown, evidence: "the host cannot be told (\(host.evidence))", signs: named.signs)
    }
    if let reason = DatabaseHost.locality(of: host.text) {
      return Environment(
        name: host.text, tier: .ephemeral, evidence: "host \(host.text) is \(reason) (\(host.evidence))",
        signs: named.signs)
    }
    guard named.tier == .unknown else { return named }
    return Environment(
      name: host.text, tier: .unknown, evidence: "host \(host.text) (\(host.evidence)) tells no environment",
      signs: named.signs)
  }

  /// No host: the server on this machine's socket.
  private static func judgeSocket(
    _ address: DatabaseAddress, _ named: Environment, isChosen: Bool
  ) -> Environment {
    let isMarked = named.tier == .ephemeral || named.tier == .development
    if address.mayBeElsewhere, !isTest(named.name) {
      // The name alone: it may be one of a server that is shared.
      if isMarked { return named }
      return Environment(
        name: named.name, tier: .unknown,
        evidence: "no host is named, and the variables that may name one are not known",
        signs: named.signs)
    }
    let evidence = "no host is named, so it is the server on this machine"
    if named.tier == .ephemeral || (named.tier == .development && !isChosen) || isTest(named.name) {
      return Environment(
        name: named.name, tier: .ephemeral, evidence: "\(evidence), and \(named.evidence)", signs: named.signs)
    }
    return Environment(name: named.name, tier: .development, evidence: evidence, signs: named.signs)
  }

  private static func isTest(_ name: String?) -> Bool {
    guard let name = name?.lowercased() else { return false }
    return ["test", "testing", "ci", "cypress", "e2e"].contains(name) || name.hasSuffix("_test")
      || name.hasPrefix("test_")
  }

  private static func judge(file: DatabaseAddress.Part, _ named: Environment) -> Environment {
    let path = file.text
    if path.hasPrefix(":memory:") || path.isEmpty || path.hasPrefix("/tmp/") || path.hasPrefix("/var/tmp/") {
      return Environment(name: path, tier: .ephemeral, evidence: "the database is \(path)", signs: named.signs)
    }
    guard file.isKnown else {
      return Environment(
        name: nil, tier: .unknown, evidence: "which file the database is cannot be told", signs: named.signs)
    }
    let isKept = ["/var/", "/srv/", "/opt/", "/data/", "/mnt/"].contains { path.hasPrefix($0) }
    return Environment(
      name: path, tier: isKept ? .unknown : .development, evidence: "the database file \(path) on this machine",
      signs: named.signs)
  }
}
