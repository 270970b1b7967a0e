/// What of the family "Other databases" passes and what is stopped.
enum DatabasesExamples {
  /// As `ToolFamily` reads it.
  static let text: StaticString = #"""
    = databases | Other databases | Clients of other databases: their statements are read in their own language.

    == mysql | second | mysql mycli mariadb mysqlsh
    allow | - | mysql -h prod-db -e 'SELECT 1'
    allow | - | mysql -h prod-db -e 'SHOW TABLES' shop
    allow | ephemeral | mysql -h 127.0.0.1 -e 'DROP DATABASE shop_test'
    deny | production | mysql -h prod-db -e 'DROP DATABASE shop'
    deny | production | mysql -h prod-db shop -e 'TRUNCATE orders'
    deny | production | mysql -h prod-db shop -e 'DELETE FROM orders'
    deny | production | mariadb -h prod-db -e 'DROP TABLE shop.orders'
    deny | production | mysql -h prod-db -e 'PURGE BINARY LOGS BEFORE NOW()'

    == mysqladmin | second | mysqladmin mysqldump mysqlimport mysqlpump mysqlshow mysqlcheck mysqlbinlog mariadb-admin mariadb-check mariadb-dump mariadb-import myloader
    deny | production | myloader --overwrite-tables -h prod-db -d dump
    allow | - | mysqladmin -h prod-db status
    allow | - | mysqldump -h prod-db --single-transaction shop
    allow | - | mysqlshow -h prod-db
    deny | production | mysqladmin -h prod-db drop shop
    deny | production | mysqladmin -h prod-db -f drop shop
    confirm | production | mysqladmin -h prod-db shutdown
    deny | production | mysqldump -h prod-db --delete-master-logs shop

    == sqlite3 | second | sqlite3 sqlite litecli
    allow | - | sqlite3 app.db 'SELECT * FROM users LIMIT 5'
    allow | - | sqlite3 app.db .schema
    allow | ephemeral | sqlite3 :memory: 'DROP TABLE t'
    deny | production | sqlite3 /srv/prod/app.db 'DROP TABLE users'
    deny | production | sqlite3 /srv/prod/app.db 'DELETE FROM users'
    deny | production | ssh prod-web1 "sqlite3 /srv/app.db 'DROP TABLE users'"

    == duckdb | second | duckdb
    allow | - | duckdb sales.duckdb 'SELECT 1'
    allow | - | duckdb -c 'CREATE TABLE t (i int)'
    allow | - | duckdb sales.duckdb 'DESCRIBE orders'
    deny | production | duckdb /srv/prod/sales.duckdb 'DROP TABLE orders'
    deny | production | duckdb /srv/prod/sales.duckdb 'DELETE FROM orders'

    == mongosh | second | mongosh mongo mongos
    allow | - | mongosh mongodb://prod-db/shop --eval 'db.orders.find().limit(5)'
    allow | - | mongosh mongodb://prod-db/shop --eval 'db.orders.countDocuments({})'
    allow | ephemeral | mongosh mongodb://localhost/shop_test --eval 'db.dropDatabase()'
    deny | production | mongosh mongodb://prod-db/shop --eval 'db.dropDatabase()'
    deny | production | mongosh mongodb://prod-db/shop --eval 'db.orders.drop()'
    deny | production | mongosh mongodb://prod-db/shop --eval 'db.orders.deleteMany({})'

    == mongorestore | third | mongorestore mongodump mongoexport mongoimport mongofiles mongostat mongotop bsondump
    allow | - | mongodump --uri mongodb://prod-db/shop --out dump
    allow | - | mongostat --uri mongodb://prod-db
    deny | production | mongorestore --uri mongodb://prod-db/shop --drop dump
    deny | production | mongoimport --uri mongodb://prod-db/shop --collection orders --drop orders.json

    == redis-cli | second | redis-cli valkey-cli keydb-cli iredis
    allow | - | redis-cli -h prod-cache INFO
    allow | - | redis-cli -h prod-cache GET session:1
    allow | ephemeral | redis-cli -h localhost FLUSHALL
    deny | production | redis-cli -h prod-cache FLUSHALL
    deny | production | redis-cli -h prod-cache -n 2 FLUSHDB ASYNC
    deny | production | redis-cli -h prod-cache CONFIG SET save ''
    deny | production | redis-cli -h prod-cache SHUTDOWN NOSAVE

    == cqlsh | second | cqlsh
    allow | - | cqlsh prod-db -e 'DESCRIBE KEYSPACES'
    allow | - | cqlsh prod-db -e 'SELECT * FROM shop.orders LIMIT 5'
    deny | production | cqlsh prod-db -e 'DROP KEYSPACE shop'
    deny | production | cqlsh prod-db -e 'TRUNCATE shop.orders'
    deny | production | cqlsh prod-db -e 'DROP TABLE shop.orders'

    == clickhouse-client | second | clickhouse-client clickhouse clickhouse-local chc
    allow | - | clickhouse-client -h prod-db -q 'SELECT 1'
    allow | - | clickhouse-client -h prod-db -q 'SHOW TABLES'
    deny | production | clickhouse-client -h prod-db -q 'DROP DATABASE shop'
    deny | production | clickhouse-client -h prod-db -q 'ALTER TABLE hits DROP PARTITION 202601'
    deny | production | clickhouse-client -h prod-db -q 'TRUNCATE TABLE hits'

    == sqlcmd | second | sqlcmd osql mssql-cli tsql
    allow | - | sqlcmd -S prod-db -Q 'SELECT name FROM sys.tables'
    allow | - | sqlcmd -S prod-db -Q 'EXEC sp_who2'
    deny | production | sqlcmd -S prod-db -Q 'DROP DATABASE shop'
    deny | production | sqlcmd -S prod-db -d shop -Q 'DELETE FROM orders'
    deny | production | sqlcmd -S prod-db -d shop -Q 'TRUNCATE TABLE orders'

    == cockroach | third | cockroach
    allow | - | cockroach node status --host prod-db
    deny | production | cockroach sql --host prod-db -e 'DROP DATABASE shop'
    confirm | production | cockroach node decommission 4 --host prod-db

    == usql | third | usql sqlplus trino presto isql iusql db2 hive beeline impala-shell spark-sql hdbsql nzsql vsql exaplus hbase
    deny | unknown | hbase shell <<< "truncate 't'"
    allow | - | hbase shell <<< list
    allow | - | usql postgres://prod-db/shop -c 'SELECT 1'
    allow | - | trino --server prod-db --execute 'SHOW TABLES'
    deny | production | usql postgres://prod-db/shop -c 'DROP TABLE orders'
    deny | production | trino --server prod-db --execute 'DROP TABLE hive.sales.orders'
    deny | unknown | hive -e 'DROP DATABASE sales CASCADE'
    deny | production | beeline -u jdbc:hive2://prod-db:10000 -e 'DROP TABLE orders'
    deny | production | impala-shell -i prod-db -q 'DROP TABLE orders PURGE'
    deny | production | vsql -h prod-db -c 'DROP TABLE orders'

    == cypher-shell | third | cypher-shell mgconsole arangosh surreal orientdb zkCli zkCli.sh zookeeper-shell zookeeper-shell.sh
    allow | - | cypher-shell -a bolt://prod-db 'MATCH (n) RETURN n LIMIT 5'
    deny | production | cypher-shell -a bolt://prod-db 'MATCH (n) DETACH DELETE n'
    deny | unknown | zookeeper-shell.sh prod-zk:2181 deleteall /brokers

    == bare statements | third | ALTER DELETE DROP TRUNCATE UPDATE
    allow | - | ALTER TABLE orders ADD COLUMN note text
    deny | unknown | DROP TABLE orders
    deny | unknown | TRUNCATE orders

    == nodetool | second | nodetool
    allow | - | nodetool status
    allow | - | nodetool -h prod-db1 info
    allow | - | nodetool -h prod-db1 listsnapshots
    deny | unknown | nodetool -h prod-db1 clearsnapshot --all
    confirm | unknown | nodetool -h prod-db1 decommission
    confirm | unknown | nodetool -h prod-db1 assassinate 10.0.0.7

    == pscale | third | pscale neon neonctl turso xata tiger timescale convex upstash
    allow | - | pscale branch list shop
    allow | - | neonctl branches list
    allow | - | turso db list
    deny | production | pscale database delete shop-prod --force
    deny | production | neonctl projects delete shop-prod
    deny | production | turso db destroy shop-prod --yes

    == snow | third | snow snowsql databricks dbt
    allow | - | snow connection list
    allow | - | snow sql -q 'SELECT 1'
    deny | production | snow sql -q 'DROP DATABASE shop_prod'
    allow | - | dbt run --target prod
    confirm | production | databricks clusters permanent-delete --cluster-id prod-1
    deny | production | dbt run --full-refresh --target prod

    == influx | third | influx influxd dgraph neo4j-admin solr meilisearch
    allow | - | influx bucket list
    allow | - | neo4j-admin database info
    deny | production | influx bucket delete -n prod-metrics
    deny | production | influx delete --bucket prod-metrics --start 1970-01-01T00:00:00Z --stop 2026-01-01T00:00:00Z
    deny | unknown | neo4j-admin database load --overwrite-destination=true neo4j
    deny | unknown | solr delete -c orders

    == patronictl | third | patronictl repmgr pg_autoctl stolonctl orchestrator-client vtctldclient vtctlclient tiup pd yugabyted
    allow | - | patronictl list
    allow | - | repmgr cluster show
    deny | production | patronictl remove shop-prod
    deny | production | patronictl reinit shop-prod db1
    deny | unknown | vtctldclient DeleteKeyspace --recursive shop
    deny | production | tiup cluster destroy shop-prod
    deny | unknown | yugabyted destroy
    """#
}
