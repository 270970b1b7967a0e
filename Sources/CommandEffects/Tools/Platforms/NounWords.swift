import Vocabulary

/// The words that tools have for things, and the part those things play.
enum NounWords {
  /// The role that a word speaks of; nil for one that says nothing.
  static func role(of word: String) -> ResourceRole? {
    let word = word.hasSuffix("s") && word.utf8.count > 3 && !word.hasSuffix("ss") ? String(word.dropLast()) : word
    return switch word {
    case "database", "db", "databas", "pg", "postgre", "postgres", "mysql", "redi", "redis", "mongo", "mongodb", "rds",
      "cdb", "rdb",
      "sql", "table", "collection", "index", "indice", "indexe", "bucket", "volume", "disk", "storage", "blob",
      "object", "file", "filesystem", "file-system", "queue", "topic", "stream", "r2", "d1", "kv", "dataset",
      "datastore", "keyspace", "schema", "branch", "document", "record-set", "message", "eventdata", "cluster-data",
      "share", "datalake", "warehouse", "customer", "catalog", "entity", "log", "keyvaluemap", "dictionary",
      "dbinstance", "dbcluster":
      .data
    case "backup", "snapshot", "archive", "recovery-point", "restore-point", "vault-backup", "export-job", "pitr":
      .backup
    case "key", "kms", "crypto-key", "keyring", "cmk", "encryption-key":
      .key
    case "project", "org", "organization", "organisation", "account", "app", "application", "apps-domain", "cluster",
      "namespace", "group", "resource-group", "resourcegroup", "subscription", "tenant", "workspace", "environment",
      "env", "site",
      "space", "team", "stack", "vhost", "realm", "server", "vault", "repo", "repository", "registry", "config",
      "zone", "pool", "node-pool", "deployment-group":
      .container
    case "secret", "token", "user", "role", "policy", "policie", "credential", "service-account", "member", "access",
      "permission", "variable", "var", "api-key", "apikey", "ssh-key", "certificate", "cert", "lease", "auth",
      "teammate", "developer", "consumer-key", "binding", "sp", "iam":
      .identity
    case "domain", "dn", "dns", "record", "dns-record", "hostname", "host-name", "zone-record":
      .dns
    case "lock", "protection", "audit", "retention", "versioning", "firewall", "rule", "monitor", "alert", "schedule",
      "maintenance", "waf":
      .protection
    case "network", "vpc", "subnet", "load-balancer", "lb", "ip", "public-ip", "route", "router", "gateway", "peering",
      "vnet", "listener", "target":
      .network
    case "droplet", "server-group", "instance", "vm", "machine", "dyno", "function", "service", "job", "worker", "task",
      "container", "deployment", "pod", "node", "image", "pipeline", "workflow", "build", "cron", "consumer", "runner",
      "release", "version", "webhook", "endpoint", "flag", "segment", "feature", "toggle", "cache":
      .compute
    default: nil
    }
  }
}
