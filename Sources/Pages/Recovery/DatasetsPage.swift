import Decision
import RestorePoints
import Vocabulary

/// What could be brought back, dataset by dataset, the worst first.
package struct DatasetsPage: Sendable {
  package var datasets: [ShownDataset]
  package var now: Instant

  /// - Parameter datasets: in any order.
  package init(_ datasets: [ShownDataset], now: Instant) {
    let order = DatasetStatus.ordered(datasets.map(\.status)).map(\.dataset.name)
    let known = Dictionary(datasets.map { ($0.status.dataset.name, $0) }, uniquingKeysWith: { first, _ in first })
    self.datasets = order.compactMap { known[$0] }
    self.now = now
  }

  /// The body.
  package var body: Markup {
    PageTemplates.render(
      "recovery",
      [
        "headline": headline, "isEmpty": datasets.isEmpty,
        "datasets": datasets.enumerated().map { $0.element.values($0.offset) },
      ])
  }

  private var headline: String {
    let blocked = datasets.count { $0.status.blocks }
    if datasets.isEmpty { return "The policy names no dataset" }
    if blocked > 0 { return "\(blocked) of \(datasets.count) could not be counted on" }
    return datasets.count == 1 ? "The one dataset can be brought back" : "All \(datasets.count) can be brought back"
  }
}
