import CommandEffects
import Testing

/// Texts that are made to be slow or deep are read to their end in one go.
@Suite struct SQLBoundsTests {
  private static let count = 2_000

  private static let texts: [String] = [
    "SELECT " + String(repeating: "(", count: count), String(repeating: "(", count: count) + "SELECT 1",
    String(repeating: "(", count: count) + "DELETE FROM a" + String(repeating: ")", count: count),
    "SELECT " + String(repeating: "(DELETE FROM a ", count: count),
    "DELETE FROM a WHERE " + String(repeating: "(", count: count) + "1=1" + String(repeating: ")", count: count),
    "DELETE FROM a WHERE " + String(repeating: "NOT (", count: count),
    "DELETE FROM a WHERE " + String(repeating: "EXISTS (SELECT 1 FROM b WHERE ", count: count),
    "DELETE FROM a WHERE " + String(repeating: "a = 1 AND (b = 2 OR ", count: count),
    String(repeating: "EXPLAIN ANALYZE ", count: count) + "DELETE FROM a",
    String(repeating: "PREPARE p AS ", count: count), String(repeating: "IF 1 = 1 ", count: count) + "DROP TABLE a",
    String(repeating: "BEGIN ", count: count), String(repeating: "CASE ", count: count),
    "SELECT " + String(repeating: "dblink_exec(", count: count), String(repeating: "/*", count: count),
    String(repeating: "$a", count: count), String(repeating: "SET @s = CONCAT(@s, @s, 'x');", count: 2_000),
    String(repeating: "CREATE TEMP TABLE t\(count) (a int);", count: 2_000),
    "ALTER TABLE a " + String(repeating: "DELETE WHERE 1 ", count: count),
    "DELIMITER " + String(repeating: "(", count: count) + "x\n" + String(repeating: "(", count: count),
    String(repeating: "db.a(", count: count), "db" + String(repeating: "\n", count: count) + ".a.drop()",
    String(repeating: "DO 'BEGIN EXECUTE ''", count: count),
  ]

  @Test("Deep and long texts end", .timeLimit(.minutes(1)))
  func ends() {
    for text in Self.texts {
      for dialect in [SQLDialect.postgres, .mysql, .transact, .clickhouse] {
        #expect(
          !SQLReader.read(text, dialect: dialect, client: .mysql).isEmpty || text.hasPrefix("/*")
            || text.hasPrefix("DELIMITER "))
      }
      _ = MongoReader.read(Array(text.utf8))
      _ = RedisReader.read(Array(text.utf8))
      _ = HBaseReader.read(Array(text.utf8))
    }
  }
}
