import Processes

extension DemoScreen {
  /// Reasons longer than this are cut; the ledger and `--json` have them whole.
  private static let reasonBound = 10

  /// What the agent says and is about to run.
  func announce(_ call: AgentCall) {
    line()
    for part in DemoText.wrapped("\"\(call.says)\"", to: 76) { line("  \(ink.dim(part))") }
    for (index, part) in DemoText.wrapped(call.command, to: 74).enumerated() {
      line("  \(index == 0 ? "$" : " ") \(ink.bold(part))")
    }
  }

  /// What became of it.
  func show(_ record: CallRecord, isGuarded: Bool) {
    switch record.outcome {
    case .ran(let ending, let digest):
      let word = (isGuarded ? "allowed, ran" : "ran") + (ending.isSuccess ? "" : " (\(ending))")
      let said = digest.isEmpty ? "" : ": \(DemoText.cut(digest, to: 74 - word.count))"
      line("    \(isGuarded ? ink.green(word) : word)\(said)")
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
    if lines.count > Self.reasonBound {
      line("    \(ink.yellow("│")) … (\(lines.count - Self.reasonBound) more lines)")
    }
  }

  /// What stands: the question that is put to PostgreSQL, its answer, and the rest in one line.
  func show(_ now: EstateCount, since before: EstateCount) {
    line()
    line("  $ psql courses -c '\(DemoDatabase.question)'")
    line("    \(now.rows == nil ? ink.red(now.answer) : ink.bold(now.answer))")
    let survivors = now.things.intersection(before.things).count
    let duplicates = now.things.count - survivors
    let rest = [
      "snapshots: \(now.snapshots.count)", "production's resources: \(survivors)",
      duplicates > 0 ? "duplicates: \(duplicates)" : nil,
    ]
    line("    \(rest.compactMap { $0 }.joined(separator: "   "))")
  }
}
