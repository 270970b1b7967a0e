/// What of the family "PostgreSQL" passes and what is stopped.
enum PostgreSQLExamples {
  /// As `ToolFamily` reads it.
  static let text: StaticString = #"""
    = postgresql | PostgreSQL | psql and what speaks its language, and the server's own tools: statements are read, and where they land.

    == psql | first | psql pgcli gsql ysqlsh
    allow | - | psql -h prod-db -c 'SELECT count(*) FROM orders'
    allow | - | psql -h prod-db -c '\dt+'
    allow | ephemeral | psql -h localhost -d shop_test -c 'DROP TABLE orders'
    allow | - | psql "$DATABASE_URL" -c 'EXPLAIN SELECT 1'
    allow | - | psql -h prod-db -c 'CREATE INDEX CONCURRENTLY i ON orders (placed_at)'
    allow | - | psql -h prod-db -c 'DROP TABLE IF EXISTS pg_temp.scratch'
    deny | production | psql -h prod-db -c 'DROP DATABASE shop'
    deny | production | psql -h prod-db -c 'DROP TABLE orders CASCADE'
    deny | production | psql -h prod-db -c 'TRUNCATE orders, payments'
    deny | production | psql -h prod-db -c 'DELETE FROM orders'
    deny | production | psql -h prod-db -c 'UPDATE accounts SET balance = 0'
    deny | production | psql postgres://app@prod-db.internal/shop -c 'DROP SCHEMA public CASCADE'
    deny | production | psql -h prod-db -c 'ALTER TABLE orders DROP COLUMN total'
    confirm | production | psql -h prod-db -f cleanup.sql
    deny | production | echo 'DROP TABLE users' | psql -h prod-db shop
    deny | production | psql -h prod-db -c "SELECT pg_drop_replication_slot('standby')"

    == dropdb | first | dropdb dropuser createdb createuser reindexdb vacuumdb clusterdb vacuumlo
    allow | - | createdb -h localhost shop_test
    allow | ephemeral | dropdb -h localhost shop_test
    allow | - | vacuumdb -h prod-db --analyze shop
    allow | - | reindexdb -h prod-db --concurrently shop
    allow | - | dropdb --help
    deny | production | dropdb -h prod-db shop
    deny | production | dropdb --if-exists --force -h prod-db shop
    confirm | production | dropuser -h prod-db reporting
    deny | production | PGHOST=prod-db dropdb shop

    == pg_restore | first | pg_restore pg_dump pg_dumpall pg_basebackup pg_isready pgbench pg_recvlogical pg_receivewal
    allow | - | pg_dump -h prod-db -Fc -f shop.dump shop
    allow | - | pg_dumpall -h prod-db --globals-only
    allow | - | pg_isready -h prod-db
    allow | - | pg_restore --list shop.dump
    allow | ephemeral | pg_restore -h localhost -d shop_test --clean shop.dump
    deny | production | pg_restore -h prod-db -d shop --clean shop.dump
    deny | production | pg_restore -h prod-db -d postgres --clean --create shop.dump
    deny | production | pgbench -i -h prod-db shop
    deny | production | pg_receivewal -h prod-db --slot=standby --drop-slot
    deny | production | pg_recvlogical -h prod-db -d shop --slot=cdc --drop-slot

    == pg_ctl | first | pg_ctl pg_ctlcluster pg_dropcluster pg_createcluster pg_lsclusters pg_upgradecluster initdb pg_resetwal pg_resetxlog pg_archivecleanup pg_rewind pg_upgrade pg_createsubscriber
    allow | - | pg_lsclusters
    allow | - | pg_ctl status -D /var/lib/postgresql/16/main
    allow | - | pg_resetwal --dry-run /var/lib/postgresql/16/main
    allow | - | pg_archivecleanup -n /var/lib/postgresql/wal 000000010000000000000010
    allow | - | pg_ctl reload -D /var/lib/postgresql/16/main
    deny | unknown | pg_dropcluster --stop 16 main
    deny | unknown | pg_resetwal -f /var/lib/postgresql/16/main
    deny | unknown | pg_archivecleanup /var/lib/postgresql/wal 000000010000000000000010
    confirm | production | ssh prod-db1 pg_ctl stop -D /var/lib/postgresql/16/main -m immediate
    """#
}
