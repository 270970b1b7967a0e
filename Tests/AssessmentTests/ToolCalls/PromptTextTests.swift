import Assessment
import Testing
import Vocabulary

@Suite struct PromptTextTests {
  @Test(
    "Scheduled work that destroys is asked about while somebody is there",
    arguments: [
      "terraform destroy", "Every night run `terraform destroy -auto-approve` in infra/prod.",
      "then terraform destroy the old stack, and report", "please clean: rm -rf /", "run 'aws s3 rb s3://shop --force'",
      "1. check\n2. /usr/local/bin/terraform destroy\n3. report",
      "```\ncd infra\nterraform apply -destroy -auto-approve\n```",
    ])
  func holds(text: String) {
    #expect(ToolCallScene.judge(.prompt(text, isScheduled: true)).word == "ask")
    let told = ToolCallScene.judge(.prompt(text, isScheduled: false))
    #expect(told.word == "allow")
    #expect(told.codes == ["prompt.names-destroying"])
  }

  @Test(
    "Other texts pass",
    arguments: [
      "Check the build and report", "use terraform to plan the change", "run terraform plan and aws s3 ls", "", "```",
      "find the bug and move on", "delete the old branch of the docs",
    ])
  func passes(text: String) {
    #expect(ToolCallScene.judge(.prompt(text, isScheduled: true)).word == "allow")
  }

  @Test("A long text is looked at within bounds")
  func bounds() {
    let text = String(repeating: "terraform plan ", count: 50_000)
    #expect(ToolCallScene.judge(.prompt(text, isScheduled: true)).word == "allow")
  }
}
