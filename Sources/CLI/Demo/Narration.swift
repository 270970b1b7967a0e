import Processes

/// What is told of the calls, as lines of at most 80 columns.
struct Narration: Sendable {
  /// A plan's findings beyond these are counted; `--json` has the codes of all.
  private static let findingBound = 4

  let ink: Ink
  /// Lines of reasons that were told.
  private var told: Set<String> = []

  init(_ ink: Ink) {
    self.ink = ink
  }

  /// What the agent says and is about to run.
  func announcement(of call: AgentCall) -> [String] {
    let says = DemoText.wrapped("\"\(call.says)\"", to: 76).map { "  \(ink.dim($0))" }
    let command = DemoText.wrapped(call.command, to: 74).enumerated().map { index, part in
      "  \(index == 0 ? "$" : " ") \(ink.bold(part))"
    }
    return [""] + says + command
  }

  /// What became of it.
  mutating func outcome(of record: CallRecord, isGuarded: Bool) -> [String] {
    var lines: [String]
    switch record.outcome {
    case .ran(let ending, let digest):
      let word = (isGuarded ? "allowed, ran" : "ran") + (ending.isSuccess ? "" : " (\(ending))")
      let said = digest.isEmpty ? "" : ": \(DemoText.cut(digest, to: 74 - word.count))"
      lines = ["    \(isGuarded ? ink.green(word) : word)\(said)"]
    case .stopped(let decision, let reason):
      lines = ["    \(ink.red("STOPPED")) (\(decision))"] + quote(reason)
    }
    return record.plan.map { lines + verdict($0) } ?? lines
  }

  /// What stands: the question that is put to PostgreSQL, its answer, and the rest in one line.
  func standing(_ now: EstateCount, since before: EstateCount) -> [String] {
    let survivors = now.things.intersection(before.things).count
    let duplicates = now.things.count - survivors
    let rest = [
      "snapshots: \(now.snapshots.count)", "production's resources: \(survivors)",
      duplicates > 0 ? "duplicates: \(duplicates)" : nil,
    ]
    return [
      "", "  $ psql courses -c '\(DemoDatabase.question)'",
      "    \(now.rows == nil ? ink.red(now.answer) : ink.bold(now.answer))",
      "    \(rest.compactMap { $0 }.joined(separator: "   "))",
    ]
  }

  private mutating func verdict(_ plan: PlanCheck) -> [String] {
    guard plan.verdict != "allow" else { return ["    tagout check plan: \(ink.green("allow"))"] }
    let findings = plan.grave.isEmpty ? plan.findings : plan.grave
    let more = findings.count - Self.findingBound
    let sentences = findings.prefix(Self.findingBound).map(\.sentence) + (more > 0 ? ["and \(more) more findings"] : [])
    return ["    tagout check plan: \(ink.red(plan.verdict))"] + quote(sentences.joined(separator: "\n"))
  }

  /// What an earlier refusal has said word for word is not said again.
  private mutating func quote(_ text: String) -> [String] {
    let lines = text.split(separator: "\n").map(String.init)
    let new = lines.filter { told.insert($0).inserted }
    let rest = new.count == lines.count ? [] : [new.isEmpty ? "(as before)" : "(the rest as before)"]
    return (new.flatMap { DemoText.wrapped($0, to: 72) } + rest).map { "    \(ink.yellow("│")) \($0)" }
  }
}
