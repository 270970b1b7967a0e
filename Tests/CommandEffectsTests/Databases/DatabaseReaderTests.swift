import CommandEffects
import Testing
import Vocabulary

/// What clients of databases and migration tools are read for, wherever their statements come from.
@Suite struct DatabaseReaderTests {
  /// Every spelling of one loss, on production.
  private static let losingRows = [
    "psql -h prod-db -c 'DROP TABLE t'", "psql -hprod-db -Atc 'DROP TABLE t'",
    "psql --command='DROP TABLE t' --host prod-db",
    "psql -h prod-db --comm 'DROP TABLE t'", "psql -X -q -h prod-db -c 'SELECT 1' -c 'DROP TABLE t'",
    "echo 'DROP TABLE t' | psql -h prod-db", "psql -h prod-db <<< 'DROP TABLE t'",
    "psql -h prod-db <<'END'\nDROP TABLE t;\nEND",
    "cat > x.sql <<'END'\nDROP TABLE t;\nEND\npsql -h prod-db -f x.sql", "psql -h prod-db -f wipe.sql",
    "psql -h prod-db < wipe.sql", "psql -h prod-db -f - < wipe.sql", "psql -h prod-db -c '\\i wipe.sql'",
    "T=t; psql -h prod-db -c \"DROP TABLE $T\"", "V=DROP; psql -h prod-db -c \"$V TABLE t\"",
    "psql -h prod-db -c \"DROP TABLE $UNKNOWN\"", "for t in a b; do psql -h prod-db -c \"DROP TABLE $t\"; done",
    "sudo -u postgres psql -h prod-db -c 'DROP TABLE t'", "PGHOST=prod-db timeout 5 psql -c 'DROP TABLE t'",
    "bash -c \"psql -h prod-db -c 'DROP TABLE t'\"", "mysql -h prod-db -e 'DROP TABLE t'",
    "mysql -uroot -psecret -hprod-db -Dshop -e'DROP TABLE t'", "mysql -h prod-db shop < wipe.sql",
    "mariadb --host=prod-db --execute='DROP TABLE t'", "mysqladmin -h prod-db -f drop shop",
    "sqlite3 prod.db 'DROP TABLE t'", "sqlite3 -cmd 'DROP TABLE t' prod.db .quit",
    "echo 'DROP TABLE t;' | sqlite3 prod.db",
    "sqlite3 prod.db < wipe.sql", "sqlite3 prod.db '.read wipe.sql'", "duckdb prod.duckdb -c 'DROP TABLE t'",
    "redis-cli -h prod-cache FLUSHALL", "redis-cli -h prod-cache flushdb async",
    "echo FLUSHALL | redis-cli -h prod-cache",
    "redis-cli -h prod-cache --scan --pattern 'a:*' | xargs redis-cli -h prod-cache del",
    "redis-cli -h prod-cache EVAL \"redis.call('flushall')\" 0", "redis-cli --cluster call prod-cache:6379 FLUSHALL",
    "valkey-cli -u redis://prod-cache:6379 FLUSHALL", "mongosh mongodb://prod-db/shop --eval 'db.t.drop()'",
    "mongo prod-db/shop --eval 'db[\"t\"].deleteMany({})'", "echo 'db.dropDatabase()' | mongosh mongodb://prod-db/shop",
    "mongosh mongodb://prod-db/shop wipe.js", "mongorestore --drop --host prod-db dump",
    "cqlsh prod-db -e 'TRUNCATE k.t'",
    "clickhouse-client --host prod-db --query='DROP TABLE t'", "clickhouse client -h prod-db -q 'TRUNCATE t'",
    "sqlcmd -S prod-db -Q 'DROP TABLE t'", "sqlcmd -S prod-db -i wipe.sql",
    "cockroach sql --host=prod-db -e 'DROP TABLE t'",
    "usql postgres://prod-db/shop -c 'DROP TABLE t'", "dropdb -h prod-db shop",
    "dropdb --if-exists --force shop_production",
    "myloader --overwrite-tables -h prod-db -d dump", "myloader -o -hprod-db -d dump",
    "myloader --drop-table -h prod-db -d dump", "myloader --purge-mode TRUNCATE -h prod-db -d dump",
    "mongosh prod-db/shop --eval 'db.t.explain().remove({}); db.t.remove({})'",
    "mongosh prod-db/shop --eval 'db.t.remove({}).explain()'", "mongosh prod-db/shop --eval 'db.explain.drop()'",
    "mongosh prod-db/shop --eval 'db.t.explain().getCollection().drop()'",
    "mongosh prod-db/shop --eval 'db.t.explain(db.u.drop()).find()'",
    "RAILS_ENV=production bin/rails db:migrate VERSION=0", "VERSION=0 RAILS_ENV=production rake db:migrate",
    "RAILS_ENV=production rake 'db:migrate[0]'", "RAILS_ENV=production rails db:migrate:primary VERSION=0",
    "pg_restore -h prod-db -c -d shop x.dump", "pg_dropcluster --stop 17 production",
  ]

  /// Spellings that lose nothing, on production.
  private static let readingRows = [
    "psql -h prod-db -c 'SELECT 1'", "psql -h prod-db -l", "psql -h prod-db -c '\\dt'", "psql -h prod-db",
    "psql -h prod-db -c \"SELECT 'DROP TABLE t'\"", "psql -h prod-db -c 'BEGIN; DELETE FROM t; ROLLBACK'",
    "psql --help", "psql -h prod-db -f look.sql",
    "pg_dump -h prod-db shop", "pg_dump -c -h prod-db shop", "pg_dumpall -h prod-db --clean", "pg_restore -l x.dump",
    "pg_restore x.dump", "pg_isready -h prod-db", "vacuumdb -h prod-db -a", "createdb -h prod-db n",
    "mysql -h prod-db -e 'SHOW TABLES'",
    "mysqldump -h prod-db shop", "mysqladmin -h prod-db status", "sqlite3 prod.db .dump",
    "sqlite3 -readonly prod.db 'SELECT 1'",
    "redis-cli -h prod-cache INFO", "redis-cli -h prod-cache --bigkeys", "redis-cli -h prod-cache keys 'a*'",
    "mongosh mongodb://prod-db/shop --eval 'db.t.find({a: \"drop()\"})'", "mongodump --host prod-db",
    "cqlsh prod-db -e 'DESCRIBE KEYSPACES'",
    "cockroach node status --host prod-db", "clickhouse-client -h prod-db -q 'SELECT 1'",
    "sqlcmd -S prod-db -Q 'SELECT 1'",
    "DATABASE_URL=postgres://prod-db/x npx prisma migrate status",
    "DATABASE_URL=postgres://prod-db/x npx prisma migrate deploy",
    "RAILS_ENV=production bin/rails db:migrate:status", "RAILS_ENV=production rails routes",
    "RAILS_ENV=production rails db:migrate", "RAILS_ENV=production rails db:migrate:up VERSION=20240101",
    "VERSION=1.2.3 RAILS_ENV=production rails db:migrate",
    "mongosh prod-db/shop --eval 'db.t.explain().remove({})'",
    "mongosh prod-db/shop --eval 'db.t.explain(\"executionStats\").findOneAndDelete({})'",
    "myloader -h prod-db -d dump", "myloader --purge-mode=NONE -h prod-db -d dump",
    "npx prisma migrate dev --name add_x", "npx drizzle-kit generate",
    "python manage.py sqlflush",
    "alembic history", "alembic downgrade base --sql", "flyway info -url=jdbc:postgresql://prod-db/x",
    "php artisan migrate:fresh --pretend",
    "grep -rn 'DROP TABLE' migrations", "git commit -m 'DROP TABLE t'", "echo 'DROP TABLE t' > x.sql",
  ]

  private static let context = DatabaseContext(files: [
    "/work/app/wipe.sql": "-- tidy\nDROP TABLE t;\n", "/work/app/wipe.js": "db.t.drop()\n",
    "/work/app/look.sql": "SELECT count(*) FROM t; -- DROP TABLE t\n",
  ])

  private func codes(_ command: String) -> [String] {
    Self.context.inspection(of: command).findings.filter { $0.severity > .warning }.map(\.code.text)
  }

  @Test("Every spelling of a loss is found", arguments: losingRows)
  func losses(command: String) {
    let losing = ["command.data-destroyed", "command.container-destroyed"]
    #expect(codes(command).contains { losing.contains($0) }, "\(codes(command))")
  }

  @Test("What loses nothing has no finding", arguments: readingRows)
  func reads(command: String) {
    #expect(codes(command).isEmpty, "\(codes(command))")
  }

  @Test(
    "A version to migrate to may lie behind, and a schema that is shared is not everybody's to change",
    arguments: [
      ("RAILS_ENV=production rails db:migrate VERSION=20240101", "migration.taken-back"),
      ("read -r V; RAILS_ENV=production rake db:migrate VERSION=$V", "migration.taken-back"),
      ("php bin/console doctrine:migrations:migrate 0", "migration.taken-back"),
      ("DATABASE_URL=postgres://prod-db/x npx prisma migrate dev", "migration.may-lose"),
      ("DATABASE_URL=postgres://prod-db/x bunx drizzle-kit drop", "migration.may-lose"),
    ])
  func migrations(command: String, code: String) {
    #expect(codes(command) == [code])
  }

  @Test("What a client runs in a shell is followed")
  func shells() {
    #expect(codes("psql -c '\\! rm -rf /'").contains("file.system-destroyed"))
    #expect(codes("sqlite3 x.db '.shell rm -rf /'").contains("file.system-destroyed"))
    #expect(codes("mysql -e 'system rm -rf /'").contains("file.system-destroyed"))
  }

  @Test("A statement of several is the evidence, to the byte")
  func evidence() throws {
    let command = "psql -h prod-db -c 'SELECT 1; DROP TABLE t; SELECT 2'"
    let finding = try #require(Self.context.inspection(of: command).findings.first)
    guard case .text(let range) = finding.evidence else { return #expect(Bool(false), "no text is the evidence") }
    #expect(String(decoding: Array(command.utf8)[range.start..<range.end], as: UTF8.self) == "DROP TABLE t")
  }
}
