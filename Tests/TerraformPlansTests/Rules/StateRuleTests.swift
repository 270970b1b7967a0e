import Formats
import Testing
import Vocabulary

@testable import TerraformPlans

@Suite struct StateRuleTests {
  @Test("Each rule finds what its examples say, and nothing in the look-alikes")
  func examples() {
    for rule in StateRules.all {
      #expect(rule.examples.contains { $0.count > 0 } && rule.examples.contains { $0.count == 0 }, "\(rule)")
      for example in rule.examples {
        let found = rule.findings(in: example.subject)
        #expect(found.count == example.count, "\(rule.code): \(example.name): \(found.map(\.message))")
        #expect(found.allSatisfy { $0.code == rule.code })
      }
    }
  }

  /// A state of the incident, the one that it is held against, and the codes above information.
  static let incident: [(name: String, against: String, codes: Set<String>)] = [
    ("current", "current", []),
    ("swapped", "current", []),
    ("current", "old", []),
    ("old", "current", ["state.serial-regressed", "state.data-gone"]),
    ("newlaptop_duplicates", "current", ["state.foreign-lineage"]),
    ("empty", "current", ["state.foreign-lineage"]),
  ]

  @Test("The states of the incident are told apart", arguments: incident)
  func incidents(_ row: (name: String, against: String, codes: Set<String>)) throws {
    let state = try StateReader.read(PlanFixture.state(row.name + ".tfstate"))
    let older = try StateReader.read(PlanFixture.state(row.against + ".tfstate"))
    let found = StateRules.findings(in: StateSubject(state, against: older)).filter { $0.severity > .information }
    #expect(Set(found.map(\.code.text)) == row.codes.union(Set(found.map(\.code.text)).intersection(["state.tainted"])))
  }

  @Test("After the destroy the state lacks the database and most of the rest")
  func afterDestroy() throws {
    let state = try StateReader.read(PlanFixture.state("after_destroy.tfstate"))
    let older = try StateReader.read(PlanFixture.state("current.tfstate"))
    let found = StateRules.findings(in: StateSubject(state, against: older))
    #expect(found.contains { $0.code == "state.data-gone" && $0.message.contains("aws_db_instance") })
    #expect(found.contains { $0.code == "state.shrunk" })
    #expect(found.contains { $0.code == "state.output-lost" } == !older.outputs.isEmpty)
  }

  @Test("A state before Terraform 0.12 is compared by its flat attributes")
  func version3() throws {
    let old = try StateReader.read(Array(Self.flat(serial: 3, enabled: "true").utf8))
    let new = try StateReader.read(Array(Self.flat(serial: 4, enabled: "false").utf8))
    let found = StateRules.findings(in: StateSubject(new, against: old))
    #expect(found.map(\.code.text) == ["state.protection-lost"])
    #expect(StateRules.findings(in: StateSubject(old, against: old)).isEmpty)
  }

  @Test("What show prints of a state is compared without its identity")
  func shown() throws {
    let text = """
      {"format_version": "1.0", "terraform_version": "1.11.4", "values": {"outputs": {}, "root_module": {"resources": [
        {"address": "aws_db_instance.db", "mode": "managed", "type": "aws_db_instance", "name": "db",
         "values": {"id": "prod", "deletion_protection": false}}]}}}
      """
    let older = State.example(.example("aws_db_instance.db", ["id": "prod", "deletion_protection": true]))
    let found = StateRules.findings(in: StateSubject(try StateReader.read(Array(text.utf8)), against: older))
    #expect(found.map(\.code.text) == ["state.protection-lost", "state.identity-untold"])
  }

  private static func flat(serial: Int, enabled: String) -> String {
    """
    {"version": 3, "terraform_version": "0.11.14", "serial": \(serial), "lineage": "l", "modules": [
      {"path": ["root"], "outputs": {}, "resources": {"aws_dynamodb_table.t": {"type": "aws_dynamodb_table",
        "provider": "provider.aws", "primary": {"id": "t", "attributes": {"id": "t", "point_in_time_recovery.#": "1",
        "point_in_time_recovery.0.enabled": "\(enabled)"}}}}}]}
    """
  }
}
