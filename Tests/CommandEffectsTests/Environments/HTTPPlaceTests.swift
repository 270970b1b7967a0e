import CommandEffects
import Testing
import Vocabulary

/// Where a call of an API lands, and which calls a command makes.
@Suite struct HTTPPlaceTests {
  private func tiers(_ command: String) -> [String] {
    DatabaseContext().inspection(of: command).findings.filter { $0.severity > .warning }
      .compactMap { $0.environment?.tier.rawValue }
  }

  @Test(
    "Each call of a command has its own method, and lands where its host says",
    arguments: [
      ("curl -X DELETE https://api.prod.example.com/db --next -X GET https://example.com", ["production"]),
      ("curl -X DELETE https://api.prod.example.com/db -: https://example.com", ["production"]),
      ("curl -sX DELETE https://api.prod.example.com/db -s: -X GET https://example.com", ["production"]),
      (
        "curl https://api.prod.example.com/db --next -X DELETE https://api.dev.example.com/databases/x", ["development"]
      ),
      ("curl -X DELETE https://a.example.com/db -o --next https://b.example.com/db", ["unknown", "unknown"]),
      ("curlie DELETE https://example.com --next -X DELETE https://api.prod.example.com/db", ["production"]),
      ("curl -X DELETE https://api.acme.com/review/databases/main", ["unknown"]),
      ("curl -X DELETE https://api.acme.com/v1/test/databases/main", ["unknown"]),
      ("curl -X DELETE https://api.acme.com/v1/prod/databases/main", ["production"]),
      ("curl -X DELETE https://api.dev.acme.com/databases/main", ["development"]),
      ("curl -X DELETE https://api.dev.acme.com/databases/prod", ["production"]),
      ("curl -X DELETE http://localhost:3000/test/databases/main", ["ephemeral"]),
      ("curl --connect-to localhost:80:prod.example.com:443 -X DELETE http://localhost/databases/x", ["production"]),
      ("curl --connect-to ::10.1.2.3: -X DELETE http://localhost/databases/x", ["unknown"]),
      ("curl --resolve localhost:80:10.1.2.3 -X DELETE http://localhost/databases/x", ["unknown"]),
      ("curl --resolve localhost:80:127.0.0.1 -X DELETE http://localhost/databases/x", ["ephemeral"]),
      ("curl --resolve api.example.com:443:127.0.0.1 -X DELETE https://api.example.com/databases/x", ["unknown"]),
      ("curl -x http://localhost:8080 -X DELETE https://api.prod.example.com/databases/x", ["production"]),
      ("http -a user:pass DELETE https://api.prod.example.com/databases/x", ["production"]),
      ("http --auth user:pass --verify no DELETE https://api.prod.example.com/databases/x", ["production"]),
      ("xh --bearer token DELETE https://api.prod.example.com/databases/x", ["production"]),
      ("http --auth user:pass https://api.prod.example.com/databases/x", []),
    ])
  func lands(command: String, tiers: [String]) {
    #expect(self.tiers(command) == tiers, "\(command)")
  }
}
