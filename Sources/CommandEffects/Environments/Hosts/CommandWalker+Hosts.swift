import Vocabulary

extension CommandWalker {
  /// Walks what an inner program does; when it runs on another machine, or in a container, its findings land there.
  ///
  /// What the place's name says of more to lose counts for all that happens there; what it says of less, only for its
  /// own files and servers.
  mutating func visit(
    _ inner: Invocation, from state: ShellState, _ body: (inout CommandWalker) -> Output
  ) -> Output {
    guard let place = inner.place, place != state.place else { return body(&self) }
    let before = inspection.findings.count
    let (wasElsewhere, scope) = (inspection.isElsewhere, inspection.scope)
    inspection.isElsewhere = true
    inspection.scope = CommandWalker.scope(of: inner, place)
    let output = body(&self)
    inspection.isElsewhere = wasElsewhere
    inspection.scope = scope
    guard inspection.findings[before...].contains(where: { $0.severity > .information }) else { return output }
    let environment = inner.host?.environment(asking: &inspection) ?? place
    inspection.changeFindings(from: before) { $0.landing(on: environment) }
    return output
  }

  /// The machine or container by what is known of it: two starts on the same one have the same scope.
  private static func scope(of inner: Invocation, _ place: Environment) -> String {
    guard case .unknown(let folder) = inner.directory else { return place.evidence }
    return "\(place.evidence), \(folder)"
  }
}

extension Finding {
  /// The finding as it is on a machine.
  fileprivate func landing(on host: Environment) -> Finding {
    var finding = self
    guard let environment else {
      finding.environment = host
      return finding
    }
    let isFile = code.text.hasPrefix("file.") || code.text.hasPrefix("backup.") || code.text.hasPrefix("state.")
    // A temporary folder is one on every machine.
    if isFile, environment.tier == .ephemeral { return self }
    let isTold = environment.tier == .unknown ? !isFile : environment.isToldByName
    let isWorse = host.tier == .production || (host.tier == .staging && environment.tier != .production)
    var there = !isTold || isWorse ? host : environment
    there.signs = environment.signs + host.signs.filter { !environment.signs.contains($0) }
    finding.environment = there
    return finding
  }
}

extension Environment {
  /// Whether a name told it, and not that it lies on the machine that asks: there, that is another machine.
  fileprivate var isToldByName: Bool {
    guard let name else { return tier == .production || tier == .staging }
    return EnvironmentName.tier(of: name) != nil && !HostAddress.isLoopback(HostAddress.host(of: name))
  }
}
