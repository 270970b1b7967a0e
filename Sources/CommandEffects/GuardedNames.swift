/// The names of tools that can take production away, and how to find them in text that cannot be read as a command.
package enum GuardedNames {
  /// Sorted. A name here does not mean that a reader for it exists: what cannot be read and names one holds.
  package static let all = [
    "alembic", "argocd", "atlantis", "aws", "awslocal", "az", "bq", "cdk", "clickhouse-client", "cockroach", "consul",
    "cqlsh", "dbmate", "drizzle-kit", "dropdb", "dropuser", "duckdb", "eksctl", "etcdctl", "flyctl", "flyway",
    "gcloud", "gsutil", "helm", "helmfile", "heroku", "knex", "kops", "kubeadm", "kubectl", "liquibase", "manage.py",
    "mariadb", "mkfs", "mongo", "mongorestore", "mongosh", "mysql", "mysqladmin", "mysqlsh", "nomad", "pg_dropcluster",
    "pg_resetwal", "pg_restore", "pgbackrest", "prisma", "psql", "pulumi", "rails", "railway", "redis-cli", "restic",
    "sequelize", "snowsql", "sqlcmd", "sqlite3", "sqlx", "supabase", "talosctl", "terraform", "terragrunt", "tflocal",
    "tofu",
    "typeorm", "valkey-cli", "vault", "velero",
  ]

  /// The first guarded name that stands as a word of its own in the text.
  package static func firstName(in text: [UInt8]) -> String? {
    all.first { contains(text, Array($0.utf8)) }
  }

  /// The same for a text that does not parse as a command: there `git` counts too, which is in every other address.
  static func firstName(inUnparsed text: [UInt8]) -> String? {
    firstName(in: text) ?? (contains(text, Array("git".utf8)) ? "git" : nil)
  }

  /// The same over literals and over what they decode to: base64, hexadecimal, octal and `\x` escapes, reversed.
  static func firstName(inLiterals literals: [String]) -> String? {
    for literal in literals {
      let bytes = Array(literal.utf8)
      if let name = firstName(in: bytes) { return name }
      for decoded in LiteralDecoder.decodings(of: bytes) {
        if let name = firstName(in: decoded) { return name }
      }
    }
    return nil
  }

  /// Whether bytes are no text: a NUL among the first 512.
  static func looksBinary(_ bytes: [UInt8]) -> Bool {
    bytes.prefix(512).contains(0)
  }

  private static func contains(_ text: [UInt8], _ name: [UInt8]) -> Bool {
    guard text.count >= name.count else { return false }
    var index = 0
    while let found = text[index...].firstIndex(of: name[0]) {
      let end = found + name.count
      guard end <= text.count else { return false }
      if text[found..<end].elementsEqual(name), found == 0 || !isWordByte(text[found - 1]),
        end == text.count || !isWordByte(text[end])
      {
        return true
      }
      index = found + 1
    }
    return false
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-") || (byte >= 48 && byte <= 57) || (byte >= 65 && byte <= 90)
      || (byte >= 97 && byte <= 122)
  }
}
