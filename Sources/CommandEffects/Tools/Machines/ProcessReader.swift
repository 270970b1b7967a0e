import Vocabulary

/// Reads what ends processes by their name: a database's server on any machine, anything on a machine of others
/// (killall(1), pkill(1), pm2's manual).
enum ProcessReader: ToolReader {
  static let names = ["killall", "pkill", "pm2"]

  private static let servers = [
    "postgres", "mysqld", "mariadbd", "mongod", "redis-server", "valkey-server", "etcd", "clickhouse", "cassandra",
    "elasticsearch", "opensearch", "rabbitmq", "kafka", "dockerd", "containerd", "kubelet", "vault", "consul",
  ]

  static func inspect(_ invocation: Invocation, into inspection: inout Inspection) {
    guard let name = invocation.name else { return }
    let words = invocation.arguments.compactMap(\.literal)
    guard !words.contains(where: { ["-0", "-l", "--list", "--help", "--version", "-h", "-V"].contains($0) }) else {
      return
    }
    if name == "pm2" {
      guard invocation.place != nil, let verb = words.first,
        ["delete", "del", "stop", "kill", "restart"].contains(verb)
      else { return }
      return note("pm2 \(verb)", words.dropFirst().first ?? "every app", invocation, &inspection)
    }
    // To have a server read its settings again stops nothing.
    guard !words.contains(where: { ["-HUP", "-SIGHUP", "-1", "-USR1", "-USR2", "-CONT"].contains($0.uppercased()) })
    else { return }
    guard let target = words.last(where: { !$0.hasPrefix("-") }) else { return }
    let isServer = servers.contains { target.lowercased().contains($0) }
    guard isServer || invocation.place != nil else { return }
    note(name, target, invocation, &inspection)
  }

  private static func note(
    _ command: String, _ target: String, _ invocation: Invocation, _ inspection: inout Inspection
  ) {
    MachineFinding.noteStopped("\(command) ends \(target)", .compute, invocation, into: &inspection)
  }
}
