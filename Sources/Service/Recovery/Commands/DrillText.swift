import ArgumentParser
import Recovery
import RestorePoints
import Vocabulary

/// A drill in words.
enum DrillText {
  /// The verdict with its reasons, the checks, and how long each leg took.
  static func lines(_ judged: JudgedDrill) -> [String] {
    let report = judged.report
    let checks = report.checks.map { check in
      "  \(padded(check.outcome.rawValue, 8))\(padded(check.question.title, 30))\(check.evidence)"
    }
    let legs = report.legs.map { "\($0.name) \(StepTeller.tenths(Double($0.milliseconds) / 1000)) s" }
    let reaches = report.reaches.map { ", holds all up to \($0)" } ?? ""
    return [
      "\(judged.verdict.rawValue): \(report.dataset) from \(report.point.isEmpty ? "nothing" : report.point)\(reaches)"
    ]
      + judged.reasons.map { "  because \($0)" } + checks
      + ["  " + legs.joined(separator: ", ") + (report.isLocal ? "; on the same host: a lower bound" : "")]
  }

  /// How a command ends that drilled.
  static func status(_ verdict: DrillVerdict) -> ExitCode? {
    switch verdict {
    case .proven: nil
    case .unbaselined, .inconclusive: ExitCode(10)
    case .failed: ExitCode(20)
    }
  }

  static func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(1, width - text.count))
  }
}
