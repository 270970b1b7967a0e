import Testing
import Vocabulary

@testable import Posture

/// What is found in repositories of several kinds.
@Suite struct RepositorySurveyTests {
  private func survey(_ files: [String: String]) -> RepositorySurvey { RepositorySurvey(of: .example(files)) }

  @Test("A backend is told with what says where it lies, through variables too; without one the state is a local file")
  func backends() {
    let found = survey([
      "live/main.tf":
        "terraform {\n  backend \"s3\" {\n    bucket = \"acme-state\"\n    key = \"live.tfstate\"\n  }\n}\n",
      "play/main.tf": "resource \"null_resource\" \"a\" {}\n",
      "team/main.tf": "terraform {\n  cloud {\n    organization = \"acme\"\n  }\n}\n",
    ])
    #expect(found.roots.map(\.folder) == ["live", "play", "team"])
    #expect(
      found.roots.map(\.backend) == [
        .init(type: "s3", settings: [.init("bucket", "acme-state"), .init("key", "live.tfstate")]),
        .init(type: "local"), .init(type: "cloud", settings: [.init("organization", "acme")]),
      ])
  }

  @Test("Resources that keep data are listed with their engine and whether nothing copies them; machines are not")
  func stores() {
    let found = survey([
      "main.tf": """
      resource "aws_db_instance" "orders" {
        engine                  = "postgres"
        backup_retention_period = 14
      }
      resource "aws_s3_bucket" "uploads" {}
      resource "aws_instance" "web" {}
      """
    ])
    #expect(
      found.roots.flatMap(\.stores) == [
        .init(address: "aws_db_instance.orders", type: "aws_db_instance", engine: "postgres"),
        .init(address: "aws_s3_bucket.uploads", type: "aws_s3_bucket", lacksBackup: true),
      ])
  }

  @Test("Modules that others call are part of their callers, and accounts come from the providers")
  func modules() {
    let found = survey([
      "infra/main.tf": "provider \"aws\" {\n  allowed_account_ids = [\"123456789012\"]\n}\n"
        + "module \"db\" {\n  source = \"../modules/db\"\n}\n",
      "modules/db/main.tf": "resource \"aws_db_instance\" \"this\" {}\n",
    ])
    #expect(found.roots.map(\.folder) == ["infra"] && found.roots.first?.places == [.init(.awsAccount, "123456789012")])
    #expect(found.roots.first?.stores.map(\.address) == ["module.db.aws_db_instance.this"])
  }

  @Test("Projects, subscriptions and contexts come from the providers too; a variable's default is no place")
  func places() {
    let found = survey([
      "main.tf":
        "variable \"subscription\" {\n  default = \"s-1\"\n}\nprovider \"google\" {\n  project = \"acme-live\"\n}\n"
        + "provider \"kubernetes\" {\n  config_context = \"eu-1\"\n}\n"
        + "provider \"azurerm\" {\n  subscription_id = var.subscription\n}\n"
    ])
    #expect(found.roots.first?.places == [.init(.gcpProject, "acme-live"), .init(.kubeContext, "eu-1")])
  }

  @Test("Of a file of variables the names of secrets are told, never a value; a model of one tells nothing")
  func keys() {
    let found = survey([
      ".env":
        "export DATABASE_URL=\"postgres://shop:hunter2@db/shop\"\nAPI_TOKEN=abc\nDEBUG=1\nPAGE=https://a.example\n",
      ".env.example": "API_TOKEN=change-me\n", "deploy.pem": "-----BEGIN RSA PRIVATE KEY-----\nMIIEowIBAAKCAQEA\n",
      "web/.env.local": "STRIPE_SECRET_KEY=sk_1\nEMPTY_TOKEN=\n# OLD_TOKEN=a\n",
    ])
    #expect(
      found.keyFiles == [
        .init(path: ".env", names: ["DATABASE_URL", "API_TOKEN"]), .init(path: "deploy.pem", names: []),
        .init(path: "web/.env.local", names: ["STRIPE_SECRET_KEY"]),
      ])
    #expect(!"\(found)".contains("hunter2") && !"\(found)".contains("sk_1"))
  }

  @Test("A folder without Terraform still tells of agents and states")
  func without() {
    let found = survey([".claude/settings.json": "{}", "old/terraform.tfstate": "{}", "README.md": "# shop\n"])
    #expect(found.roots.isEmpty && found.clients == ["Claude Code"] && found.states == ["old/terraform.tfstate"])
  }
}
