import Formats
import Foundation
import Host
import TerraformPlans
import TestSupport
import Testing
import Vocabulary

@testable import Assessment

/// A plan's verdict for pull requests and as a picture.
@Suite struct PlanRenderingTests {
  private func action(_ name: String) throws -> PlanAction {
    let bytes = try #require(RepositoryFile.bytes("Tests/Fixtures/plans/\(name).tfplan"))
    return PlanAction(
      form: .savedPlan(
        try ZipArchive.members(of: bytes) { SavedPlanReader.isWanted(member: $0, comparingStates: false) }))
  }

  private func markdown(_ name: String) throws -> String {
    let action = try action(name)
    let assessed = Assessor().assess(.plan(action)) { _ in .missing }
    return PlanMarkdown(assessed, picture: try PlanPicture(action)).text
  }

  @Test("The comment on a destroy gives the verdict, each loss, what is reached and a drawing of it")
  func destroy() throws {
    let text = try markdown("destroy")
    for piece in [
      "## Tagout: deny", "`plan.data-destroyed`", "the database courses-production (aws\\_db\\_instance.db)",
      "- Accounts: `aws 123456789012`", "- Vaults: `production-vault`", "```mermaid\nflowchart LR",
      "n0[\"database courses-production<br/>aws_db_instance.db<br/>destroyed\"]:::destroyed", "|backed up by|",
    ] { #expect(text.contains(piece), "\(piece)") }
    #expect(!text.contains("hunter") && text.utf8.count < 60_000)
  }

  @Test(
    "The answer is the same, byte by byte, whatever is done at once", arguments: ["destroy", "replace_2000", "noop"])
  func lanes(name: String) throws {
    let all: [any Lanes] = [.one, .two, CrossedLanes()]
    let answers = try all.map { lanes in
      var action = try action(name)
      action.asksReach = true
      action.lanes = lanes
      action.readAhead()
      let assessed = Assessor().assess(.plan(action)) { _ in .missing }
      var writer = JSONWriter()
      AssessedJSON.writeMembers(of: assessed, length: nil, lanes: lanes, to: &writer)
      return String(decoding: writer.bytes, as: UTF8.self)
    }
    #expect(answers[0] == answers[1] && answers[0] == answers[2] && answers[0].contains("\"blastRadius\":"))
  }

  @Test("The comment on a small change is short and has no drawing")
  func update() throws {
    let text = try markdown("small_update")
    #expect(text.hasPrefix("## Tagout: allow\n\nThis plan: 1 changed in place.\n"))
    #expect(!text.contains("mermaid"))
  }

  @Test("No text of a plan becomes markup, a link, a mention, or breaks out of its place")
  func hostile() throws {
    let name = "x\"]:::survives`|\n<img src=y>@team [a](http://b) **c** %%"
    let action = PlanAction(form: .json(Array(hostilePlan(name).utf8)))
    let picture = try PlanPicture(action)
    let assessed = Assessor().assess(.plan(action)) { _ in .missing }
    let text = PlanMarkdown(assessed, picture: picture).text
    let prose = text.split(separator: "```mermaid")[0]
    #expect(!text.contains("<img") && !prose.contains("@team") && !prose.contains("[a](http"))
    let chart = PlanMermaid.text(of: picture.graph)
    #expect(chart.split(separator: "\n").filter { $0.contains(":::") }.allSatisfy { $0.count { $0 == "\"" } == 2 })
    let svg = PlanSVG(picture.graph, title: name).text
    #expect(!svg.contains("<script") && !svg.contains("<img"))
    #expect(XMLCheck.isWellFormed(svg))
  }

  @Test(
    "The picture of each plan is well-formed and names its boxes",
    arguments: ["destroy", "noop", "moved_import_removed_forget", "replace_db_create_before_destroy"])
  func svg(_ name: String) throws {
    let picture = try PlanPicture(action(name))
    let svg = PlanSVG(picture.graph, title: "deny: \(name)").text
    #expect(XMLCheck.isWellFormed(svg))
    for node in picture.graph.nodes where (1..<40).contains(node.address.utf8.count) {
      #expect(svg.contains(node.address))
    }
  }

  @Test("The picture as JSON is one line with the radius and the graph")
  func json() throws {
    let bytes = PlanPictureJSON.bytes(of: try PlanPicture(action("destroy")))
    let object = try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
    #expect(Set(object.keys) == ["blastRadius", "graph"])
    #expect(bytes.last == 10 && bytes.count { $0 == 10 } == 1)
  }

  private func hostilePlan(_ name: String) -> String {
    let address = #"aws_db_instance.db[\"]]></svg><script>\"]"#
    let quoted = name.replacing("\"", with: "\\\"").replacing("\n", with: "\\n")
    return """
      {"format_version":"1.2","resource_changes":[{"address":"\(address)","mode":"managed","type":"aws_db_instance",
      "name":"db","provider_name":"registry.terraform.io/hashicorp/aws","change":{"actions":["delete"],
      "before":{"identifier":"\(quoted)"},"after":null}}]}
      """
  }
}
