import Processes

extension DemoScreen {
  /// A plan's findings beyond these are counted; `--json` has the codes of all.
  private static let findingBound = 4

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
    let told = plan.grave.isEmpty ? plan.findings : plan.grave
    let more = told.count > Self.findingBound ? ["and \(told.count - Self.findingBound) more findings"] : []
    quote((told.prefix(Self.findingBound).map(\.sentence) + more).joined(separator: "\n"))
  }

  /// What an earlier refusal has said word for word is not said again.
  private func quote(_ text: String) {
    let lines = text.split(separator: "\n").map(String.init)
    let new = lines.filter(isNew)
    for part in new.flatMap({ DemoText.wrapped($0, to: 72) }) { line("    \(ink.yellow("│")) \(part)") }
    if new.count < lines.count { line("    \(ink.yellow("│")) (the rest as before)") }
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
