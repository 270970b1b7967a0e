import CommandEffects
import Testing
import Vocabulary

/// Code that nobody reads is held where a production database is at hand, and only there.
@Suite struct DatabaseAtHandTests {
  private func codes(_ command: String, _ variables: [String: String]) -> [String] {
    var walker = CommandWalker(facts: Facts())
    walker.walk(
      text: Array(command.utf8),
      from: ShellState(
        directory: .known("/home/ann/shop"), variables: Variables(inherited: variables, isComplete: true)))
    return walker.inspection.findings.map { $0.code.text }
  }

  @Test(
    "Tests and scripts that speak of a database are held where production is at hand",
    arguments: [
      "node --test shop.test.mjs", "npx jest", "pytest -q", "python -m pytest", "npm test", "go test ./...",
      "bundle exec rspec",
      "python -c 'init_db(conn)'", "node -e 'require(\"./db\").sequelize.sync()'", "ruby -e 'User.delete_all'",
      "DATABASE_URL=postgres://a:b@db.prod.internal/shop npx vitest run",
    ])
  func held(command: String) {
    let production = ["DATABASE_URL": "postgres://app:x@db.prod.internal:5432/shop"]
    #expect(codes(command, production).contains("database.production-at-hand"))
  }

  @Test(
    "Nothing is said where the database is a local one, or none is spoken of",
    arguments: ["npx jest", "pytest", "python -c 'init_db(conn)'", "npm test"])
  func passes(command: String) {
    #expect(codes(command, [:]) == [])
    #expect(codes(command, ["DATABASE_URL": "postgres://localhost/shop_test"]) == [])
  }

  @Test(
    "Other programs pass beside a production database",
    arguments: ["python -c 'print(1)'", "npm run build", "go build ./...", "node server.js", "ls", "cargo fmt"])
  func others(command: String) {
    #expect(!codes(command, ["PGHOST": "db.prod.internal"]).contains("database.production-at-hand"))
  }
}
