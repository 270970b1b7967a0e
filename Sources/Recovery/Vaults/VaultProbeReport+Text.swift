import CloudAPIs

extension VaultProbeReport {
  /// For a person.
  package var text: String {
    var lines = ["\(vault)\(caller.map { ", as \($0)" } ?? "")"]
    if let lock { lines.append("lock: \(lock.mode.rawValue) until \(lock.until)") }
    let width = results.map { $0.attempt.rawValue.count }.max() ?? 0
    for result in results {
      let name = result.attempt.rawValue + String(repeating: " ", count: width - result.attempt.rawValue.count)
      lines.append("  \(name)  \(VaultProbeReport.word(result.outcome))  \(result.detail)")
    }
    lines.append(summary)
    if let dependence { lines.append("not independent: \(dependence)") }
    if !canaries.isEmpty {
      lines.append("left behind: \(canaries.count == 1 ? "1 canary" : "\(canaries.count) canaries"), a few bytes each")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private var summary: String {
    switch verdict {
    case .holds: "holds: nothing got through"
    case .undecided: "undecided: the service failed; try again"
    case .open:
      "OPEN: these credentials can \(breaches.map(\.words).joined(separator: "; ")). "
        + "Make a vault that refuses it: `tagout vault template s3`"
    }
  }

  private static func word(_ outcome: VaultAttemptResult.Outcome) -> String {
    switch outcome {
    case .refused: "refused       "
    case .withoutEffect: "without effect"
    case .gotThrough: "GOT THROUGH   "
    case .notApplicable: "not tried     "
    case .undecided: "undecided     "
    }
  }
}
