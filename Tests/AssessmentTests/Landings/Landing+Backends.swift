import Vocabulary

extension Landing {
  private static func recorded(_ type: String, _ settings: String) -> [String: String] {
    [
      "work/infra/.terraform/terraform.tfstate":
        "{\"version\":3,\"backend\":{\"type\":\"\(type)\",\"config\":{\(settings)}}}"
    ]
  }

  private static func written(_ block: String) -> [String: String] {
    ["work/infra/backend.tf": "terraform {\n  required_version = \">= 1.5\"\n  \(block)\n}\n"]
  }

  /// Where the state lies.
  static let terraformBackends: [Landing] = [
    Landing(
      "terraform destroy", .production, "key \"prod/network.tfstate\"", .stops,
      files: recorded("s3", "\"bucket\":\"acme-states\",\"key\":\"prod/network.tfstate\",\"region\":\"eu-west-1\"")),
    Landing(
      "terraform destroy", .development, "key \"dev/network.tfstate\"", .passes,
      files: recorded("s3", "\"bucket\":\"acme-states\",\"key\":\"dev/network.tfstate\"")),
    Landing(
      "terraform destroy", .production, "bucket \"acme-prod-tfstate\"", .stops,
      files: recorded("s3", "\"bucket\":\"acme-prod-tfstate\",\"key\":\"network.tfstate\"")),
    Landing(
      "terraform destroy", .production, "bucket \"acme-prod-tfstate\"", .stops,
      files: recorded("s3", "\"bucket\":\"acme-prod-tfstate\",\"key\":\"dev/network.tfstate\"")),
    Landing(
      "terraform destroy", .development, "key \"live/dev/vpc.tfstate\"", .passes,
      files: recorded("s3", "\"bucket\":\"acme\",\"key\":\"live/dev/vpc.tfstate\"")),
    Landing(
      "terraform destroy", .unknown, "nothing names", .stops,
      files: recorded("s3", "\"bucket\":\"acme-states\",\"key\":\"network.tfstate\"")),
    Landing(
      "terraform destroy", .production, "profile \"prod\"", .stops,
      files: recorded("s3", "\"bucket\":\"acme\",\"key\":\"n.tfstate\",\"profile\":\"prod\"")),
    Landing(
      "terraform destroy", .production, "prefix \"env/prod\"", .stops,
      files: recorded("gcs", "\"bucket\":\"acme\",\"prefix\":\"env/prod\"")),
    Landing(
      "terraform destroy", .staging, "prefix \"uat\"", .stops,
      files: recorded("gcs", "\"bucket\":\"acme\",\"prefix\":\"uat\"")),
    Landing(
      "terraform destroy", .production, "container_name \"prod\"", .stops,
      files: recorded("azurerm", "\"storage_account_name\":\"acme\",\"container_name\":\"prod\",\"key\":\"a\"")),
    Landing(
      "terraform destroy", .production, "resource_group_name \"rg-prod\"", .stops,
      files: recorded("azurerm", "\"resource_group_name\":\"rg-prod\",\"storage_account_name\":\"acme\"")),
    Landing(
      "terraform destroy", .production, "workspaces.name \"shop-prod\"", .stops,
      files: recorded("cloud", "\"organization\":\"acme\",\"workspaces\":{\"name\":\"shop-prod\",\"tags\":null}")),
    Landing(
      "terraform destroy", .development, "workspaces.name \"shop-dev\"", .passes,
      files: recorded("remote", "\"organization\":\"acme\",\"workspaces\":[{\"name\":\"shop-dev\",\"prefix\":null}]")),
    Landing(
      "terraform destroy", .production, "address state.acme.example/prod", .stops,
      files: recorded("http", "\"address\":\"https://user:secret@state.acme.example/prod\"")),
    Landing(
      "terraform destroy", .production, "conn_str prod-db.internal", .stops,
      files: recorded("pg", "\"conn_str\":\"postgres://u:p@prod-db.internal/terraform\"")),
    Landing(
      "terraform destroy", .production, "key \"prod.tfstate\" of the s3 backend in backend.tf", .stops,
      files: written("backend \"s3\" {\n    bucket = \"acme\"\n    key = \"prod.tfstate\"\n  }")),
    Landing(
      "terraform destroy", .production, "workspaces.name \"prod\" of the cloud backend", .stops,
      files: written("cloud {\n    organization = \"acme\"\n    workspaces {\n      name = \"prod\"\n    }\n  }")),
    Landing(
      "terraform destroy", .development, "path \"dev.tfstate\"", .passes,
      files: written("backend \"local\" {\n    path = \"dev.tfstate\"\n  }")),
    Landing(
      "terraform destroy", .development, "key \"dev/a.tfstate\"", .passes,
      files: recorded("s3", "\"bucket\":\"acme\",\"key\":\"dev/a.tfstate\"").merging(
        written("backend \"s3\" {\n    bucket = \"acme\"\n    key = \"prod/a.tfstate\"\n  }")
      ) { a, _ in a }),
    Landing(
      "terraform apply", .production, "key \"prod/a.tfstate\"", .stops,
      files: recorded("s3", "\"bucket\":\"acme\",\"key\":\"prod/a.tfstate\"")),
    Landing(
      "terraform state mv a b", .production, "key \"prod/a.tfstate\"", .stops,
      files: recorded("s3", "\"bucket\":\"acme\",\"key\":\"prod/a.tfstate\"")),
  ]
}
