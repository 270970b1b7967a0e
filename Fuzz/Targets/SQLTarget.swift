import CommandEffects
import Vocabulary

/// SQL in every dialect, the MongoDB shell, Redis: ranges lie in the text; each statement has a deed.
enum SQLTarget: FuzzTarget {
  static let name = "sql"
  static let seeds = texts([
    "DELETE FROM a WHERE (id = 1 OR 1=1) AND b IN (SELECT 1) -- x\n; DROP TABLE IF EXISTS a.b, \"c\" CASCADE",
    "DO $x$ BEGIN IF a THEN EXECUTE format('DROP TABLE %I', r) || 'x'; END IF; END $x$; \\gexec",
    "WITH a AS (DELETE FROM b RETURNING *) UPDATE c SET d = CASE WHEN 1 THEN 2 END WHERE e LIKE '%'",
    "BEGIN; TRUNCATE a; ROLLBACK; EXPLAIN (ANALYZE off) MERGE INTO a USING b ON c WHEN MATCHED THEN DELETE",
    "COPY a FROM STDIN;\n1\tx\n\\.\n\\! ls\n\\copy a from program 'x'\n\\c b\nSELECT :x, :'y'",
    "DELIMITER //\nCREATE PROCEDURE p() BEGIN IF 1 THEN DROP TABLE a; END IF; END//\n/*!40000 DROP TABLE b */;",
    "SET @s = CONCAT('DROP ', 'TABLE x'); PREPARE p FROM @s; EXECUTE p; source x.sql",
    "IF EXISTS (SELECT 1)\nBEGIN\nEXEC('DROP ' + 'TABLE x')\nEND\nGO\n:r x.sql\nDROP TABLE [a].[b]",
    ".open --new x\n.read \"|ls\"\n.import a b\nPRAGMA writable_schema=1; ATTACH 'x' AS y",
    "use a\ndb.getSiblingDB(\"x\").b.deleteMany({_id: {$exists: true}}); db['c'].drop() // y",
    "DEL a b*\nEVAL \"return redis.call('del', 'x')\" 0\nCONFIG SET save \"\"",
    "ALTER TABLE a DELETE WHERE 1; ALTER TABLE a DROP PARTITION b; \0 DROP TABLE \0; DELETE FROM a WHERE \0",
  ])

  static func run(_ bytes: [UInt8]) {
    for dialect in SQLDialect.allCases {
      for client in [SQLClient.none, .psql, .mysql, .sqlite, .sqlcmd] {
        var session = SQLSession()
        check(SQLReader.read(bytes, dialect: dialect, client: client, session: &session), bytes.count)
      }
    }
    check(MongoReader.read(bytes), bytes.count)
    check(RedisReader.read(bytes), bytes.count)
  }

  private static func check(_ statements: [SQLStatement], _ count: Int) {
    for statement in statements {
      precondition(!statement.deeds.isEmpty, "a statement without a deed")
      precondition(statement.range.end <= count, "\(statement.range) is not within \(count) bytes")
    }
  }
}
