import Vocabulary

extension Landing {
  private static func selected(_ workspace: String) -> [String: String] {
    ["work/infra/.terraform/environment": workspace]
  }

  private static func provider(_ body: String) -> [String: String] {
    ["work/infra/providers.tf": "provider \"aws\" {\n\(body)\n}\n"]
  }

  private static let localStack = """
    provider "aws" {
      access_key = "test"
      secret_key = "test"
      skip_credentials_validation = true
      endpoints {
        s3  = "http://localhost:4566"
        rds = "http://localhost:4566"
      }
    }
    provider "random" {}
    """

  /// Workspaces, folders, variables and providers of Terraform.
  static let terraform: [Landing] = [
    Landing("terraform destroy", .unknown, "nothing names", .stops),
    Landing("terraform destroy", .production, "workspace \"prod\"", .stops, files: selected("prod")),
    Landing("terraform destroy", .staging, "workspace \"stg\"", .stops, files: selected("stg\n")),
    Landing("terraform destroy", .development, "workspace \"dev\"", .passes, files: selected("dev")),
    Landing("terraform destroy", .ephemeral, "workspace \"pr-123\"", .passes, files: selected("pr-123")),
    Landing("terraform destroy", .unknown, "nothing names", .stops, files: selected("default")),
    Landing("terraform destroy", .unknown, "nothing names", .stops, files: selected("anna")),
    Landing("tofu destroy -auto-approve", .production, "workspace \"eu-prd\"", .stops, files: selected("eu-prd")),
    Landing("terraform destroy", .ephemeral, "TF_WORKSPACE=pr-9", .passes, with: ["TF_WORKSPACE": "pr-9"]),
    Landing(
      "terraform destroy", .production, "TF_WORKSPACE=prod", .stops, files: selected("dev"),
      with: ["TF_WORKSPACE": "prod"]),
    Landing(
      "terraform destroy", .production, "workspace \"prod\" in .data", .stops,
      files: ["work/infra/.data/environment": "prod"], with: ["TF_DATA_DIR": ".data"]),
    Landing("terraform workspace select pr-7 && terraform destroy", .ephemeral, "workspace \"pr-7\"", .passes),
    Landing(
      "terraform workspace select prod && terraform destroy -auto-approve", .production, "workspace \"prod\"", .stops),
    Landing("terraform workspace select pr-7; terraform destroy", .unknown, "nothing names", .stops),
    Landing("terraform destroy", .production, "folder prod", .stops, in: "work/envs/prod"),
    Landing("terraform destroy", .development, "folder dev", .passes, in: "work/envs/dev"),
    Landing("terraform destroy", .production, "folder production", .stops, in: "work/production/network"),
    Landing("terraform destroy", .unknown, "nothing names", .stops, in: "work/dev/network"),
    Landing("terraform -chdir=envs/sandbox destroy", .development, "folder sandbox", .passes, in: "work"),
    Landing("terraform -chdir=envs/prd destroy", .production, "folder prd", .stops, in: "work"),
    Landing("terraform destroy", .development, "folder dev", .passes, in: "work/infrastructure-live/envs/dev"),
    Landing("terraform destroy", .production, "folder shop-live", .stops, in: "work/shop-live"),
    Landing(
      "terraform destroy", .unknown, "nothing names", .stops,
      files: ["work/infra/providers.tf": localStack, "work/infra/more.tf.json": "{}"]),
    Landing("cd ../envs/prod && terraform destroy", .production, "folder prod", .stops),
    Landing("terraform destroy -state=dev.tfstate", .development, "-state=dev.tfstate", .passes),
    Landing("terraform destroy -state=prod.tfstate", .production, "-state=prod.tfstate", .stops),
    Landing("terraform destroy -var-file=prod.tfvars", .production, "-var-file=prod.tfvars", .stops),
    Landing("terraform destroy -var-file=dev.tfvars", .unknown, "nothing names", .stops),
    Landing(
      "terraform destroy -var-file=vars/a.tfvars", .production, "variable environment = \"production\"", .stops,
      files: ["work/infra/vars/a.tfvars": "environment = \"production\"\nsize = 3\n"]),
    Landing(
      "terraform destroy", .production, "variable env = \"prod\"", .stops,
      files: ["work/infra/terraform.tfvars": "env = \"prod\"\n"]),
    Landing(
      "terraform destroy", .production, "variable stage = \"prod\"", .stops,
      files: ["work/infra/variables.tf": "variable \"stage\" {\n  default = \"prod\"\n}\n"]),
    Landing(
      "terraform destroy", .unknown, "nothing names", .stops,
      files: ["work/infra/variables.tf": "variable \"stage\" {\n  default = \"dev\"\n}\n"]),
    Landing("TF_VAR_environment=prod terraform destroy", .production, "variable environment", .stops),
    Landing(
      "terraform destroy", .production, "CI_ENVIRONMENT_NAME=production", .stops,
      with: ["CI_ENVIRONMENT_NAME": "production"]),
    Landing("ENV=dev terraform destroy", .unknown, "nothing names", .stops),
    Landing(
      "terraform destroy", .production, "profile \"acme-prod\"", .stops, files: provider("  profile = \"acme-prod\"")),
    Landing(
      "terraform destroy", .development, "profile \"acme-dev\"", .passes, files: provider("  profile = \"acme-dev\"")),
    Landing(
      "terraform destroy", .production, "role deploy-prod", .stops,
      files: provider("  assume_role {\n    role_arn = \"arn:aws:iam::123456789012:role/ops/deploy-prod\"\n  }")),
    Landing(
      "terraform destroy", .production, "default_tags", .stops,
      files: provider("  default_tags {\n    tags = { Environment = \"production\" }\n  }")),
    Landing(
      "terraform destroy", .unknown, "nothing names", .stops,
      files: provider("  default_tags {\n    tags = { Environment = \"dev\" }\n  }")),
    Landing(
      "terraform destroy", .production, "profile \"prod-blue\"", .stops,
      files: [
        "work/infra/main.tf": "locals {\n  account = \"prod-${terraform.workspace}\"\n}\n"
          + "provider \"aws\" {\n  profile = local.account\n}\n",
        "work/infra/.terraform/environment": "blue",
      ]),
    Landing(
      "terraform destroy", .production, "profile \"prod-admin\"", .stops,
      files: [
        "work/infra/main.tf": "variable \"profile\" {}\nprovider \"aws\" {\n  profile = var.profile\n}\n",
        "work/infra/x.auto.tfvars": "profile = \"prod-admin\"\n",
      ]),
    Landing("terraform destroy", .ephemeral, "localhost:4566", .passes, files: ["work/infra/providers.tf": localStack]),
    Landing(
      "terraform destroy", .ephemeral, "localhost:4566", .passes,
      files: ["work/infra/providers.tf": localStack, "work/infra/.terraform/environment": "prod"]),
    Landing(
      "terraform destroy", .unknown, "nothing names", .stops,
      files: ["work/infra/providers.tf": localStack + "\nprovider \"google\" {}\n"]),
    Landing(
      "terraform destroy", .production, "key \"prod/a.tfstate\"", .stops,
      files: [
        "work/infra/providers.tf": localStack,
        "work/infra/backend.tf":
          "terraform {\n  backend \"s3\" {\n    bucket = \"acme\"\n    key = \"prod/a.tfstate\"\n  }\n}\n",
      ]),
    Landing(
      "cp ../stack.tf providers.tf; terraform destroy", .unknown, "nothing names", .stops,
      files: ["work/infra/providers.tf": localStack]),
    Landing(
      "terraform destroy", .unknown, "nothing names", .stops,
      files: [
        "work/infra/main.tf": "provider \"aws\" {\n  profile = \"dev\"\n}\n"
          + "provider \"aws\" {\n  alias = \"far\"\n}\n"
      ]),
    Landing(
      "terraform destroy", .production, "profile \"prod\"", .stops,
      files: [
        "work/infra/main.tf": "provider \"aws\" {\n  profile = \"dev\"\n}\n"
          + "provider \"aws\" {\n  alias = \"far\"\n  profile = \"prod\"\n}\n"
      ]),
    Landing("tflocal destroy", .ephemeral, "LocalStack", .passes),
    Landing("terraform apply -auto-approve", .production, "workspace \"prod\"", .stops, files: selected("prod")),
    Landing("terraform apply -auto-approve", .development, "workspace \"dev\"", .passes, files: selected("dev")),
    Landing("terraform apply -destroy", .ephemeral, "workspace \"mr-4\"", .passes, files: selected("mr-4")),
    Landing(
      "terraform state rm aws_db_instance.main", .production, "workspace \"prod\"", .stops, files: selected("prod")),
    Landing(
      "terraform state rm aws_db_instance.main", .development, "workspace \"dev\"", .passes, files: selected("dev")),
    Landing("terraform state push -force old.tfstate", .production, "folder prod", .stops, in: "work/envs/prod"),
    Landing("terraform apply -replace=aws_db_instance.main", .development, "folder dev", .passes, in: "work/envs/dev"),
    Landing("terraform force-unlock -force 1", .production, "workspace \"live\"", .stops, files: selected("live")),
    Landing("terraform workspace delete -force old", .development, "folder dev", .stops, in: "work/envs/dev"),
    Landing("aws-vault exec prod-admin -- terraform destroy", .production, "AWS_VAULT=prod-admin", .stops),
    Landing("AWS_PROFILE=prod terraform destroy", .production, "AWS_PROFILE=prod", .stops, files: selected("dev")),
    Landing("AWS_PROFILE=dev terraform destroy", .unknown, "nothing names", .stops),
    Landing(
      "terraform destroy", .production, "role ProdAdmin", .stops,
      files: ["home/.aws/config": "[profile admin]\nrole_arn = arn:aws:iam::123456789012:role/ProdAdmin\n"],
      with: ["AWS_PROFILE": "admin"]),
    Landing(
      "terraform destroy", .production, "project \"acme-prod\"", .stops,
      files: ["work/infra/main.tf": "provider \"google\" {\n  project = \"acme-prod\"\n}\n"]),
    Landing(
      "terraform destroy", .development, "project \"acme-sandbox\"", .passes,
      files: ["work/infra/main.tf": "provider \"google\" {\n  project = \"acme-sandbox\"\n}\n"]),
    Landing(
      "terraform destroy", .development, "config_context \"local-test\"", .passes,
      files: ["work/infra/main.tf": "provider \"kubernetes\" {\n  config_context = \"local-test\"\n}\n"]),
  ]
}
