import Vocabulary

/// What a person does after a restore, with the words to type.
package struct Runbook: Sendable, Hashable {
  let plan: RestorePlan
  let findings: DrillFindings

  package init(_ plan: RestorePlan, _ findings: DrillFindings) {
    self.plan = plan
    self.findings = findings
  }

  /// How long each leg took, and all of them, in milliseconds.
  package var total: Int64 { findings.legs.reduce(0) { $0 + $1.milliseconds } }

  /// The steps, in order.
  package var lines: [String] {
    guard findings.reds.isEmpty, findings.obstacle == nil else { return failure }
    return [
      "1. The copy is in \(plan.into)/data: verified by the drill's checks, and stopped.",
      "2. Stop what still writes to the old place. Keep what is left of it until all is well.",
      "3. Start it: postgres -D \(plan.into)/data -c config_file=YOUR postgresql.conf -c archive_mode=off",
      "   or move the folder to where your service manager expects it (archive_mode=off until step 5).",
      "4. Point the application at it, and look at what it shows for \(newest).",
      "5. Back it up anew, as a timeline of its own: tagout backup run \(plan.dataset) --full",
      "6. Tell people what is lost: \(loss).",
    ]
  }

  private var newest: String {
    findings.heartbeat.map { "\($0.written), its last heartbeat" } ?? "the newest rows"
  }

  private var loss: String {
    guard let found = findings.heartbeat, let last = plan.lastBeat else { return "not known, for want of heartbeats" }
    let milliseconds = max(0, last.written.milliseconds - found.written.milliseconds)
    return "what was committed in the \((milliseconds + 500) / 1000) s before \(last.written)"
  }

  private var failure: [String] {
    let reasons = findings.reds.map { "   \($0.check.title): \($0.evidence)" }
    return ["The copy in \(plan.into) is not to be trusted:"] + reasons + (findings.obstacle.map { ["   \($0)"] } ?? [])
      + ["Take an earlier restore point: tagout drill list \(plan.dataset) shows those that were proven."]
  }
}
