import CommandEffects
import Testing
import Vocabulary

/// Files are read for what may lose something, and for nothing else.
@Suite struct FactsAskedTests {
  private func asked(_ text: String) -> [String] {
    var walker = CommandWalker(facts: Facts())
    let variables = EnvironmentFiles.variables(["AWS_PROFILE": "x"])
    walker.walk(text: Array(text.utf8), from: ShellState(directory: .known("/w"), variables: variables))
    return walker.inspection.lacking.map(\.query.path)
  }

  @Test(
    "What only reads or makes asks for no file",
    arguments: [
      "terraform plan", "terraform plan -out=tfplan -var-file=x.tfvars", "terraform init", "terraform validate",
      "terraform show", "terraform workspace select dev", "aws s3 ls", "aws rds describe-db-instances",
      "aws s3 cp a s3://b/a", "aws s3 sync a s3://b", "aws ec2 run-instances --image-id ami-1", "ssh prod uptime",
      "gcloud projects list", "az vm list",
      "ssh prod 'terraform plan'", "aws-vault exec prod -- aws s3 ls",
    ])
  func asksNothing(text: String) {
    #expect(asked(text) == [])
  }

  @Test("A destroy asks for all that it needs in two rounds")
  func asksTogether() {
    let first = asked("terraform destroy")
    #expect(
      Set(first) == ["/w/.terraform/environment", "/w/.terraform/terraform.tfstate", "/w", "/home/ann/.aws/config"])
    #expect(asked("aws s3 rb s3://b --force") == ["/home/ann/.aws/config"])
  }

  @Test("Files of another machine are not looked for on this one")
  func asksNothingElsewhere() {
    #expect(asked("ssh db1 'rm -rf /srv/data; terraform -chdir=/srv destroy'") == ["/home/ann/.ssh/config"])
    #expect(asked("ssh db1 'bash -s' < clean.sh") == ["/w/clean.sh"])
  }
}
