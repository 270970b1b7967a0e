import Assessment
import Decision
import Host
import Testing
import Vocabulary

@Suite("Tests beside rules")
struct PolicyTestRunTests {
  private func run(_ yaml: String) throws -> PolicyTestRun {
    let file = try PolicyDecoder.decode(YAMLReader.read(Array(yaml.utf8)), kind: .project, name: "tagout.yaml")
    return PolicyTestRun(of: file, yaml: FactReader.yaml)
  }

  @Test("A test that fails says what was expected, what came and why")
  func failsWithReasons() throws {
    let run = try run(
      """
      rules:
        - code: terraform.destroy
          environment: staging
          verdict: allow
          tests:
            - command: [terraform destroy, "true"]
              verdict: allow
        - code: nothing.at-all
          verdict: deny
      """)
    #expect(run.passed == 1)
    #expect(run.untested.map(\.description) == ["tagout.yaml:8"])
    let failed = try #require(run.outcomes.first)
    #expect(failed.origin.description == "tagout.yaml:6")
    #expect(failed.got == "deny")
    #expect(failed.reasons == ["terraform.destroy asks for deny by built-in, row terraform.destroy, column unknown"])
  }

  @Test("A test sees the files that it gives, in their folders, and no others")
  func seesItsFiles() throws {
    let run = try run(
      """
      rules:
        - code: terraform.destroy
          environment: development
          verdict: confirm
          tests:
            - command: cd infra && terraform destroy
              files: {infra/.terraform/environment: dev}
              verdict: confirm
            - command: sh run.sh
              files: {run.sh: terraform destroy}
              verdict: deny
            - command: sh /tmp/other.sh
              files: {/tmp/other.sh: echo}
              verdict: allow
            - command: terraform destroy
              verdict: hold
      """)
    #expect(run.outcomes.map(\.isPassed) == [true, true, true, false])
  }

  @Test("Who asks is told apart, and a tool is tested without a command")
  func tellsAskers() throws {
    let run = try run(
      """
      rules:
        - code: terraform.destroy
          actor: person
          verdict: confirm
          tests:
            - {command: terraform destroy, actor: person, verdict: confirm}
            - {command: terraform destroy, actor: agent, verdict: deny}
        - tool: mcp__*__drop
          actor: codex
          verdict: deny
          tests:
            - {tool: mcp__db__drop, actor: codex, verdict: deny}
            - {tool: mcp__db__drop, actor: claude-code, verdict: allow}
      """)
    #expect(run.outcomes.map(\.isPassed) == [true, true, true, true])
    #expect(run.outcomes[2].command == "the tool mcp__db__drop")
  }
}
