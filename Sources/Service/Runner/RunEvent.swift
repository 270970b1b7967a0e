import Formats
import Vocabulary

/// What a runner writes down of a run before it goes on, so that it knows after a crash what it had done.
package enum RunEvent: Sendable, Hashable {
  /// It has the work.
  case leased(Work)
  /// It is about to ask the server whether it may apply.
  case asked
  /// It is about to let the program go: from here on things may be changed.
  case started
  /// The program has ended, and how.
  case ended(RunReport)
  /// The server knows how it ended.
  case reported

  /// Which run it is.
  package struct Work: Sendable, Hashable {
    package var proposal: String
    package var fencing: Int64
    /// Whether it applies; else it plans.
    package var isApply: Bool
    /// In the environment of everything that is started for it.
    package var marker: String
    /// Where Terraform leaves a state that it could not write; relative to the run's folder.
    package var root: String

    package init(proposal: String, fencing: Int64, isApply: Bool, marker: String, root: String) {
      self.proposal = proposal
      self.fencing = fencing
      self.isApply = isApply
      self.marker = marker
      self.root = root
    }
  }

  /// The points before and after its sync.
  var points: (before: RunnerPoint, after: RunnerPoint) {
    switch self {
    case .leased: (.leasedBeforeSync, .leasedAfterSync)
    case .asked: (.askedBeforeSync, .askedAfterSync)
    case .started: (.startedBeforeSync, .startedAfterSync)
    case .ended: (.endedBeforeSync, .endedAfterSync)
    case .reported: (.reportedBeforeSync, .reportedAfterSync)
    }
  }

  /// As a line of the journal.
  package var value: StructuredValue {
    switch self {
    case .leased(let work):
      .object([
        "event": "leased", "proposal": .string(work.proposal), "fencing": .integer(work.fencing),
        "apply": .boolean(work.isApply), "marker": .string(work.marker), "root": .string(work.root),
      ])
    case .asked: .object(["event": "asked"])
    case .started: .object(["event": "started"])
    case .ended(let report): .object(StructuredObject([.init("event", "ended")]).merging(report.members))
    case .reported: .object(["event": "reported"])
    }
  }

  /// A line of the journal, read; nil when it is none.
  package init?(_ value: StructuredValue) {
    switch value["event"]?.text {
    case "leased":
      guard let proposal = value["proposal"]?.text, let fencing = value["fencing"]?.whole,
        let isApply = value["apply"]?.truth, let marker = value["marker"]?.text, let root = value["root"]?.text
      else { return nil }
      self = .leased(Work(proposal: proposal, fencing: fencing, isApply: isApply, marker: marker, root: root))
    case "asked": self = .asked
    case "started": self = .started
    case "ended":
      guard let report = RunReport(value) else { return nil }
      self = .ended(report)
    case "reported": self = .reported
    default: return nil
    }
  }
}
