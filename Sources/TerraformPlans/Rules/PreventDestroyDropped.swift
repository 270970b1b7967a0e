import Vocabulary

/// `prevent_destroy` stood in the configuration that was applied last, and is gone from this one.
enum PreventDestroyDropped: PlanRule {
  static let code = ProtectionLowered.code
  static let summary = "prevent_destroy was set in the last configuration and is gone from this one"

  private static let guarded = """
    resource "aws_db_instance" "db" {
      lifecycle { prevent_destroy = true }
    }
    """
  private static let bare = "resource \"aws_db_instance\" \"db\" {}"

  static let examples: [PlanExample] = [
    .match("its block is gone", Plan.example().with(file: "locals {}"), context: after(guarded)),
    .match("it is taken out", Plan.example().with(file: bare), context: after(guarded)),
    .pass("it is still there", Plan.example().with(file: guarded), context: after(guarded)),
    .pass("it was never there", Plan.example().with(file: "locals {}"), context: after(bare)),
    .pass("the last plan is not known", Plan.example().with(file: bare)),
    .pass(
      "what it was for is let go", Plan.example(.example("aws_db_instance.db", .forget)).with(file: "locals {}"),
      context: after(guarded)),
  ]

  static func findings(in subject: PlanSubject) -> [Finding] {
    guard let last = subject.context.previous?.configuration, let now = subject.configuration,
      now.problems.isEmpty, subject.plan.configuration?.files.isEmpty == false
    else { return [] }
    let released = Set(subject.dying.filter { !$0.dies }.compactMap { ResourceAddress($0.change.address)?.withoutKeys })
    let guarded = TerraformConfiguration(last).modules.flatMap { key, module in
      module.resources.values.filter { $0.preventDestroy == .literal(true) }.map { (key, $0) }
    }
    return guarded.compactMap { key, block -> Finding? in
      let kept = now.modules[key]?.resources[block.key]?.preventDestroy
      let address = key.split(separator: ".").map { "module.\($0)." }.joined() + block.key
      guard kept != .literal(true), kept != .computed, !released.contains(address) else { return nil }
      return finding(
        .high, "prevent_destroy protected \(address) in the plan applied last, and is gone from this configuration",
        at: address, remedy: "put the block back with its lifecycle { prevent_destroy = true }")
    }.sorted { $0.message < $1.message }
  }

  private static func after(_ file: String) -> PlanContext {
    PlanContext(previous: Plan.example().with(file: file))
  }
}
