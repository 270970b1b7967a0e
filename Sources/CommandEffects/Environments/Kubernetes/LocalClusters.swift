import Vocabulary

/// Tells clusters that run on the machine of whoever asks: kind, minikube, k3d, the desktops.
enum LocalClusters {
  /// What makes a cluster local, and how much it matters; nil when nothing says that it is.
  ///
  /// - Parameters:
  ///   - names: of the context and the cluster.
  ///   - namespace: that is worked on; behind a mere loopback address there may be a tunnel to production.
  ///   - server: its address, when it is known; a public one belies any name.
  static func environment(names: [String], namespace: String?, server: String?) -> Environment? {
    let host = server.map { HostAddress.host(of: $0) }
    if let host, !isNear(host) { return nil }
    for name in names {
      guard let maker = maker(of: name) else { continue }
      return Environment(name: name, tier: .ephemeral, evidence: "\"\(name)\" is a cluster of \(maker) on this machine")
    }
    let all = names + [namespace].compactMap { $0 }
    guard let host, let server, HostAddress.isLoopback(host),
      !all.contains(where: { EnvironmentName.tier(of: $0) == .production })
    else { return nil }
    return Environment(name: names.first, tier: .development, evidence: "its address \(server) is this machine")
  }

  /// The tool that gives clusters such names.
  private static func maker(of name: String) -> String? {
    switch name {
    case "minikube": return "minikube"
    case "docker-desktop", "docker-for-desktop": return "Docker Desktop"
    case "rancher-desktop": return "Rancher Desktop"
    case "orbstack": return "OrbStack"
    case "colima": return "Colima"
    case "kind", "kind-kind": return "kind"
    case "crc-developer", "crc-admin": return "OpenShift Local"
    default: break
    }
    for (prefix, maker) in [("kind-", "kind"), ("k3d-", "k3d"), ("colima-", "Colima"), ("minikube-", "minikube")]
    where name.hasPrefix(prefix) {
      return maker
    }
    return nil
  }

  /// An address that can be on this machine: loopback, or one of a private network, as virtual machines have.
  private static func isNear(_ host: String) -> Bool {
    HostAddress.isLoopback(host) || HostAddress.isPrivate(host)
  }
}
