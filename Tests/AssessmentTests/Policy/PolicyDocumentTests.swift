import Assessment
import Decision
import Formats
import Foundation
import Host
import TestSupport
import Testing
import Vocabulary

@Suite("The page about the policy file, and its schema")
struct PolicyDocumentTests {
  /// The lines of the page's YAML block.
  private var example: String {
    get throws {
      let page = try String(contentsOf: BuiltProducts.root.appending(path: "docs/policy.md"), encoding: .utf8)
      let block = try #require(page.split(separator: "```yaml\n").dropFirst().first)
      return String(try #require(block.split(separator: "```").first))
    }
  }

  private func file(_ yaml: String, _ kind: PolicyFile.Kind) throws -> PolicyFile {
    try PolicyDecoder.decode(YAMLReader.read(Array(yaml.utf8)), kind: kind, name: "tagout.yaml")
  }

  @Test("The example is a policy, for a project and for a machine", arguments: ["project", "machine"])
  func exampleIsRead(kind: String) throws {
    let file = try file(example, try #require(PolicyFile.Kind(rawValue: kind)))
    #expect(!file.environments.isEmpty && !file.protected.isEmpty && !file.rules.isEmpty && !file.datasets.isEmpty)
    #expect(file.approvals != nil)
  }

  @Test("The tests in the example pass, and every rule has one")
  func exampleTestsPass() throws {
    let run = PolicyTestRun(of: try file(example, .project), yaml: FactReader.yaml)
    #expect(run.outcomes.count > 5)
    #expect(run.outcomes.filter { !$0.isPassed } == [])
    #expect(run.untested == [])
  }

  @Test("Every key of every section stands in the example or on the page")
  func pageIsComplete() throws {
    let page = try String(contentsOf: BuiltProducts.root.appending(path: "docs/policy.md"), encoding: .utf8)
    let keys =
      PolicySection.project + PolicySection.dataset + PolicySection.approvals + PolicySection.breakGlass
      + PolicySection.freeze + PolicySection.rule + PolicySection.test
    for key in keys { #expect(page.contains("\(key):") || page.contains("`\(key)`"), "\(key)") }
    for kind in EnvironmentSign.Kind.allCases { #expect(page.contains("`\(kind.rawValue)`"), "\(kind)") }
    for verb in EffectVerb.allCases { #expect(page.contains("`\(verb.rawValue)`"), "\(verb)") }
  }

  @Test("The schema in docs is the one that is printed: tagout policy schema > docs/policy.schema.json")
  func schemaIsCurrent() throws {
    let stored = try Data(contentsOf: BuiltProducts.root.appending(path: "docs/policy.schema.json"))
    #expect(Array(stored) == PolicySchema.json)
  }

  @Test("The schema has the names that the decoder takes, no more and no fewer")
  func schemaHasTheNames() throws {
    let schema = try JSONReader.read(PolicySchema.json)
    func names(_ path: [String]) -> [String]? {
      guard let object = path.reduce(schema, { $0?[$1] ?? nil } as (StructuredValue?, String) -> StructuredValue?),
        case .object(let members)? = object["properties"]
      else { return nil }
      return members.members.map(\.name).sorted()
    }
    #expect(names([]) == PolicySection.machine)
    let kinds = EnvironmentSign.Kind.allCases.map(\.rawValue)
    #expect(
      names(["properties", "environments", "additionalProperties"]) == (PolicySection.environment + kinds).sorted())
    #expect(names(["properties", "approvals"]) == PolicySection.approvals)
    #expect(names(["properties", "rules", "items"]) == PolicySection.rule)
    #expect(names(["properties", "rules", "items", "properties", "tests", "items"]) == PolicySection.test)
    #expect(names(["properties", "approvals", "properties", "freeze", "items"]) == PolicySection.freeze)
    #expect(names(["properties", "approvals", "properties", "break-glass"]) == PolicySection.breakGlass)
  }

  @Test("Each name that the decoder lists is taken by it")
  func namesAreTaken() throws {
    func complaints(_ yaml: String) -> [String] {
      do {
        _ = try file(yaml, .machine)
        return []
      } catch {
        return "\(error)".split(separator: "\n").map(String.init).filter { $0.contains("is not known in") }
      }
    }
    for name in PolicySection.rule { #expect(complaints("rules: [{\(name): a}]") == [], "\(name)") }
    for name in PolicySection.test { #expect(complaints("rules: [{tests: [{\(name): a}]}]") == [], "\(name)") }
    for name in PolicySection.dataset { #expect(complaints("datasets: {x: {\(name): a}}") == [], "\(name)") }
    for name in PolicySection.approvals { #expect(complaints("approvals: {\(name): a}") == [], "\(name)") }
    for name in PolicySection.machine { #expect(complaints("\(name): a") == [], "\(name)") }
    #expect(complaints("rules: [{nonsense: a}]").count == 1)
  }
}
