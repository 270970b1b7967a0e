import Vocabulary

/// Programs that open a port on this machine which leads elsewhere.
enum TunnelPrograms {
  /// Notes the tunnels that a program opens.
  static func note(by name: String, _ invocation: Invocation, into inspection: inout Inspection) {
    for tunnel in tunnels(of: name, invocation, &inspection) { inspection.note(tunnel) }
  }

  private static func tunnels(
    of name: String, _ invocation: Invocation, _ inspection: inout Inspection
  ) -> [Tunnel] {
    switch name {
    case "ssh", "autossh", "plink", "slogin": SSHTunnels.tunnels(invocation)
    case "kubectl", "oc", "k", "kubecolor": ClusterTunnels.kubectl(invocation, &inspection)
    case "cloud_sql_proxy", "cloud-sql-proxy", "alloydb-auth-proxy": CloudTunnels.sqlProxy(invocation)
    case "aws": CloudTunnels.session(invocation, &inspection)
    case "gcloud": CloudTunnels.google(invocation, &inspection)
    case "az": CloudTunnels.azure(invocation, &inspection)
    case "fly", "flyctl", "pscale", "tsh", "boundary", "cloudflared", "socat", "chisel":
      PlatformTunnels.tunnels(of: name, SpokenWords(invocation.arguments), invocation)
    default: []
    }
  }
}
