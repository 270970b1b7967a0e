/// A drill with what it proves, seen from all that came before it.
package struct JudgedDrill: Sendable, Hashable {
  package var report: DrillReport
  package var verdict: DrillVerdict
  /// Why, in sentences without a full stop, the gravest first; empty for one that is proven by its checks alone.
  package var reasons: [String]
  /// What became less; a person's accept answers for it.
  package var shrinks: [DrillTrend.Shrink]
  package var acceptance: DrillAcceptance?

  package init(
    _ report: DrillReport, _ verdict: DrillVerdict, reasons: [String] = [], shrinks: [DrillTrend.Shrink] = [],
    acceptance: DrillAcceptance? = nil
  ) {
    self.report = report
    self.verdict = verdict
    self.reasons = reasons
    self.shrinks = shrinks
    self.acceptance = acceptance
  }

  /// Whether the restore point brings back what it should.
  package var isProven: Bool { verdict == .proven }
}
