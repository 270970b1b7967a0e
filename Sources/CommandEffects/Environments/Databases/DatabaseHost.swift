/// Tells from a host's name whether it is this machine, or a service in a container beside it.
enum DatabaseHost {
  /// Services of a compose file, by the names that people give them: no name server knows them outside of it.
  private static let services: Set<String> = [
    "db", "database", "postgres", "postgresql", "pg", "pgsql", "mysql", "mariadb", "mongo", "mongodb", "redis",
    "valkey",
    "cache", "mssql", "sqlserver", "clickhouse", "cassandra", "scylla", "cockroach", "cockroachdb", "timescaledb",
    "memcached", "rabbitmq", "elasticsearch", "opensearch", "keydb", "dragonfly", "pgbouncer", "sql-server",
  ]

  /// Why it is local, in a few words; nil when it is not.
  static func locality(of host: String) -> String? {
    let hosts = host.split(separator: ",").map(String.init)
    guard !hosts.isEmpty else { return nil }
    let reasons = hosts.compactMap { locality(ofOne: $0.lowercased()) }
    return reasons.count == hosts.count ? reasons[0] : nil
  }

  private static func locality(ofOne host: String) -> String? {
    if host.hasPrefix("/") {
      // The proxy of Google Cloud SQL puts remote servers there.
      return host.hasPrefix("/cloudsql") ? nil : "the socket folder \(host)"
    }
    if HostAddress.isLoopback(host) || host == "." || host == "(local)" || host == "(localdb)" { return "this machine" }
    return services.contains(host) ? "a service beside this container" : nil
  }
}
