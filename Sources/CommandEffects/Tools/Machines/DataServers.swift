/// Packages of servers that keep data, by their names in the distributions.
enum DataServers {
  /// The server that a package holds; nil for clients, libraries and everything else.
  static func server(ofPackage package: String) -> String? {
    let name = package.lowercased().prefix { $0 != "=" && $0 != "/" }
    let aside = ["client", "common-dev", "lib", "-dev", "-doc", "devel", "tools", "python", "php", "perl", "-dbg"]
    if name.hasPrefix("lib") || aside.contains(where: { name.contains($0) }) { return nil }
    for (stem, server) in stems where name.hasPrefix(stem) { return server }
    return nil
  }

  private static let stems: [(String, String)] = [
    ("postgresql", "PostgreSQL"), ("timescaledb", "PostgreSQL"), ("mysql-server", "MySQL"),
    ("mysql-community-server", "MySQL"),
    ("default-mysql-server", "MySQL"), ("mariadb-server", "MariaDB"), ("mariadb", "MariaDB"),
    ("percona-server", "MySQL"),
    ("mongodb-org", "MongoDB"), ("mongodb", "MongoDB"), ("redis-server", "Redis"), ("redis", "Redis"),
    ("valkey", "Valkey"),
    ("elasticsearch", "Elasticsearch"), ("opensearch", "OpenSearch"), ("clickhouse-server", "ClickHouse"),
    ("cassandra", "Cassandra"), ("scylla", "Scylla"), ("influxdb", "InfluxDB"), ("couchdb", "CouchDB"),
    ("neo4j", "Neo4j"),
    ("rabbitmq-server", "RabbitMQ"), ("etcd", "etcd"), ("consul", "Consul"), ("vault", "Vault"), ("minio", "MinIO"),
    ("docker-ce", "Docker"), ("docker.io", "Docker"), ("lxd", "LXD"), ("nextcloud", "Nextcloud"),
    ("prometheus", "Prometheus"),
    ("gitlab-ee", "GitLab"), ("gitlab-ce", "GitLab"), ("slapd", "the LDAP directory"), ("zookeeper", "ZooKeeper"),
  ]
}
