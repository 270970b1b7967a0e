import RestorePoints
import Vocabulary

/// What a person does after a restore, with the words to type.
package struct Runbook: Sendable, Hashable {
  let plan: RestorePlan
  let report: DrillReport

  package init(_ plan: RestorePlan, _ report: DrillReport) {
    self.plan = plan
    self.report = report
  }

  /// What is lost, in whole seconds: from the copy's last beat to the source's last sign of life; nil when either is not
  /// known.
  package var lossSeconds: Int? {
    guard let found = report.heartbeat, let last = plan.lastBeat else { return nil }
    return Int((max(0, last.written.milliseconds - found.written.milliseconds) + 500) / 1000)
  }

  /// The steps, in order.
  package var lines: [String] {
    guard report.isRestored else { return failure }
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
    report.heartbeat.map { "\($0.written), its last heartbeat" } ?? "the newest rows"
  }

  private var loss: String {
    guard let lossSeconds, let last = plan.lastBeat else { return "not known, for want of heartbeats" }
    return "what was committed in the \(lossSeconds) s before \(last.written)"
  }

  private var failure: [String] {
    let reasons = report.checks.filter { $0.outcome == .red }.map { "   \($0.question.title): \($0.evidence)" }
    return ["The copy in \(plan.into) is not to be trusted:"] + reasons + (report.obstacle.map { ["   \($0)"] } ?? [])
      + ["Take an earlier restore point: tagout drill list \(plan.dataset) shows those that were proven."]
  }
}

extension DrillReport {
  /// Whether what came back may be used: nothing that was asked is wrong, and all of it could be asked.
  package var isRestored: Bool {
    obstacle == nil && !checks.contains { $0.outcome == .red || $0.outcome == .unknown } && measure != nil
  }
}
