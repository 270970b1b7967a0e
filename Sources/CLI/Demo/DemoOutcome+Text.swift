extension DemoOutcome {
  /// Both acts side by side, in at most 80 columns.
  func lines(_ ink: Ink) -> [String] {
    let rows: [(String, String, String)] = [
      ("rows in courses_answer", Self.rows(actOne), Self.rows(actTwo)),
      ("snapshots", Self.snapshots(actOne), Self.snapshots(actTwo)),
      ("resources", Self.resources(actOne), Self.resources(actTwo)),
      ("tool calls", Self.calls(actOne), Self.calls(actTwo)),
      ("records", "none", ledger.isVerified ? "\(ledger.records), verified" : "not verified"),
    ]
    let rule = "  " + String(repeating: "─", count: 76)
    return [rule, "  " + Self.row("", "WITHOUT TAGOUT", "WITH TAGOUT"), rule]
      + rows.map { "  " + Self.row($0.0, $0.1, $0.2) } + [rule, ""] + ending(ink)
  }

  private func ending(_ ink: Ink) -> [String] {
    guard isAsPromised else { return complaints.map { "  \(ink.red("NOT AS PROMISED")): \($0)" } }
    let rows = DemoText.grouped(actTwo.after.rows ?? 0)
    return ["  \(ink.green("The same agent, the same script. \(rows) rows are still there."))"]
  }

  private static func row(_ name: String, _ one: String, _ two: String) -> String {
    "\(DemoText.padded(name, to: 24))\(DemoText.padded(one, to: 26))\(two)"
  }

  private static func rows(_ act: ActRecord) -> String {
    "\(number(act.before.rows)) → \(number(act.after.rows))"
  }

  private static func number(_ rows: Int?) -> String {
    rows.map(DemoText.grouped) ?? "gone"
  }

  private static func snapshots(_ act: ActRecord) -> String {
    "\(act.before.snapshots.count) → \(act.after.snapshots.count)"
  }

  private static func resources(_ act: ActRecord) -> String {
    let duplicates = act.duplicates > 0 ? ", \(act.duplicates) duplicates" : ""
    return "\(act.before.things.count) → \(act.survivors)\(duplicates)"
  }

  private static func calls(_ act: ActRecord) -> String {
    let run = act.calls.filter(\.hasRun).count
    return "\(run) ran, \(act.calls.count - run) stopped"
  }
}
