import ArgumentParser

/// `tagout plan`: pictures of a plan.
struct PlanGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan",
    abstract: "Draw what a plan would destroy.",
    discussion: """
      EXAMPLE
        tagout plan graph tfplan > plan.svg

      EXIT STATUS
        0 done, 1 the plan cannot be read, 64 usage
      """,
    subcommands: [PlanGraphCommand.self])
}
