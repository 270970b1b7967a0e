import Testing
import Vocabulary

@testable import TerraformPlans

@Suite struct PlanGraphTests {
  @Test("A dying database stands beside what refers to it and its ways back, living and dying")
  func database() {
    var service = StateObject.example("aws_ecs_service.web")
    service.dependencies = ["aws_db_instance.db"]
    let plan = Plan.example(
      .delete(
        "aws_db_instance.db",
        ["identifier": "prod", "final_snapshot_identifier": "prod-final", "delete_automated_backups": false]),
      .delete("aws_db_snapshot.old", ["db_instance_identifier": "prod"]), .delete("aws_ecs_service.api")
    ).with(state: [service, .example("aws_db_snapshot.new", ["db_instance_identifier": "prod"])])
    let graph = PlanGraphBuilder.graph(of: PlanSubject(plan))
    #expect(
      graph.nodes.map { "\($0.part) \($0.standing.rawValue): \($0.title) \($0.address)" } == [
        "lost destroyed: database prod aws_db_instance.db", "backup destroyed: snapshot aws_db_snapshot.old",
        "backup survives: the final snapshot prod-final is taken ", "backup survives: snapshot aws_db_snapshot.new",
        "dependent stays: ecs service aws_ecs_service.web", "lost destroyed: 1 more objects ",
      ])
    #expect(
      graph.edges.map { "\($0.from) \($0.kind.rawValue) \($0.to)" } == [
        "0 backed up by 2", "0 backed up by 3", "0 backed up by 1", "0 needed by 4",
      ])
  }

  @Test("A key stands beside the living data that it encrypts")
  func key() {
    let bucket = StateObject.example("aws_s3_bucket.b", ["key": "arn:aws:kms:eu-west-1:1:key/9"])
    let plan = Plan.example(.delete("aws_kms_key.k", ["arn": "arn:aws:kms:eu-west-1:1:key/9"])).with(state: [bucket])
    let graph = PlanGraphBuilder.graph(of: PlanSubject(plan))
    #expect(graph.edges.contains { $0.kind == .encrypts && graph.nodes[$0.to].address == "aws_s3_bucket.b" })
  }

  @Test("A plan of thousands is counted, not drawn")
  func bounded() {
    var plan = Plan.example()
    plan.changes = (0..<5_000).map { .delete("aws_dynamodb_table.t[\($0)]", ["name": .string("t\($0)")]) }
    let graph = PlanGraphBuilder.graph(of: PlanSubject(plan))
    #expect(graph.nodes.count <= 3 * (PlanGraph.bound + 1))
    #expect(graph.nodes.contains { $0.title == "\(5_000 - PlanGraph.bound) more objects" })
  }

  @Test("A plan that loses nothing has an empty graph")
  func empty() throws {
    let plan = try #require(try PlanFile.plan("plans/small_update.tfplan"))
    #expect(PlanGraphBuilder.graph(of: PlanSubject(plan)) == PlanGraph())
  }
}
