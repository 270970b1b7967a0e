/// What a runner that was started again does about a run that its predecessor left.
package enum RunRecovery: Sendable, Hashable {
  /// Nothing was begun, or the server knows the end: only the folder goes.
  case clean
  /// Tell the server how it ended. It is never run again.
  case report(RunEvent.Work, RunReport)

  /// From what the journal tells.
  package init(_ events: [RunEvent]) {
    guard case .leased(let work)? = events.first, !events.contains(.reported) else {
      self = .clean
      return
    }
    for case .ended(let report) in events {
      self = .report(work, report)
      return
    }
    let reason = "the runner died while it was applied; compare the state with reality"
    self =
      events.contains(.started)
      ? .report(work, RunReport(.failed, change: .unsaved, reason: reason)) : .report(work, RunReport(.abandoned))
  }
}
