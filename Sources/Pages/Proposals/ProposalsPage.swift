import Vocabulary

/// The list of proposals: what waits for the viewer, what runs, what happened.
package struct ProposalsPage: Sendable {
  package var rows: [ProposalRow]
  package var filters: ProposalFilters
  /// The address of the next page; nil at the end.
  package var older: String?
  package var now: Instant

  package init(_ rows: [ProposalRow], filters: ProposalFilters, older: String? = nil, now: Instant) {
    self.rows = rows
    self.filters = filters
    self.older = older
    self.now = now
  }

  private static let final: Set<String> = ["applied", "failed", "rejected", "expired", "cancelled"]

  /// The body.
  package var body: Markup {
    var parts: [[String: Any]] = []
    let mine = rows.filter(\.waitsForViewer)
    let open = rows.filter { !$0.waitsForViewer && !ProposalsPage.final.contains($0.state) }
    let waiting = open.filter { ["held", "unknown"].contains($0.state) }
    let running = open.filter { !["held", "unknown"].contains($0.state) }
    add("Waits for you", mine, to: &parts)
    add("Waits for others", waiting, to: &parts)
    add("Running", running, to: &parts)
    add("Happened", rows.filter { !$0.waitsForViewer && ProposalsPage.final.contains($0.state) }, to: &parts)
    var values: [String: Any] = [
      "parts": parts, "isEmpty": rows.isEmpty, "isNarrowed": filters.isNarrowed,
      "choices": filters.choices.map(\.values), "isNothingMine": mine.isEmpty && !rows.isEmpty,
    ]
    if let older { values["older"] = older }
    return PageTemplates.render("proposals", values)
  }

  private func add(_ title: String, _ rows: [ProposalRow], to parts: inout [[String: Any]]) {
    guard !rows.isEmpty else { return }
    parts.append(["partTitle": title, "partCount": rows.count, "rows": rows.map { $0.values(at: now) }])
  }
}
