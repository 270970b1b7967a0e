import Vocabulary

/// What is known of the place that an address names.
enum HTTPPlace {
  /// Services that keep data or steer others, by the port that they listen on when nobody says otherwise.
  static func service(onPort port: Int) -> String? {
    switch port {
    case 9200, 9201: "Elasticsearch or OpenSearch"
    case 7700: "Meilisearch"
    case 6333: "Qdrant"
    case 8108: "Typesense"
    case 8983: "Solr"
    case 5984: "CouchDB"
    case 8086: "InfluxDB"
    case 8123: "ClickHouse"
    case 8500: "Consul"
    case 8200: "Vault"
    case 4646: "Nomad"
    case 2379: "etcd"
    case 15672: "RabbitMQ"
    case 8001, 8444: "an admin API"
    case 6443: "Kubernetes"
    default: nil
    }
  }

  /// Where a call lands: by its host; the parts of the path may only raise, since many services stand behind one host.
  ///
  /// - Parameters:
  ///   - detours: hosts to which the connection goes instead.
  ///   - tunnels: those that lead from this machine elsewhere.
  static func environment(
    of address: HTTPAddress, through detours: [String] = [], tunnels: Tunnels = Tunnels()
  ) -> Environment {
    if address.isLocal, detours.allSatisfy(HostAddress.isLoopback) {
      if let end = tunnels.end(port: address.port ?? 80) { return end }
      guard let service = address.port.flatMap(service(onPort:)) else {
        return Environment(name: address.host, tier: .ephemeral, evidence: "\(address.host) is this machine")
      }
      return Environment(
        name: address.host, tier: .development, evidence: "\(service) on this machine's port \(address.port ?? 0)")
    }
    var signs = EnvironmentSigns()
    if detours.isEmpty {
      signs.add(address.host, as: .application, from: "the host \(address.host)")
    } else {
      for host in [address.host] + detours { signs.hint(host, as: .application, from: "the host \(host)") }
    }
    for part in address.path { signs.hint(part, as: .resource, from: "\(part) in the address") }
    return signs.environment
  }
}
