import Assessment
import CommandEffects
import Decision
import Formats
import Host
import Testing
import Vocabulary

@Suite("A command explained")
struct ExplanationTests {
  private func explain(_ text: String, _ variables: [String: String] = [:], policy: String = "") throws -> Explanation {
    let file = try PolicyDecoder.decode(YAMLReader.read(Array(policy.utf8)), kind: .machine, name: "policy.yaml")
    let assessor = Assessor(policy: policy.isEmpty ? .builtIn : Policy(trusting: file))
    return assessor.explain(
      Array(text.utf8), in: .known("/srv/app"), variables: Variables(inherited: variables, isComplete: true)
    ) { query in
      query.path == "/srv/app/run.sh" ? .contents(Array("terraform destroy\n".utf8)) : .missing
    }
  }

  @Test("Each step is shown from the text to the verdict")
  func showsSteps() throws {
    let policy = """
      environments: {shop: {tier: production, workspace: blue}}
      rules: [{code: terraform.destroy, environment: shop, verdict: deny, reason: the shop stays}]
      """
    let explanation = try explain("cd infra && terraform destroy; ls", ["TF_WORKSPACE": "blue"], policy: policy)
    let text = ExplanationText(explanation).text
    let expected = """
      1. The text, as the shell reads it
        one after another
          command  cd infra
          and, if that worked
            command  terraform destroy
        command  ls

      2. The programs that would start
        terraform destroy
            in /srv/app/infra
        ls
            in /srv/app/infra

      3. What was looked at

      """
    let decided = """

      4. What it would do
        destroy terraform state (all): container, cannot be taken back

      5. What was noticed, and what rules it
        terraform.destroy (critical)
            destroys everything this state knows, with the backups that live inside it
              (policy.yaml:2: the shop stays)
            words     terraform destroy
            where     production: workspace blue is "shop" in policy.yaml:1
      """
    #expect(text.hasPrefix(expected), "\(text)")
    #expect(text.contains(decided), "\(text)")
    #expect(text.contains("\n      rule      policy.yaml:2\n      asks      deny\n"))
    #expect(text.hasSuffix("\n6. The verdict: deny\n  refused because of terraform.destroy"))
    for line in text.split(separator: "\n") { #expect(line.count <= 80, "\(line)") }
  }

  @Test("Files that were looked at are named with why and what was found")
  func showsFacts() throws {
    let text = ExplanationText(try explain("sh run.sh; sh other.sh")).text
    #expect(text.contains("\n  /srv/app/run.sh\n"))
    #expect(text.contains(": 18 bytes\n"))
    #expect(text.contains("\n  /srv/app/other.sh\n"))
    #expect(text.contains(": not there\n"))
    #expect(text.contains("\n      rule      built-in, row terraform.destroy, column unknown\n"))
  }

  @Test("A word that cannot be told is marked with why")
  func showsUnknown() throws {
    let text = ExplanationText(try explain("rm -rf \"$(cat list)\"")).text
    #expect(text.contains("\n  rm -rf …\n"), "\(text)")
    #expect(text.contains("… is "))
    #expect(text.contains("\n      its output, of\n        command  cat list\n"), "\(text)")
  }

  @Test("Nothing to stop is told as such")
  func showsNothing() throws {
    let text = ExplanationText(try explain("true")).text
    #expect(text.hasSuffix("\n6. The verdict: allow\n  nothing asks for more"))
  }

  @Test("What cannot be read is told", arguments: ["if", "a $(", "case x in"])
  func showsProblems(text: String) throws {
    #expect(ExplanationText(try explain(text)).text.contains("cannot be read: "))
  }

  @Test("As JSON it has the check's members and the steps")
  func writesJSON() throws {
    var writer = JSONWriter()
    ExplanationJSON.write(try explain("sh run.sh; rm \"$(x)\""), to: &writer)
    let value = try JSONReader.read(writer.bytes)
    #expect(value["verdict"]?.text == "deny")
    #expect(value["facts"]?.elements?.first?["path"]?.text == "/srv/app/run.sh")
    #expect(value["programs"]?.elements?.first?["argv"]?.elements?.first?.text == "sh")
    #expect(value["decisions"]?.elements?.first?["rule"]?.text == "built-in, row terraform.destroy, column unknown")
    #expect((value["outline"]?.elements?.count ?? 0) > 2)
  }
}
