/// Commands of databases' own shells and of builds' plugins with the code that must be found, or "" when nothing may be
/// held.
enum OtherClientSpellings {
  static let rows: [(command: String, code: String)] = [
    ("mvn -Dflyway.url=jdbc:postgresql://prod-db/shop flyway:clean", "command.data-destroyed"),
    ("mvn clean install", ""), ("./gradlew flywayClean", "command.data-destroyed"), ("./gradlew clean build", ""),
    ("./gradlew :db:dropAll", "command.data-destroyed"), ("mvnw liquibase:dropAll", "command.data-destroyed"),
    ("mvn flyway:info", ""), ("mvn liquibase:status", ""),
    ("echo 'drop table x;' | sqlplus -s u/p@prod-db", "command.data-destroyed"), ("sqlplus -v", ""),
    ("sqlplus u/p@prod-db @/tmp/drop.sql", "database.unread"),
    ("beeline -u jdbc:hive2://prod:10000/x -e 'drop table x'", "command.data-destroyed"),
    ("beeline -u jdbc:hive2://prod:10000/x -e 'show tables'", ""),
    ("trino --server prod --execute 'select 1'", ""),
    ("hive -e 'drop database x cascade'", "command.container-destroyed"),
    ("impala-shell -i prod -q 'truncate table x'", "command.data-destroyed"), ("db2 list tables", ""),
    ("snowsql -a shop -q 'select current_role()'", ""), ("snowsql -q 'drop table x'", "command.data-destroyed"),
    ("db2 'drop table orders'", "command.data-destroyed"),
    ("cypher-shell -a neo4j://prod:7687 'MATCH (n) DETACH DELETE n'", "command.data-destroyed"),
    ("cypher-shell 'MATCH (n) RETURN count(n)'", ""),
    ("arangosh --javascript.execute-string 'db._dropDatabase(\"x\")'", "command.data-destroyed"),
    ("arangosh --javascript.execute-string 'db._collections()'", ""),
    ("surreal sql 'REMOVE DATABASE x'", "command.data-destroyed"), ("surreal start", ""),
    ("zkCli.sh -server z:2181 deleteall /kafka", "command.data-destroyed"), ("zkCli.sh -server z:2181 ls /", ""),
    ("kafka-storage.sh format -t x -c y", "command.data-destroyed"), ("solr status", ""),
    ("bench --site shop reinstall", "command.container-destroyed"), ("bench start", ""),
    ("aws-nuke run -c config.yml --no-dry-run", "command.container-destroyed"), ("gpg -d x.gpg", ""),
    ("gpg --delete-secret-keys ann", "command.key-destroyed"), ("gpg --list-keys", ""),
    ("pg_autoctl drop node", "command.data-destroyed"), ("nodetool status", ""),
  ]
}
