import Decision
import RestorePoints
import Vocabulary

/// A dataset as its page shows it: what is claimed, what is proven, and where it is kept.
package struct ShownDataset: Sendable {
  /// A backup that an engine says it has made.
  package struct Backup: Sendable, Hashable {
    package var label: String
    package var ended: Instant

    package init(_ label: String, ended: Instant) {
      self.label = label
      self.ended = ended
    }
  }

  /// What an attacker's rights could do to a vault when it was tried last.
  package struct Probe: Sendable, Hashable {
    package var vault: String
    /// `holds`, `open`, `undecided`; nil when nobody has tried.
    package var verdict: String?
    package var tried: Instant?

    package init(_ vault: String, verdict: String? = nil, tried: Instant? = nil) {
      self.vault = vault
      self.verdict = verdict
      self.tried = tried
    }
  }

  package var status: DatasetStatus
  /// The oldest first.
  package var backups: [Backup]
  package var probes: [Probe]

  package init(_ status: DatasetStatus, backups: [Backup] = [], probes: [Probe] = []) {
    self.status = status
    self.backups = backups
    self.probes = probes
  }

  /// For templates.
  func values(_ index: Int) -> [String: Any] {
    var values: [String: Any] = [
      "index": index, "dataset": status.dataset.name, "datasetState": status.word,
      "datasetStyle": status.blocks ? "danger" : status.shortfalls.isEmpty ? "good" : "warn",
      "datasetIcon": status.blocks ? "i-stop" : status.shortfalls.isEmpty ? "i-check" : "i-warn",
      "engine": status.dataset.engine?.rawValue ?? "an engine that nobody named", "figures": figures,
      "shortfalls": status.shortfalls.map { shortfall in
        ["shortfall": shortfall.sentence, "remedy": shortfall.remedy, "isGrave": shortfall.kind.blocks] as [String: Any]
      }, "hasShortfalls": !status.shortfalls.isEmpty, "probes": probes.map(ShownDataset.values),
      "hasProbes": !probes.isEmpty, "timelineBroad": RecoveryTimelinePicture(self, width: 640).markup.text,
      "timelineNarrow": RecoveryTimelinePicture(self, width: 340).markup.text, "plots": plots,
      "independence": independence,
    ]
    if let drawing = status.drawing {
      values["fate"] = [
        "dataAlone": drawing.data.map { ["leaning": $0] }, "pointAlone": drawing.point.map { ["leaning": $0] },
        "both": drawing.shared.map { ["leaning": $0.words] }, "isShared": !drawing.shared.isEmpty,
        "mistakes": drawing.shared.map { ["mistake": $0.mistake] },
      ]
    }
    return values
  }

  /// Said of all that is drawn: a region that both lie in blocks nothing, and takes both all the same.
  private var independence: String {
    if status.drawing?.shared.isEmpty == false { return "One mistake takes both" }
    return switch status.independence {
    case .apart: "No single mistake that is known of takes both"
    case .notIndependent: "One mistake takes both"
    case .untold: "Nobody has told enough to say what one mistake would take"
    }
  }

  private var figures: [[String: Any]] {
    let times = status.times.total.map { total in
      "\(SpanText.words(total.median)), at worst \(SpanText.words(total.worst)) in \(total.count) drills"
        + (status.times.isLowerBound ? "; a lower bound, drilled on the data’s own host" : "")
    }
    let rows: [(String, String)] = [
      ("Proven up to", status.provenPoint.flatMap { ShownTime.values($0)["time"] as? String } ?? "never"),
      ("Lost if the data went now, proven", status.provenAge.map { SpanText.words($0) } ?? "everything"),
      ("The same by the newest backup’s claim", status.exposure.map { SpanText.words($0) } ?? "there is no backup"),
      ("May be lost (RPO)", status.dataset.pointObjective?.description ?? "nobody said"),
      ("May be away (RTO)", status.dataset.timeObjective?.description ?? "nobody said"),
      ("Was back in", times ?? "no drill has told"),
    ]
    return rows.map { ["label": $0.0, "figure": $0.1] }
  }

  private var plots: [[String: Any]] {
    let drills = status.history.drills.map(\.report)
    let lost = ObjectivePlot(
      "Lost at each drill, against the RPO",
      drills.compactMap { report in
        report.reaches.map {
          .init(at: report.ended, milliseconds: max(0, report.started.milliseconds - $0.milliseconds))
        }
      }, objective: status.dataset.pointObjective.map { Int64($0.seconds) * 1000 })
    let away = ObjectivePlot(
      "Away at each drill, against the RTO",
      drills.filter { !$0.legs.isEmpty }.map { .init(at: $0.ended, milliseconds: $0.duration) },
      objective: status.dataset.timeObjective.map { Int64($0.seconds) * 1000 })
    return [lost, away].filter { !$0.points.isEmpty }.map { ["plotTitle": $0.title, "plot": $0.markup.text] }
  }

  private static func values(_ probe: Probe) -> [String: Any] {
    let (style, icon, words): (String, String, String) =
      switch probe.verdict {
      case "holds": ("good", "i-check", "held against everything that was tried")
      case "open": ("danger", "i-open", "let something through")
      case nil: ("open", "i-ask", "was never tried: tagout vault probe")
      default: ("warn", "i-ask", "could not be told")
      }
    var values: [String: Any] = ["vault": probe.vault, "probeStyle": style, "probeIcon": icon, "probeWords": words]
    if let tried = probe.tried { values["tried"] = ShownTime.values(tried) }
    return values
  }
}
