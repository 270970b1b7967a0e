import CommandEffects
import Testing
import Vocabulary

/// Only what decides which state is worked on may make a destroy less grave.
@Suite struct TerraformEnvironmentTests {
  private func tier(_ text: String, in directory: String = "/work/infra", workspace: String? = nil) -> Tier? {
    var walk = Walk(directory: .known(directory))
    if let workspace {
      walk.facts[.contents(path: directory + "/.terraform/environment", bound: 1_024)] = .contents(
        Array(workspace.utf8))
    }
    return walk.inspection(of: text).findings.first { $0.code == "terraform.destroy" }?.environment?.tier
  }

  @Test(
    "What is only said never lowers the tier",
    arguments: [
      "ENV=dev terraform destroy", "STAGE=dev terraform destroy", "ENVIRONMENT=ephemeral terraform destroy",
      "export ENV=dev; terraform destroy", "TF_VAR_env=dev terraform destroy",
      "TF_VAR_environment=sandbox terraform destroy",
      "AWS_PROFILE=dev terraform destroy", "terraform destroy -var env=dev",
      "terraform destroy -var 'environment=pr-12'",
      "terraform destroy -var-file=dev.tfvars", "terraform destroy -var-file=envs/staging.tfvars",
      "terraform destroy -state-out=dev.tfstate",
    ])
  func claimsDoNotLower(text: String) {
    #expect(tier(text) == .unknown, "\(text)")
    #expect(tier(text, workspace: "prod") == .production, "\(text)")
  }

  @Test(
    "What is only said may raise it",
    arguments: [
      "ENV=production terraform destroy", "AWS_PROFILE=prod terraform destroy", "terraform destroy -var env=prod",
      "terraform destroy -var-file=prod.tfvars",
    ])
  func claimsRaise(text: String) {
    #expect(tier(text) == .production, "\(text)")
    #expect(tier(text, workspace: "dev") == .production, "\(text)")
  }

  @Test(
    "Workspace, folder and state decide",
    arguments: [
      ("TF_WORKSPACE=pr-12 terraform destroy", Tier.ephemeral), ("terraform -chdir=envs/dev destroy", .development),
      ("cd envs/staging && terraform destroy", .staging), ("terraform destroy -state=dev.tfstate", .development),
      ("terraform workspace select pr-12 && terraform destroy", .ephemeral),
      ("if terraform workspace select pr-12; then terraform destroy; fi", .ephemeral),
      ("terraform workspace select pr-12 || terraform workspace new pr-12 && terraform destroy", .ephemeral),
      ("terraform -chdir=envs/dev workspace select prod && terraform -chdir=envs/dev destroy", .production),
    ])
  func decides(text: String, expected: Tier) {
    #expect(tier(text) == expected, "\(text)")
  }

  @Test(
    "A workspace that was perhaps not selected does not count, unless it is production",
    arguments: [
      "terraform workspace select pr-12; terraform destroy", "terraform workspace select pr-12\nterraform destroy",
      "terraform workspace select pr-12 | cat && terraform destroy",
      "terraform workspace select pr-12 & terraform destroy",
      "terraform workspace select pr-12 || terraform destroy",
      "! terraform workspace select pr-12 && terraform destroy",
      "if terraform workspace select pr-12; then :; else terraform destroy; fi",
      "until terraform workspace select pr-12; do terraform destroy; done",
      "echo \"$(terraform workspace select pr-12)\" && terraform destroy",
      "trap 'terraform workspace select pr-12' EXIT && terraform destroy",
      "terraform -chdir=a workspace select pr-12 && terraform -chdir=b destroy",
    ])
  func doubtsSelections(text: String) {
    #expect(tier(text) == .unknown, "\(text)")
    let production = text.replacing("pr-12", with: "prod")
    if !text.contains("chdir") { #expect(tier(production) == .production, "\(production)") }
  }

  @Test("TF_WORKSPACE overrides a selection, as in Terraform")
  func variableOverrides() {
    #expect(tier("export TF_WORKSPACE=prod; terraform workspace select dev && terraform destroy") == .production)
  }
}
