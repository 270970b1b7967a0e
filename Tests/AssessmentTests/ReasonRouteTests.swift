import Assessment
import Testing
import Vocabulary

@Suite("A refusal names the person's own way")
struct ReasonRouteTests {
  private static let place = Environment(name: "prod", tier: .production, evidence: "workspace \"prod\"")

  private func reason(
    _ verdict: (Finding) -> Verdict, _ command: String, in directory: String? = nil, at place: Environment? = place
  ) -> String {
    let finding = Finding(
      "terraform.destroy", .critical, "destroys it", evidence: .whole, remedy: nil, environment: place)
    return ReasonText(verdict(finding), command: Array(command.utf8), directory: directory).text
  }

  @Test("the command and its folder, to be run in a terminal of their own")
  func command() {
    let text = reason({ .deny([$0]) }, "terraform destroy", in: "/srv/it's infra")
    #expect(text.contains("`cd '/srv/it'\\''s infra' && terraform destroy`"))
    #expect(text.contains("in a terminal of their own with `tagout shell-init`"))
    #expect(
      reason({ .hold([.savedPlan], [$0]) }, "terraform apply", in: "/srv/a").contains("`cd /srv/a && terraform apply`"))
  }

  @Test("a text that does not fit a line is not spelled out")
  func longCommand() {
    let text = reason({ .deny([$0]) }, "terraform destroy\nls")
    #expect(text.contains("run this command."))
    #expect(!text.contains("destroy\nls"))
  }

  @Test("not where a yes is enough, where nothing is refused, or where there is no environment to name")
  func nothing() {
    #expect(!reason({ .hold([.confirm], [$0]) }, "terraform destroy").contains("shell-init"))
    #expect(!reason({ .allow([$0]) }, "terraform destroy").contains("shell-init"))
    #expect(!reason({ .deny([$0]) }, "rm -rf /", at: nil).contains("shell-init"))
    #expect(!reason({ .deny([$0]) }, "").contains("shell-init"))
  }
}
