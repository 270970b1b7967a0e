import CommandEffects
import Testing
import Vocabulary

@Suite struct TerraformReaderTests {
  @Test("A destroy is found in every spelling", arguments: TerraformSpellings.destroys)
  func findsDestroy(text: String) {
    let walk = Walk(inherited: ["HOME": "/home/dev"])
    let codes = walk.codes(of: text)
    #expect(codes.contains("terraform.destroy"), "\(text) → \(codes)")
  }

  @Test("What only reads or prints is silent", arguments: TerraformSpellings.passes)
  func staysSilent(text: String) {
    #expect(Walk().codes(of: text) == [], "\(text)")
  }

  @Test(
    "State surgery and unread applies have their codes",
    arguments: [
      ("terraform apply", "terraform.apply-unread"),
      ("terraform apply -auto-approve", "terraform.apply-unread"),
      ("terraform apply -target=aws_ecs_service.web", "terraform.apply-unread"),
      ("terraform apply -replace=aws_db_instance.main", "terraform.replace"),
      ("terraform apply -replace aws_db_instance.main", "terraform.replace"),
      ("terraform state rm aws_db_instance.main", "terraform.state-removed"),
      ("terraform state rm 'module.db[0].aws_db_instance.main'", "terraform.state-removed"),
      ("terraform state mv a b", "terraform.state-moved"),
      ("terraform state push old.tfstate", "terraform.state-pushed"),
      ("terraform state push -force old.tfstate", "terraform.state-forced"),
      ("terraform state push --force -", "terraform.state-forced"),
      ("terraform state replace-provider -auto-approve a b", "terraform.state-changed"),
      ("terraform taint aws_db_instance.main", "terraform.tainted"),
      ("terraform import aws_db_instance.main courses", "terraform.state-changed"),
      ("terraform refresh", "terraform.state-refreshed"),
      ("terraform force-unlock -force 3f2b1c", "terraform.lock-broken"),
      ("terraform workspace delete old", "terraform.workspace-deleted"),
      ("terraform workspace delete -force old", "terraform.workspace-orphaned"),
      ("terraform init -reconfigure", "terraform.backend-moved"),
      ("terraform init -migrate-state -force-copy", "terraform.backend-moved"),
      ("terraform init -migrate-state -force-copy", "terraform.state-pushed"),
      ("yes | terraform init -migrate-state", "terraform.state-pushed"),
      ("terraform frobnicate", "command.unknown-verb"),
      ("read -r verb; terraform $verb", "command.unresolved"),
      ("terraform state $(cat verb)", "command.unresolved"),
      ("terraform plan -out=p && terraform apply p", "terraform.plan-not-settled"),
      ("cp other p; terraform apply p", "terraform.plan-not-settled"),
      ("$(cat tool) destroy", "command.unresolved"),
      ("xargs -I{} terraform {} < list", "command.unresolved"),
      ("cmd=(terraform destroy); \"${cmd[@]}\"", "terraform.destroy"),
      ("cat script | sh -s terraform", "command.opaque-shell"),
    ])
  func hasCode(text: String, code: String) {
    let walk = Walk(inherited: ["HOME": "/home/dev"])
    #expect(walk.codes(of: text).contains(code), "\(text) → \(walk.codes(of: text))")
  }

  @Test("The evidence of a destroy is its own words")
  func pointsAtWords() {
    let text = "cd infra && terraform -chdir=x destroy -auto-approve | tee log"
    let finding = Walk().inspection(of: text).findings.first { $0.code == "terraform.destroy" }
    guard case .text(let range)? = finding?.evidence else {
      Issue.record("no evidence in the text")
      return
    }
    let words = String(decoding: Array(text.utf8)[range.start..<range.end], as: UTF8.self)
    #expect(words == "terraform -chdir=x destroy -auto-approve")
  }

  @Test("The evidence inside a quoted script is inside the quotes")
  func pointsIntoScripts() {
    let text = "bash -c 'terraform destroy'"
    let finding = Walk().inspection(of: text).findings.first { $0.code == "terraform.destroy" }
    #expect(finding?.evidence == .text(ByteRange(9, 26)))
  }
}
