import Vocabulary

/// The ports of this machine that the tools of clouds lead to their servers.
enum CloudTunnels {
  /// `cloud_sql_proxy -instances=p:r:i=tcp:5432,…`, `cloud-sql-proxy p:r:i?port=5432 --port 5432` (its help, v1 and v2).
  static func sqlProxy(_ invocation: Invocation) -> [Tunnel] {
    let words = SpokenWords(invocation.arguments)
    let listed = words.value("-instances", "--instances", "-i").map { $0.split(separator: ",").map(String.init) } ?? []
    let named = words.plain.filter { $0.contains(":") || $0.hasPrefix("projects/") || $0.contains("…") }
    let port = words.value("--port", "-p").flatMap { SpokenWords.port($0) }
    return (listed + (listed.isEmpty ? named : [])).map { instance in
      let parts = instance.split(maxSplits: 1) { $0 == "=" || $0 == "?" }
      let own = parts.count > 1 ? SpokenWords.port(String(parts[1])) : nil
      let name = String(parts.first ?? "")
      let place = SpokenWords.place([(name, .databaseHost, "instance")]).environment
      return Tunnel(.port(own ?? port), to: place, by: invocation.name ?? "the proxy")
    }
  }

  /// `aws ssm start-session --document-name AWS-StartPortForwardingSession…`.
  static func session(_ invocation: Invocation, _ inspection: inout Inspection) -> [Tunnel] {
    let words = SpokenWords(invocation.arguments)
    guard words.behind("ssm", "start-session") != nil,
      words.value("--document-name")?.contains("PortForwarding") ?? false
    else { return [] }
    let parameters = words.value("--parameters") ?? ""
    let profile = invocation.arguments.firstIndex { $0.literal == "--profile" }
      .flatMap { $0 + 1 < invocation.arguments.count ? invocation.arguments[$0 + 1] : nil }
    let identity = AWSIdentity.resolve(
      profile: profile, invocation.variables, in: invocation.directory, asking: &inspection)
    var signs = SpokenWords.place([(host(in: parameters), .databaseHost, "host")])
    signs.add(identity.signs.environment)
    let port = parameters.firstRange(of: "localPortNumber").flatMap {
      SpokenWords.port(String(parameters[$0.upperBound...].prefix(16)))
    }
    return [Tunnel(.port(port), to: signs.environment, by: "aws ssm start-session")]
  }

  /// `host=db.example` and `{"host":["db.example"]}`.
  private static func host(in parameters: String) -> String? {
    guard let name = parameters.firstRange(of: "host") else { return nil }
    return parameters[name.upperBound...].split { "\"'[]{}=:, ".contains($0) }.first.map(String.init)
  }

  /// `gcloud compute start-iap-tunnel NAME PORT`, `gcloud compute ssh NAME -- -L …`.
  static func google(_ invocation: Invocation, _ inspection: inout Inspection) -> [Tunnel] {
    let words = SpokenWords(invocation.arguments)
    let isTunnel = words.behind("start-iap-tunnel") != nil
    guard let rest = words.behind("start-iap-tunnel") ?? words.behind("compute", "ssh") else { return [] }
    let name = rest.first
    let project = words.value("--project").map { ArgumentWord($0, evidence: invocation.evidence) }
    var signs = SpokenWords.place([(name, .resource, "instance")])
    signs.add(GoogleTarget.resolve(project: project, invocation.variables, asking: &inspection).environment)
    if isTunnel {
      let local = words.value("--local-host-port")
      return [Tunnel(.port(SpokenWords.port(local)), to: signs.environment, by: "gcloud compute start-iap-tunnel")]
    }
    let flags = words.value("--ssh-flag").map { $0.split(separator: " ").map(String.init) } ?? []
    let behind = invocation.arguments.drop { $0.literal != "--" }.dropFirst()
    let forwards = SSHTunnels.specifications(Array(behind)) + flags.filter { $0.contains(":") }
    return forwards.map {
      Tunnel(.port(SpokenWords.port($0)), to: signs.environment, by: "gcloud compute ssh -L \($0)")
    }
  }

  /// `az network bastion tunnel --port 50022 --resource-port 22`.
  static func azure(_ invocation: Invocation, _ inspection: inout Inspection) -> [Tunnel] {
    let words = SpokenWords(invocation.arguments)
    guard words.behind("bastion", "tunnel") != nil else { return [] }
    func word(_ text: String?) -> ArgumentWord? { text.map { ArgumentWord($0, evidence: invocation.evidence) } }
    let target = AzureTarget.resolve(
      subscription: word(words.value("--subscription")), group: word(words.value("--resource-group", "-g")),
      invocation.variables, asking: &inspection)
    var signs = SpokenWords.place([(words.value("--target-resource-id"), .resource, "resource")])
    signs.add(target.environment)
    return [
      Tunnel(.port(SpokenWords.port(words.value("--port"))), to: signs.environment, by: "az network bastion tunnel")
    ]
  }
}
