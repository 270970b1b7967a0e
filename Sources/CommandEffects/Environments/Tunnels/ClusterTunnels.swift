import Vocabulary

/// `kubectl port-forward` and `kubectl proxy`: ports of this machine that lead into a cluster.
enum ClusterTunnels {
  static func kubectl(_ invocation: Invocation, _ inspection: inout Inspection) -> [Tunnel] {
    guard invocation.arguments.contains(where: { ["port-forward", "proxy"].contains($0.literal) }) else { return [] }
    let line = KubectlReader.line(of: invocation)
    guard !line.isHelp, line.path == "port-forward" || line.path == "proxy" else { return [] }
    let call = KubectlCall(line: line, invocation: invocation)
    let names = line.operands.prefix(1).compactMap(\.literal)
    let place = call.target(names: names, asking: &inspection).environment
    let program = "kubectl \(line.path)"
    if line.path == "proxy" {
      let port = line.value("--port", "-p")
      return [Tunnel(.port(port == nil ? 8001 : SpokenWords.port(port?.literal)), to: place, by: program)]
    }
    return line.operands.dropFirst().map { port in
      // `:5432` listens on any port.
      let isFree = port.knownPrefix.hasPrefix(":")
      return Tunnel(.port(isFree ? nil : SpokenWords.port(port.literal)), to: place, by: program)
    }
  }
}
