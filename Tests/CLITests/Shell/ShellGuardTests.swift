import Assessment
import Testing
import Vocabulary

@testable import CLI

@Suite("What a shell's guard asks for, and of whom")
struct ShellGuardTests {
  private static let command = Array("rm -rf / --no-preserve-root".utf8)

  private func name(_ findings: [Finding], effects: [Effect] = [], command: [UInt8] = command) -> String {
    TypedName(Assessed(verdict: .deny(findings), effects: effects), command: command).name
  }

  private func finding(_ code: StaticString, _ environment: Environment?) -> Finding {
    Finding(FindingCode(stringLiteral: code), .critical, "loses it", evidence: .whole, environment: environment)
  }

  @Test("the environment's own name, its tier, or production")
  func environmentName() {
    let named = Environment(name: "acme-prod", tier: .production, evidence: "x")
    #expect(name([finding("terraform.destroy", named)]) == "acme-prod")
    #expect(name([finding("terraform.destroy", Environment(name: nil, tier: .staging, evidence: "x"))]) == "staging")
    #expect(name([finding("terraform.destroy", .unknown)]) == "production")
    #expect(name([finding("shell.unparsed-guarded", nil)]) == "production")
    let odd = Environment(name: "two words", tier: .production, evidence: "x")
    #expect(name([finding("terraform.destroy", odd)]) == "production")
    let staging = Environment(name: "stage", tier: .staging, evidence: "x")
    #expect(name([finding("terraform.destroy", staging), finding("terraform.destroy", named)]) == "acme-prod")
  }

  @Test("the path, for files that belong to no environment")
  func path() {
    var file = finding("file.system-destroyed", nil)
    file.evidence = .text(ByteRange(7, 8))
    #expect(name([file]) == "/")
    let effect = Effect(
      .destroy, Resource(kind: "file", role: .data, name: "/etc"), evidence: .text(ByteRange(7, 8)))
    #expect(name([file], effects: [effect]) == "/etc")
    file.environment = .unknown
    #expect(name([file], effects: [effect]) == "/etc")
    file.environment = Environment(name: nil, tier: .production, evidence: "x")
    #expect(name([file], effects: [effect]) == "production")
  }

  @Test("blanks around the name do not count, anything else does")
  func matching() {
    let wanted = TypedName(Assessed(verdict: .deny([finding("terraform.destroy", .unknown)]), effects: []), command: [])
    #expect(wanted.matches("production"))
    #expect(wanted.matches(" production\t"))
    for typed in ["", "Production", "prod", "production x", "y", "yes"] { #expect(!wanted.matches(typed)) }
  }

  @Test("an agent is known by its client's variables and by its client above")
  func agents() {
    #expect(AgentSigns.sign(environment: [:], ancestors: [["-bash"], ["/usr/bin/sshd"]]) == nil)
    #expect(AgentSigns.sign(environment: ["CLAUDECODE": ""], ancestors: []) == nil)
    #expect(AgentSigns.sign(environment: ["CLAUDECODE": "1"], ancestors: []) == "the variable CLAUDECODE is set")
    #expect(AgentSigns.sign(environment: [:], ancestors: [["bash"], ["claude"]]) == "this shell was started by claude")
    for words in [
      ["node", "/usr/bin/codex"], ["node", "/x/@openai/codex/bin/run.js"], ["python3", "/usr/bin/aider"],
      ["python3", "-m", "aider"],
      ["node", "--no-warnings", "--enable-source-maps", "/usr/lib/node_modules/@anthropic-ai/claude-code/cli.js"],
    ] {
      #expect(AgentSigns.sign(environment: [:], ancestors: [words]) != nil)
    }
    #expect(AgentSigns.sign(environment: [:], ancestors: [["vim", "claude"]]) != nil)
    #expect(AgentSigns.sign(environment: [:], ancestors: [["vim", "notes", "claude"]]) == nil)
  }

  @Test("what a shell hands over is read, and anything else is an error")
  func typedLine() throws {
    let bytes = Array("d\nx\0alias\0d\0terraform destroy\0function\0f\0f () { :; }\0".utf8)
    let line = try TypedLine(bytes)
    #expect(line.judged == "f () { :; }\nterraform destroy\nx")
    for wrong in ["", "x", "x\0alias\0", "x\0other\0a\0b\0"] {
      #expect(throws: CLIError.malformedLine) { try TypedLine(Array(wrong.utf8)) }
    }
  }

  @Test("control characters of the text are not shown")
  func controlCharacters() {
    let command = Array("echo \u{1B}[2J; terraform destroy\nmore".utf8)
    let start = command.count - 22
    let lines = EvidenceLine(ByteRange(start, start + 17), of: command).lines(isColoured: false)
    #expect(lines == ["echo  [2J; terraform destroy", "           ^^^^^^^^^^^^^^^^^"])
  }

  @Test("the names in the snippets are words that no pattern and no quote breaks", arguments: ShellKind.allCases)
  func snippets(shell: ShellKind) {
    let text = shell.snippet(for: "/it's here/tagout")
    #expect(text.contains("__tagout='/it'\\''s here/tagout'"))
    #expect(!text.contains("@" + "NAMES@") && !text.contains("@" + "TAGOUT@"))
    for name in ["|terraform|", "|rm|", "|kubectl|", "|psql|"] { #expect(text.contains(name)) }
  }
}
