import Decision
import Host
import Pages
import TerraformPlans
import Vocabulary

/// Reads a saved plan and makes the page of its proposal: prints the milliseconds of each step and the page's bytes.
///
/// usage: tagout-page-load PLAN [ROUNDS]
@main enum PageLoad {
  static func main() throws {
    let arguments = CommandLine.arguments
    let rounds = arguments.count > 2 ? Int(arguments[2]) ?? 5 : 5
    let bytes = try HostFiles.read(arguments[1], bound: 1 << 28)
    for _ in 0..<rounds {
      let clock = ContinuousClock()
      let start = clock.now
      let plan = try SavedPlanReader.read(
        members: try ZipArchive.members(of: bytes) { SavedPlanReader.isWanted(member: $0, comparingStates: false) })
      let read = clock.now
      let shown = ShownPlan(plan)
      let made = clock.now
      let size = page(shown).text.utf8.count
      let first = clock.now
      _ = page(shown)
      print(
        "read \(start.duration(to: read)), prepared \(read.duration(to: made)), page \(made.duration(to: first)), "
          + "again \(first.duration(to: clock.now)), \(size) bytes, \(shown.count) changes")
    }
  }

  private static func page(_ plan: ShownPlan) -> Markup {
    let now = Instant(milliseconds: 0)
    let facts = ProposalFacts(
      id: "p-1", state: "held", sentence: ProposalSentence([], tier: .production, environment: "shop"),
      environment: "shop", tier: .production, workspace: "shop", asker: ShownAsker("ada"), reason: "", created: now,
      expires: now,
      losses: plan.groups.first?.rows.map { ShownLoss(.other, of: $0.address, "destroys \($0.title)") } ?? [])
    return ProposalPage(facts, plan: plan, now: now).body
  }
}
