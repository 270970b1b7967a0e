import Host
import TestSupport
import Testing
import Vocabulary

@testable import TerraformPlans

/// The safe routes that findings print, applied with the real Terraform: what would die no longer does.
@Suite struct RouteTests {
  private static let state = """
    {"version":4,"terraform_version":"1.11.4","serial":5,"lineage":"route","outputs":{},"check_results":null,"resources":[
    {"mode":"managed","type":"terraform_data","name":"db","provider":"provider[\\"terraform.io/builtin/terraform\\"]",
    "instances":[{"index_key":"a b","schema_version":0,"attributes":{"id":"1","input":null,"output":null,
    "triggers_replace":null}},{"index_key":"c","schema_version":0,"attributes":{"id":"2","input":null,"output":null,
    "triggers_replace":null}}]}]}
    """

  /// The configuration that a remedy prints, which ends with a brace at the start of a line.
  private func block(in remedy: String?) throws -> String {
    let lines = try #require(remedy).split(separator: "\n", omittingEmptySubsequences: false)
    return lines.dropFirst().dropLast().joined(separator: "\n") + "\n"
  }

  private func plan(_ run: TerraformRun) throws -> Plan {
    let made = try #require(try run.plan([]), "\(run.report)")
    return try SavedPlanReader.read(
      members: try ZipArchive.members(of: made.zip) { SavedPlanReader.isWanted(member: $0, comparingStates: false) })
  }

  @Test("With the printed removed block the same plan lets go instead of destroying")
  func removed() throws {
    guard let run = try TerraformRun() else { return print("there is no Terraform here: no route was tried") }
    defer { run.remove() }
    try run.write(["terraform.tfstate": Self.state, "main.tf": "locals {}\n"])
    let before = try plan(run)
    #expect(before.changes.map(\.action) == [.delete, .delete])
    let remedies = PlanRules.findings(in: before).filter { $0.code == "plan.destroyed" }.map(\.remedy)
    #expect(Set(remedies).count == 1)
    try run.write(["route.tf": try block(in: remedies.first ?? nil)])
    #expect(try plan(run).changes.map(\.action) == [.forget, .forget])
  }

  @Test("With the printed moved block the same plan only changes the address")
  func moved() throws {
    guard let run = try TerraformRun() else { return print("there is no Terraform here: no route was tried") }
    defer { run.remove() }
    let database: StructuredObject = ["identifier": "prod", "engine": "postgres", "username": "app"]
    let example = Plan.example(
      .delete("aws_db_instance.db[\"c\"]", database), .create("aws_db_instance.new[\"c\"]", database))
    let remedy = PlanRules.findings(in: example).first { $0.code == "plan.rename-loses" }?.remedy
    try run.write([
      "terraform.tfstate": Self.state,
      "main.tf": "resource \"terraform_data\" \"new\" {\n  for_each = toset([\"c\"])\n}\n",
    ])
    #expect(try plan(run).changes.count { $0.action == .delete } == 2)
    try run.write(["route.tf": try block(in: remedy).replacing("aws_db_instance", with: "terraform_data")])
    let after = try plan(run).changes
    #expect(after.first { $0.address == "terraform_data.new[\"c\"]" }?.previousAddress == "terraform_data.db[\"c\"]")
    #expect(after.count { $0.action == .delete } == 1)
  }

  @Test("Before 1.7 there is no removed block, and none is printed")
  func older() {
    var plan = Plan.example(.delete("aws_db_instance.db"))
    plan.terraformVersion = "1.6.6"
    let remedies = PlanRules.findings(in: plan).compactMap(\.remedy)
    #expect(!remedies.isEmpty && remedies.allSatisfy { !$0.contains("removed {") })
  }
}
