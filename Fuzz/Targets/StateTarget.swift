import TerraformPlans

/// State files, of both versions, and `terraform show -json` of a state.
enum StateTarget: FuzzTarget {
  static let name = "state"
  static let seeds = texts([
    #"{"version":4,"terraform_version":"1.11.4","serial":7,"lineage":"a-b","outputs":{"o":{"value":1,"type":"number"}},"#
      + #""resources":[{"module":"module.m[0]","mode":"managed","type":"aws_db_instance","name":"main","#
      + #""provider":"provider[\"registry.terraform.io/hashicorp/aws\"]","instances":[{"index_key":"a","#
      + #""schema_version":1,"attributes":{"id":"x"},"deposed":"00000001"},{"status":"tainted","attributes_flat":{}}]}]}"#,
    #"{"version":3,"serial":1,"lineage":"a","modules":[{"path":["root"],"resources":{"a.b":{"type":"a","primary":{}}}}]}"#,
    #"{"format_version":"1.0","values":{"root_module":{"resources":[],"child_modules":[]}}}"#, #"{"version":5}"#, "{",
  ])
  static let fixtureEnding = ".tfstate"

  static func run(_ bytes: [UInt8]) {
    do throws(StateError) {
      _ = try StateReader.read(bytes)
    } catch {
      precondition(!error.description.isEmpty)
    }
  }
}
