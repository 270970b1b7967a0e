import Testing
import Vocabulary

@testable import TerraformPlans

@Suite struct BlastRadiusTests {
  @Test("A real destroy of an estate reaches its account, region, key, bucket, vault, state and every address")
  func estate() throws {
    let plan = try #require(try PlanFile.plan("plans/destroy.tfplan"))
    let radius = BlastRadius(of: PlanSubject(plan))
    #expect(radius.accounts == ["aws 123456789012"])
    #expect(radius.regions == ["aws eu-west-1"])
    #expect(radius.providers == ["provider[\"registry.terraform.io/hashicorp/aws\"]"])
    #expect(radius.states == ["local terraform.tfstate"])
    #expect(radius.keys == ["arn:aws:kms:eu-west-1:123456789012:key/f42071b9-11e1-471b-8bdf-e42aa6b548a1"])
    #expect(radius.buckets == ["production-uploads-9f3a"])
    #expect(radius.vaults == ["production-vault"])
    #expect(
      radius.addresses == plan.changes.filter { $0.action == .delete && $0.mode == .managed }.map(\.address).sorted())
  }

  @Test("Its JSON reaches the same, but for what JSON does not tell")
  func json() throws {
    let saved = BlastRadius(of: PlanSubject(try #require(try PlanFile.plan("plans/destroy.tfplan"))))
    var shown = BlastRadius(of: PlanSubject(try #require(try PlanFile.plan("plans/destroy.json"))))
    #expect(shown.providers == ["registry.terraform.io/hashicorp/aws"])
    (shown.providers, shown.states) = (saved.providers, saved.states)
    #expect(shown == saved)
  }

  @Test("What lives on and refers to something that dies is counted, whatever keys it has")
  func dependants() {
    let subnet: StateObject = .example("module.net[\"a\"].aws_subnet.a[0]")
    var service: StateObject = .example("aws_ecs_service.web")
    var other = StateObject.example("aws_ecs_service.api")
    service.dependencies = ["aws_vpc.main", "module.net.aws_subnet.a"]
    other.dependencies = ["aws_vpc.main"]
    let plan = Plan.example(
      .delete("module.net[\"a\"].aws_subnet.a[0]"), .replace("aws_vpc.main"), .delete("aws_ecs_service.api")
    )
    .with(state: [subnet, service, other, .example("aws_vpc.main")])
    let objects = BlastRadius(of: PlanSubject(plan)).objects
    #expect(
      objects == [
        .init(address: "aws_ecs_service.api", kind: "aws_ecs_service", verb: .destroy, dependants: 0),
        .init(address: "aws_vpc.main", kind: "aws_vpc", verb: .replace, dependants: 1),
        .init(address: "module.net[\"a\"].aws_subnet.a[0]", kind: "aws_subnet", verb: .destroy, dependants: 1),
      ])
  }

  @Test("Accounts, regions and keys of other clouds are told, and nothing that is sensitive")
  func otherClouds() {
    var secret = ResourceChange.delete("cloudflare_r2_bucket.b", ["account_id": "hush", "name": "media"])
    secret.beforeSensitive = [ValuePath([.attribute("account_id")])]
    let radius = BlastRadius(
      of: PlanSubject(
        .example(
          .delete(
            "google_sql_database_instance.db",
            [
              "project": "shop", "region": "europe-west1",
              "encryption_key_name": "projects/shop/locations/europe-west1/keyRings/r/cryptoKeys/k",
            ]),
          .update(
            "azurerm_mssql_database.db",
            ["id": "/subscriptions/0f-1/resourceGroups/rg/providers/x", "location": "westeurope"], ["sku_name": "S1"]),
          .create("azurerm_recovery_services_vault.v", ["name": "vault"]), secret)))
    #expect(radius.accounts == ["azure 0f-1", "google shop"])
    #expect(radius.regions == ["azure westeurope", "google europe-west1"])
    #expect(radius.keys == ["projects/shop/locations/europe-west1/keyRings/r/cryptoKeys/k"])
    #expect(radius.buckets == ["media"])
    #expect(radius.vaults == ["vault"])
    #expect(
      radius.addresses == ["azurerm_mssql_database.db", "cloudflare_r2_bucket.b", "google_sql_database_instance.db"])
  }

  /// Backends and what their states are called.
  static let backends: [(PlanBackend, String)] = [
    (
      PlanBackend(type: "s3", configuration: .object(["bucket": "acme", "key": "prod.tfstate"]), workspace: "default"),
      "s3 acme/prod.tfstate"
    ),
    (
      PlanBackend(type: "gcs", configuration: .object(["bucket": "acme"]), workspace: "prod"),
      "gcs acme, workspace prod"
    ),
    (
      PlanBackend(type: "http", configuration: .object(["address": "https://u:p@h.test/s/a?t=1"]), workspace: ""),
      "http h.test/s/a"
    ),
    (PlanBackend(type: "local", configuration: .null, workspace: "default"), "local terraform.tfstate"),
    (PlanBackend(type: "pg", configuration: .object(["conn_str": "postgres://u:p@h/db"]), workspace: ""), "pg"),
  ]

  @Test("A state is called by its place, never by a secret", arguments: backends)
  func stateNames(_ backend: PlanBackend, _ name: String) {
    #expect(StateName.name(of: backend) == name)
  }

  @Test("States tell what an object depends on, in both forms")
  func dependenciesAreRead() throws {
    let stored = try #require(try PlanFile.state("states/current.tfstate"))
    let database = try #require(stored.objects.first { $0.type == "aws_db_instance" })
    #expect(database.dependencies.contains("aws_db_subnet_group.db"))
    let shown = try #require(try PlanFile.plan("plans/noop.json")?.priorState)
    #expect(
      shown.objects.first { $0.type == "aws_db_instance" }?.dependencies.contains("aws_db_subnet_group.db") == true)
  }
}
