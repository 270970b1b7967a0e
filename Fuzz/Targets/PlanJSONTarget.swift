import Assessment
import TerraformPlans
import Vocabulary

/// Plan JSON all the way to a verdict: what is no plan is never allowed.
enum PlanJSONTarget: FuzzTarget {
  static let name = "plan-json"
  static let seeds = texts([
    #"{"format_version":"1.2","terraform_version":"1.11.4","applyable":true,"complete":true,"errored":false,"#
      + #""resource_changes":[{"address":"aws_db_instance.main","mode":"managed","type":"aws_db_instance","#
      + #""name":"main","provider_name":"registry.terraform.io/hashicorp/aws","change":{"actions":["delete"],"#
      + #""before":{"id":"db","skip_final_snapshot":true,"backup_retention_period":7},"after":null,"#
      + #""after_unknown":{},"before_sensitive":{},"after_sensitive":false}}]}"#,
    #"{"format_version":"1.2","resource_changes":[{"address":"a.b","mode":"managed","type":"a","name":"b","#
      + #""change":{"actions":["create","delete"],"before":{},"after":{},"replace_paths":[["x",0]]}}],"#
      + #""output_changes":{"o":{"actions":["update"]}},"prior_state":{"values":{"root_module":{}}}}"#,
    #"{"format_version":"9.0"}"#, #"{"version":4,"serial":1,"lineage":"a","resources":[]}"#, "[]", "{}",
  ])
  static let fixtureEnding = ".json"

  static func run(_ bytes: [UInt8]) {
    let assessed = Assessor().assess(.plan(PlanAction(form: .json(bytes)))) { _ in .missing }
    AnswerCheck.check(assessed, command: nil)
    do throws(PlanError) {
      _ = try PlanJSONReader.read(bytes)
    } catch {
      precondition(assessed.verdict.word != "allow", "what is no plan was allowed: \(error)")
    }
  }
}
