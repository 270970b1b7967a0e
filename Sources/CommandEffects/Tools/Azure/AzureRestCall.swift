import Vocabulary

/// Reads `az rest`: a call of the management API by its path, of any other by its method.
enum AzureRestCall {
  static func inspect(_ line: CloudLine, _ invocation: Invocation, into inspection: inout Inspection) {
    guard let address = AzurePlaces.option(line, "--uri", "--url", "-u") else {
      inspection.note(
        Effect(.read, Resource(kind: "az rest", role: .unknown), reversibility: .reversible, evidence: line.evidence))
      return
    }
    let method = AzurePlaces.option(line, "--method", "-m")
    let path = managementPath(address.display)
    guard let path, let verb = method.map({ $0.literal?.lowercased() }) ?? "get", let id = AzureResourceID(path) else {
      HTTPJudge.inspect(call(method, address, line, invocation), into: &inspection)
      return
    }
    guard verb != "get", verb != "head" else {
      inspection.note(
        Effect(.read, Resource(kind: "az rest", role: .unknown), reversibility: .reversible, evidence: line.evidence))
      return
    }
    note(verb, id, line, invocation, into: &inspection)
  }

  /// The path of a call of the management API; nil for another host.
  private static func managementPath(_ text: String) -> String? {
    if text.hasPrefix("/") { return text }
    for host in [
      "https://management.azure.com", "https://management.usgovcloudapi.net", "https://management.chinacloudapi.cn",
    ]
    where text.lowercased().hasPrefix(host) {
      return String(text.dropFirst(host.utf8.count)).replacingDoubledSlash
    }
    return nil
  }

  private static func note(
    _ verb: String, _ id: AzureResourceID, _ line: CloudLine, _ invocation: Invocation,
    into inspection: inout Inspection
  ) {
    var signs = EnvironmentSigns()
    id.add(to: &signs)
    let subscription = id.subscription.map { ArgumentWord($0, evidence: line.evidence) }
    signs.add(
      AzurePlaces.environment(
        AzurePlaces.option(line, "--subscription") ?? subscription, nil, invocation, asking: &inspection))
    var meaning = CloudMeaning(verb == "delete" ? .destroy : verb == "put" ? .create : .update, id.role)
    if verb == "post", let kind = id.action.flatMap(kind(ofAction:)) { meaning.kind = kind }
    if verb == "delete", id.role == .protection, id.type.hasSuffix("/locks") { meaning.kind = .disarm }
    let call = CloudCall(
      tool: "az", line: line, meaning: meaning, place: CloudPlace(names: [id.name], environment: signs.environment))
    CloudJudge.note(call, into: &inspection)
  }

  /// What a POST to a resource's action does, by the action's name; nil for one that says nothing.
  static func kind(ofAction name: String) -> CloudOperation.Class? {
    let name = name.lowercased()
    if name.hasPrefix("list") {
      return name.contains("key") || name.contains("secret") || name.contains("connectionstring") ? .issue : .read
    }
    switch name {
    case "delete", "purge", "destroy", "flush", "flushdatabases", "removesoftdeleted": return .destroy
    case "regeneratekey", "regeneratekeys": return .issue
    case "restart", "stop", "poweroff", "deallocate", "redeploy", "reimage", "failover", "reboot", "forcereboot",
      "pause",
      "suspend", "generalize":
      return .disturb
    case "start", "resume", "validate", "checknameavailability", "preview", "whatif": return .update
    default: return nil
    }
  }

  private static func call(
    _ method: ArgumentWord?, _ address: ArgumentWord, _ line: CloudLine, _ invocation: Invocation
  ) -> HTTPCall {
    let evidence = [method?.evidence, address.evidence].compactMap { $0 }
      .reduce(invocation.program.evidence) { $0.union($1) }
    let body = AzurePlaces.option(line, "--body", "-b")?.display ?? ""
    return HTTPCall(
      method: method.map { $0.literal?.uppercased() } ?? "GET", address: address, body: body, evidence: evidence)
  }
}

extension String {
  /// A path that begins with one slash.
  fileprivate var replacingDoubledSlash: String {
    hasPrefix("//") ? String(dropFirst()) : self
  }
}
