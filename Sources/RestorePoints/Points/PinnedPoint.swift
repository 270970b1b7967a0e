import Vocabulary

/// A restore point that something irreversible was begun on: it is kept, whatever becomes less afterwards.
package struct PinnedPoint: Sendable, Hashable {
  /// By its engine's name.
  package var point: String
  /// The drill that had proven it.
  package var report: String
  /// What was begun.
  package var proposal: String
  package var pinned: Instant

  package init(point: String, report: String, proposal: String, pinned: Instant) {
    self.point = point
    self.report = report
    self.proposal = proposal
    self.pinned = pinned
  }

  /// As journals keep it.
  package var value: StructuredValue {
    var fields = RecordFields()
    fields.add("pinned", pinned)
    fields.add("point", point)
    fields.add("proposal", proposal)
    fields.add("report", report)
    return fields.value
  }

  /// Nil when the value is none that was written here.
  package init?(_ value: StructuredValue) {
    guard let point = value["point"]?.text, let report = value["report"]?.text,
      let proposal = value["proposal"]?.text, let pinned = value["pinned"]?.whole
    else { return nil }
    self.init(point: point, report: report, proposal: proposal, pinned: Instant(milliseconds: pinned))
  }
}
