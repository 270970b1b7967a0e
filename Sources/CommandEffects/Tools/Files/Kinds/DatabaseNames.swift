/// Knows where database servers keep their files, and databases that are one file.
enum DatabaseNames {
  /// Folders in `/var/lib` that hold what a server was trusted with.
  private static let services: Set<String> = [
    "postgresql", "postgres", "pgsql", "mysql", "mysql-files", "mariadb", "mongodb", "mongo", "redis", "valkey",
    "cassandra", "scylla", "clickhouse", "elasticsearch", "opensearch", "influxdb", "neo4j", "couchdb", "rabbitmq",
    "etcd",
    "docker", "containers", "containerd", "kubelet", "rancher", "libvirt", "consul", "vault", "zookeeper", "kafka",
    "prometheus", "grafana", "gitlab", "ldap", "minio", "cockroach", "cockroachdb", "timescaledb", "ceph", "glusterd",
    "nats", "loki", "gitea", "nomad", "solr", "memgraph", "arangodb", "dgraph", "foundationdb", "tidb",
  ]

  /// Servers whose name in a path outside of a project means their data.
  private static let servers: Set<String> = [
    "postgresql", "postgres", "pgsql", "mysql", "mariadb", "mongodb", "redis", "cassandra", "clickhouse",
    "elasticsearch",
    "influxdb", "couchdb", "etcd", "cockroach", "neo4j",
  ]

  /// Roots below which such a name means data and not the program.
  private static let dataRoots: Set<String> = [
    "var", "opt", "srv", "data", "mnt", "media", "volumes", "storage", "export",
  ]

  private static let folders: Set<String> = [
    "pgdata", "pg_data", "pg_wal", "pg_xlog", "pg_clog", "pg_xact", "postgres-data", "postgres_data", "postgresql-data",
    "postgresql_data", "pg-data", "mysql-data", "mysql_data", "mysqldata", "mariadb-data", "mariadb_data", "mongo-data",
    "mongo_data", "mongodb-data", "mongodb_data", "redis-data", "redis_data", "db-data", "db_data", "dbdata", "esdata",
    "clickhouse-data", "etcd-data", "minio-data", "neo4j-data", "database-data", "db-volume", "postgres-volume",
  ]

  /// Names in a folder that say a server keeps its data there.
  private static let markers: Set<String> = [
    "pg_version", "pg_wal", "ibdata1", "wiredtiger", "mongod.lock", "appendonly.aof", "dump.rdb", "aria_log_control",
  ]

  /// Words in the name of a database that a developer makes anew at will.
  private static let developers: Set<Substring> = ["test", "dev", "development", "local", "tmp", "sample", "example"]

  private static let serverEndings: Set<Substring> = ["ibd", "myd", "myi", "frm", "mdf", "ldf", "rdb", "aof", "wt"]

  /// Whether a path below the root leads to a server's data.
  static func isServerData(atRoot parts: [String]) -> Bool {
    if parts.count >= 3, parts[0] == "var", parts[1] == "lib" { return services.contains(parts[2]) }
    return dataRoots.contains(parts[0]) && parts.contains { servers.contains($0) || folders.contains($0) }
  }

  /// Whether names alone say that it is a database's files.
  static func isDatabase(_ parts: some BidirectionalCollection<String>) -> Bool {
    guard let last = parts.last else { return false }
    if parts.contains(where: folders.contains) || followsServer(parts) { return true }
    switch SourceNames.ending(last) {
    case "db", "sqlite", "sqlite3", "db3", "duckdb", "mdb":
      return last.utf8.contains(UInt8(ascii: ".")) && isKept(last, parts.dropLast())
    case let ending: return last.utf8.contains(UInt8(ascii: ".")) && serverEndings.contains(ending)
    }
  }

  /// Whether the names in a folder say that a server keeps its data there.
  static func isDataFolder(_ names: [String]) -> Bool {
    names.contains { markers.contains(PathParts.lowercased($0[...].utf8)) }
  }

  /// `postgres/data`, `mysql/data`: the volume of a container.
  private static func followsServer(_ parts: some BidirectionalCollection<String>) -> Bool {
    zip(parts, parts.dropFirst()).contains { servers.contains($0) && $1 == "data" }
  }

  /// A database in one file is kept when its folder or its name says so; a developer's own is not.
  private static func isKept(_ name: String, _ above: some BidirectionalCollection<String>) -> Bool {
    let keeping: Set<String> = ["data", "db", "database", "databases", "var", "srv", "prod", "production", "live"]
    if above.contains(where: keeping.contains) {
      return !BackupNames.tokens(name).contains(where: developers.contains)
    }
    return BackupNames.tokens(name).contains { $0 == "prod" || $0 == "production" || $0 == "live" }
  }
}
