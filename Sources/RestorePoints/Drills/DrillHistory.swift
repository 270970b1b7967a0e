import Vocabulary

/// All drills of a dataset in their order, each judged by what came before it.
///
/// It is computed anew from reports and accepts whenever it is asked, so that no verdict outlives its reasons.
package struct DrillHistory: Sendable, Hashable {
  package let dataset: String
  /// The oldest first; without drills that were spoilt on purpose.
  package let drills: [JudgedDrill]
  /// The latest drill of each kind that was spoilt on purpose.
  package let controls: [DrillControl: JudgedDrill]
  /// What something irreversible was begun on, the oldest first.
  package let pins: [PinnedPoint]

  /// - Parameters:
  ///   - reports: in any order; of other datasets' none counts, and of two with one name the later ended.
  ///   - acceptances: people's words; of two about one report the first.
  ///   - allowed: by how many per cent anything may become less.
  package init(
    _ dataset: String, reports: [DrillReport], acceptances: [DrillAcceptance] = [], pins: [PinnedPoint] = [],
    allowed: Int = DrillJudgement.usualShrink
  ) {
    self.dataset = dataset
    self.pins = pins.sorted { ($0.pinned, $0.point) < ($1.pinned, $1.point) }
    let accepted = Dictionary(
      acceptances.sorted { ($0.given, $0.person) < ($1.given, $1.person) }.map { ($0.report, $0) },
      uniquingKeysWith: { first, _ in first })
    var drills: [JudgedDrill] = []
    var controls: [DrillControl: JudgedDrill] = [:]
    var baseline = DrillBaseline()
    for report in DrillHistory.ordered(reports, of: dataset) {
      if let control = report.control {
        controls[control] = DrillJudgement.judge(report, earlier: baseline.measures, allowed: allowed)
        continue
      }
      let judged = DrillJudgement.judge(
        report, earlier: baseline.measures, acceptance: accepted[report.id], allowed: allowed)
      baseline.add(judged)
      drills.append(judged)
    }
    self.drills = drills
    self.controls = controls
  }

  /// The latest drill of all.
  package var latest: JudgedDrill? { drills.last }

  /// The latest that said yes or no.
  package var latestConclusive: JudgedDrill? { drills.last { $0.verdict == .proven || $0.verdict == .failed } }

  /// The latest that proved its point.
  package var latestProven: JudgedDrill? { drills.last { $0.isProven } }

  /// What counts now: the latest proof, unless a later drill has failed.
  package var standing: JudgedDrill? {
    guard let conclusive = latestConclusive, conclusive.isProven else { return nil }
    return conclusive
  }

  /// The restore points that must be kept: those that something irreversible was begun on, the last one proven before
  /// anything became less, accepted or not, and the latest of all.
  package var pinned: [String] {
    var names = pins.map(\.point)
    var last: JudgedDrill?
    for drill in drills {
      if !drill.shrinks.isEmpty, let last { names.append(last.report.point) }
      if drill.isProven { last = drill }
    }
    if let last { names.append(last.report.point) }
    var seen: Set<String> = []
    return names.filter { !$0.isEmpty && seen.insert($0).inserted }
  }

  /// The controls that came out wrong: the drill did not notice the harm that was done.
  package var brokenControls: [DrillControl] {
    DrillControl.allCases.filter { controls[$0].map { $0.verdict != .failed } ?? false }
  }

  private static func ordered(_ reports: [DrillReport], of dataset: String) -> [DrillReport] {
    let own = reports.filter { $0.dataset == dataset }
    let unique = Dictionary(own.map { ($0.id, $0) }) { $0.ended >= $1.ended ? $0 : $1 }
    return unique.values.sorted { ($0.ended, $0.id) < ($1.ended, $1.id) }
  }
}

/// What the next drill is compared with.
struct DrillBaseline {
  private(set) var measures: [DatasetMeasure] = []
  private var isProven = false

  /// What is less by a person's word is the new usual; what is only the first of all gives way to the first proof.
  mutating func add(_ drill: JudgedDrill) {
    guard let measure = drill.report.measure else { return }
    switch drill.verdict {
    case .failed, .inconclusive: return
    case .unbaselined:
      guard !isProven else { return }
      measures.append(measure)
    case .proven:
      if !drill.shrinks.isEmpty { measures = [] }
      isProven = true
      measures.append(measure)
    }
    measures = measures.suffix(DrillTrend.window)
  }
}
