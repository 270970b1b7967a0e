import Formats
import TestSupport
import Testing
import Vocabulary

@testable import TerraformPlans

@Suite struct ConfigurationOracleTests {
  /// Saved plans with their JSON beside them.
  static let plans = [
    "configuration/provisioners_destroy", "configuration/provisioners_shrink", "plans/destroy",
    "plans/moved_import_removed_forget", "plans/after_duplicates",
  ]

  @Test("The files of a saved plan say what Terraform's JSON of its configuration says", arguments: plans)
  func agreement(_ path: String) throws {
    let plan = try #require(try PlanFile.plan(path + ".tfplan"))
    guard let json = try PlanFile.plan(path + ".json") else {
      print("\(path).json is not there to compare with")
      return
    }
    let files = TerraformConfiguration(try #require(plan.configuration))
    let tree = TerraformConfiguration(try #require(json.configuration))
    #expect(files.problems.isEmpty)
    #expect(Set(files.modules.keys) == Set(tree.modules.keys))
    var compared = 0
    for (key, module) in tree.modules {
      #expect(Set(module.resources.keys) == Set(files.modules[key]?.resources.keys ?? [:].keys))
      for (name, block) in module.resources {
        let ours = try #require(files.modules[key]?.resources[name])
        #expect(block.provisioners.map(\.type) == ours.provisioners.map(\.type))
        for attribute in block.body.attributes {
          guard case .literal(let value) = attribute.expression, isScalar(value) else { continue }
          #expect(ours.body[attribute.name]?.literal == value, "\(name).\(attribute.name)")
          compared += 1
        }
      }
    }
    #expect(compared > 0)
  }

  private func isScalar(_ value: StructuredValue) -> Bool {
    switch value {
    case .boolean, .integer, .string, .real: true
    default: false
    }
  }
}
