import Vocabulary

/// The ports of this machine that the tools of platforms, and plain relays, lead elsewhere.
enum PlatformTunnels {
  static func tunnels(of name: String, _ words: SpokenWords, _ invocation: Invocation) -> [Tunnel] {
    switch name {
    case "fly", "flyctl": fly(words, invocation)
    case "pscale": planetScale(words)
    case "tsh": teleport(words)
    case "boundary": boundary(words)
    case "cloudflared": cloudflare(words)
    case "socat": socat(words)
    case "chisel": chisel(words)
    default: []
    }
  }

  /// `fly proxy 5432:5432 [host] -a app`.
  private static func fly(_ words: SpokenWords, _ invocation: Invocation) -> [Tunnel] {
    guard let ports = words.behind("proxy") else { return [] }
    let app = words.value("-a", "--app") ?? invocation.variables.text("FLY_APP")
    let place = SpokenWords.place([(app, .application, "app")]).environment
    return [Tunnel(.port(SpokenWords.port(ports.first)), to: place, by: "fly proxy")]
  }

  /// `pscale connect DATABASE BRANCH --port 3306`.
  private static func planetScale(_ words: SpokenWords) -> [Tunnel] {
    guard let names = words.behind("connect") else { return [] }
    let place = SpokenWords.place([
      (names.first, .database, "database"), (names.dropFirst().first, .database, "branch"),
    ])
    let port = words.value("--port")
    return [Tunnel(.port(port == nil ? 3306 : SpokenWords.port(port)), to: place.environment, by: "pscale connect")]
  }

  /// `tsh proxy db --port 5432 NAME`.
  private static func teleport(_ words: SpokenWords) -> [Tunnel] {
    guard let rest = words.behind("proxy", "db") ?? words.behind("proxy", "app") ?? words.behind("proxy", "kube") else {
      return []
    }
    let port = words.value("--port", "-p")
    let name = rest.last { $0 != port }
    let place = SpokenWords.place([
      (name, .databaseHost, "database"), (words.value("--cluster"), .application, "cluster"),
    ])
    return [Tunnel(.port(SpokenWords.port(port)), to: place.environment, by: "tsh proxy")]
  }

  /// `boundary connect postgres -target-name NAME -listen-port 5432`.
  private static func boundary(_ words: SpokenWords) -> [Tunnel] {
    guard words.behind("connect") != nil else { return [] }
    let place = SpokenWords.place([
      (words.value("-target-name", "--target-name"), .resource, "target"),
      (words.value("-target-scope-name", "--target-scope-name"), .application, "scope"),
    ])
    let port = words.value("-listen-port", "--listen-port")
    return [Tunnel(.port(SpokenWords.port(port)), to: place.environment, by: "boundary connect")]
  }

  /// `cloudflared access tcp --hostname HOST --url localhost:5432`.
  private static func cloudflare(_ words: SpokenWords) -> [Tunnel] {
    guard words.behind("access") != nil else { return [] }
    let place = SpokenWords.place([(words.value("--hostname", "-T", "--tunnel-host"), .databaseHost, "host")])
    let port = words.value("--url", "-L", "--listener")
    return [Tunnel(.port(SpokenWords.port(port)), to: place.environment, by: "cloudflared access")]
  }

  /// `socat TCP-LISTEN:5432,fork TCP:host:5432` (socat(1)).
  private static func socat(_ words: SpokenWords) -> [Tunnel] {
    let ends = words.plain.filter { $0.contains(":") }
    guard ends.count == 2, let listening = ends.firstIndex(where: { $0.uppercased().contains("LISTEN:") }) else {
      return []
    }
    let parts = ends[1 - listening].split(separator: ":").map(String.init)
    guard parts.count > 1, !HostAddress.isLoopback(parts[1]) else { return [] }
    let place = SpokenWords.place([(parts[1], .databaseHost, "host")])
    let door = ends[listening].drop { $0 != ":" }
    return [Tunnel(.port(SpokenWords.port(String(door))), to: place.environment, by: "socat")]
  }

  /// `chisel client URL 5432:host:5432`.
  private static func chisel(_ words: SpokenWords) -> [Tunnel] {
    guard let rest = words.behind("client"), let server = rest.first else { return [] }
    let remote = RemoteHost(name: HostAddress.host(of: server), evidence: "chisel client \(server)")
    return rest.dropFirst().filter { !$0.hasPrefix("R:") }.compactMap { SSHTunnels.tunnel($0, remote) }
  }
}
