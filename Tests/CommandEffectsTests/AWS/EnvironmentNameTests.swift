import CommandEffects
import TestSupport
import Testing
import Vocabulary

@Suite struct EnvironmentNameTests {
  @Test(
    "A name tells its tier by whole words",
    arguments: [
      ("prod", .production), ("production", .production), ("prd", .production), ("live", .production),
      ("PROD", .production), ("prod-db", .production), ("db_prod_1", .production), ("prod1", .production),
      ("eu1-prd2", .production), ("shop.production.example", .production),
      ("arn:aws:rds:eu-west-1:1:db:prod-main", .production),
      ("/prod/db/password", .production), ("shopProdDb", .production), ("ProdStack", .production),
      ("test-prod", .production), ("prod-test", .production), ("prod-drill-1", .production),
      ("s3://prod-x/dev", .production),
      ("staging", .staging), ("stage-2", .staging), ("stg", .staging), ("uat", .staging), ("qa-db", .staging),
      ("preprod", .staging), ("pre-prod", .staging), ("non-prod", .staging), ("nonprod-x", .staging),
      ("not-production", .staging), ("prod-like", .staging), ("no_prod", .staging),
      ("dev", .development), ("development", .development), ("sandbox", .development), ("sbx", .development),
      ("local", .development), ("test-db", .development), ("testing", .development), ("dev01", .development),
      ("pr-123", .ephemeral), ("pr123", .ephemeral), ("mr-4", .ephemeral), ("ci-77", .ephemeral),
      ("drill-20260303", .ephemeral),
      ("preview", .ephemeral), ("preview-x", .ephemeral), ("review-12", .ephemeral), ("review/x", .ephemeral),
      ("feature-login", .ephemeral), ("app-preview-7", .ephemeral), ("ephemeral-a", .ephemeral),
      ("scratch", .ephemeral),
      ("production-eu", .production), ("acme-prd", .production), ("acmeprod", .production), ("proddb", .production),
      ("produs", .production), ("productiondb", .production), ("db.production.acme.dev", .production),
      ("pprod", .staging), ("NonProd", .staging), ("preProd", .staging), ("not-live", .staging), ("demo-eu", .staging),
      ("acmestaging", .staging), ("postgres.staging.svc.cluster.local", .staging),
      ("e2e-runner", .development), ("config.settings.local", .development), (".env.local", .development),
      ("db.dev", .development), ("devdb", .development), ("loadtest", .development),
      ("reviewapps", .ephemeral), ("bugfix/login", .ephemeral), ("pull-17", .ephemeral),
    ] as [(String, Tier)])
  func tellsTier(name: String, tier: Tier) {
    #expect(EnvironmentName.tier(of: name) == tier)
  }

  @Test(
    "Words that only look alike tell nothing",
    arguments: [
      "product", "products", "productivity", "reproduce", "livestream", "deliver", "olive", "developer-docs", "latest",
      "contest", "attestation", "stageCoach", "backstage", "DevOps", "devops", "TestResults", "tmp", "courses-tmp",
      "temp",
      "pr", "pricing", "ci", "circle", "customer-review", "feature-store", "feature-flags", "link-preview", "reviews",
      "db.acme.dev", "postgres.shop.svc.cluster.local", "reproduction", "producer", "prodigy", "live-reload", "p-db",
      "anna",
      "pull-requests", "main", "master", "", "-", "123", "i-0abc123", "localize", "quality", "é",
    ])
  func tellsNothing(name: String) {
    #expect(EnvironmentName.tier(of: name) == nil)
  }

  @Test("An identifier of hexadecimal digits says nothing")
  func identifiers() {
    var random = SeededRandom(seed: 7)
    for _ in 0..<20_000 {
      let digits = (0..<32).map { _ in String(UInt8.random(in: 0..<16, using: &random), radix: 16) }
      let name = "session-" + digits[..<8].joined() + "-" + digits[8..<16].joined() + "-" + digits[16...].joined()
      #expect(EnvironmentName.tier(of: name) == nil, "\(name)")
    }
    #expect(EnvironmentName.tier(of: "shop-e2e") == .development && EnvironmentName.tier(of: "E2E") == .development)
  }
}
