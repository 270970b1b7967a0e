import Vocabulary

extension CommandWalker {
  /// Walks what runs on another machine, and says of each finding in it that it lands there.
  mutating func visit(_ host: RemoteHost, _ body: (inout CommandWalker) -> Output) -> Output {
    guard !host.isLoopback else { return body(&self) }
    let before = inspection.findings.count
    let wasElsewhere = inspection.isElsewhere
    inspection.isElsewhere = true
    let output = body(&self)
    inspection.isElsewhere = wasElsewhere
    guard inspection.findings[before...].contains(where: { $0.severity > .information }) else { return output }
    let environment = host.environment(asking: &inspection)
    inspection.changeFindings(from: before) { $0.landing(on: environment) }
    return output
  }
}

extension Finding {
  /// The finding as it is on a machine: what the machine's name says of more to lose counts for all that happens on it;
  /// what it says of less, only for its own files and where nothing else was told.
  func landing(on host: Environment) -> Finding {
    var finding = self
    guard var environment else {
      finding.environment = host
      return finding
    }
    let isOfMachine = environment.isOfThisMachine
    let isFile = code.text.hasPrefix("file.") || code.text.hasPrefix("backup.") || code.text.hasPrefix("state.")
    // A temporary folder is one on every machine.
    if isFile, environment.tier == .ephemeral { return self }
    let signs = environment.signs + host.signs
    if isOfMachine || (isFile && environment.tier == .unknown) || host.tier == .production
      || (host.tier == .staging && environment.tier != .production)
    {
      environment = host
    }
    environment.signs = signs
    finding.environment = environment
    return finding
  }
}

extension Environment {
  /// Whether it was judged by lying on the machine that asks: on another one that means the other one.
  fileprivate var isOfThisMachine: Bool {
    guard tier == .development || tier == .ephemeral else { return false }
    return signs.contains { $0.kind == .databaseHost && HostAddress.isLoopback(HostAddress.host(of: $0.value)) }
      || name.map { HostAddress.isLoopback(HostAddress.host(of: $0)) } ?? false
  }
}
