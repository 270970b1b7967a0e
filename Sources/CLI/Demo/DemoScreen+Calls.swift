import Processes

extension DemoScreen {
  /// Reasons longer than this are cut; the ledger and `--json` have them whole.
  private static let reasonBound = 10

  /// What the agent says and is about to run.
  func announce(_ call: AgentCall) {
    line()
    line("  \(ink.dim("\"\(call.says)\""))")
    for (index, part) in DemoText.wrapped(call.command, to: 74).enumerated() {
      line("  \(index == 0 ? "$" : " ") \(ink.bold(part))")
    }
  }

  /// What became of it.
  func show(_ record: CallRecord, isGuarded: Bool) {
    switch record.outcome {
    case .ran(let ending, let digest):
      let status = ending.isSuccess ? "" : " (\(ending))"
      line("    \(isGuarded ? ink.green("allowed, ran") : "ran")\(status): \(DemoText.cut(digest, to: 60))")
    case .stopped(let decision, let reason):
      line("    \(ink.red("STOPPED")) (\(decision))")
      quote(reason)
    }
    if let plan = record.plan { show(plan) }
  }

  private func show(_ plan: PlanCheck) {
    let verdict = plan.verdict == "allow" ? ink.green("allow") : ink.red(plan.verdict)
    line("    tagout check plan: \(verdict)")
    guard plan.verdict != "allow" else { return }
    quote(plan.findings.map(\.sentence).joined(separator: "\n"))
  }

  private func quote(_ text: String) {
    let lines = DemoText.wrapped(text, to: 72)
    for part in lines.prefix(Self.reasonBound) { line("    \(ink.yellow("│")) \(part)") }
    if lines.count > Self.reasonBound { line("    \(ink.yellow("│")) … (\(lines.count - Self.reasonBound) more lines)") }
  }

  /// What stands, in one line.
  func show(_ count: EstateCount, _ when: String) {
    let rows = count.rows.map { ink.bold("\(DemoText.grouped($0)) rows") } ?? ink.red("no database")
    let snapshots = count.snapshots.isEmpty ? ink.red("no snapshots") : "\(count.snapshots.count) snapshots"
    line("  \(when): \(rows), \(snapshots), \(count.things) things in the account")
  }
}
