/// Decides what a drill proves, from what its checks say, from earlier drills, and from a person's word.
package enum DrillJudgement {
  /// Where nothing else is set.
  package static let usualShrink = DrillTrend.usualShrink

  /// What a drill proves.
  ///
  /// A red check fails it whatever else could not be asked. What could not be asked leaves it inconclusive. What became
  /// less fails it until a named person accepts it with a reason. With nothing to compare with it proves nothing until
  /// the next drill, or a named person's accept.
  ///
  /// - Parameters:
  ///   - earlier: what the copies of earlier drills held that may be compared with, the newest last.
  ///   - allowed: by how many per cent anything may become less.
  package static func judge(
    _ report: DrillReport, earlier: [DatasetMeasure], acceptance: DrillAcceptance? = nil, allowed: Int = usualShrink
  ) -> JudgedDrill {
    let shrinks = report.measure.map { DrillTrend($0, against: earlier, allowed: allowed).shrinks } ?? []
    func judged(_ verdict: DrillVerdict, _ reasons: [String]) -> JudgedDrill {
      JudgedDrill(report, verdict, reasons: reasons, shrinks: shrinks, acceptance: acceptance)
    }
    let red = report.checks.filter { $0.outcome == .red && $0.question != .trend }
    if !red.isEmpty { return judged(.failed, red.map(sentence)) }
    let open = unanswered(report)
    if !open.isEmpty { return judged(.inconclusive, open) }
    if let acceptance {
      return judged(.proven, ["\(acceptance.person) accepted it: \(acceptance.reason)"])
    }
    if !shrinks.isEmpty { return judged(.failed, shrinks.map(\.description)) }
    if earlier.isEmpty { return judged(.unbaselined, ["it is the first drill: nothing is known to compare it with"]) }
    guard report.check(.manifest)?.outcome == .green else {
      return judged(.unbaselined, ["there is no manifest to compare it with"])
    }
    return judged(.proven, [])
  }

  private static func sentence(_ check: DrillCheck) -> String { "\(check.question.title): \(check.evidence)" }

  /// What must be known before a drill proves or refutes anything, and is not.
  private static func unanswered(_ report: DrillReport) -> [String] {
    var open = report.obstacle.map { [$0] } ?? []
    open += report.checks.filter { $0.outcome == .unknown && $0.question != .trend }.map(sentence)
    for question in DrillCheck.Question.allCases where !question.maySkip {
      switch report.check(question)?.outcome {
      case .green, .red, .unknown: break
      case .skipped: open.append("\(question.title): it was left out")
      case nil: open.append("\(question.title): it was not asked")
      }
    }
    if report.measure == nil { open.append("nobody counted what the copy holds") }
    if report.reaches == nil { open.append("nobody knows up to when the copy holds what was committed") }
    return open
  }
}
