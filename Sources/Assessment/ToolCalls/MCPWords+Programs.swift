import CommandEffects

extension MCPWords {
  /// The guarded program that the names stand for, e.g. `kubectl` for a server called `k8s-prod`.
  var program: String? { (tool + server).lazy.compactMap(MCPWords.program).first }

  static func program(of word: String) -> String? {
    switch word {
    case "terraform", "tf": "terraform"
    case "tofu", "opentofu": "tofu"
    case "terragrunt", "pulumi", "helm", "docker", "git", "cdk", "heroku", "gcloud", "gsutil", "az", "aws", "velero",
      "argocd", "flyctl", "vercel", "vault", "consul", "nomad", "etcdctl", "doctl", "wrangler", "restic", "rclone",
      "eksctl", "prisma", "pgbackrest":
      Tools.isRead(word) ? word : nil
    case "artisan", "laravel": "php artisan"
    case "django", "manage": "python3 manage.py"
    case "kubectl", "kubernetes", "k8s", "kube", "eks", "gke", "aks": "kubectl"
    case "azure": "az"
    case "gcp": "gcloud"
    default: nil
    }
  }

  /// The host that a client is told where only the server knows it: its name may tell the environment, and a name
  /// without a dot would be one of this machine's containers.
  var host: String { server.joined(separator: "-") + ".mcp" }

  /// The client that SQL is handed to.
  var sqlClient: [String] {
    if isAbout("mysql", "mariadb", "planetscale", "tidb", "singlestore") { return ["mysql", "-h", host, "-e"] }
    if isAbout("sqlite", "turso", "libsql") { return ["sqlite3", "the.db"] }
    if isAbout("duckdb", "motherduck") { return ["duckdb", "the.db"] }
    if isAbout("mssql", "sqlserver", "tsql") { return ["sqlcmd", "-S", host, "-Q"] }
    if isAbout("clickhouse") { return ["clickhouse-client", "--host", host, "-q"] }
    if isAbout("cassandra", "scylla", "astra") { return ["cqlsh", host, "-e"] }
    return ["psql", "-h", host, "-c"]
  }
}
