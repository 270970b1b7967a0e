import CloudAPIs
import Formats
import Vocabulary

/// What the ledger tells of states in buckets and of the runs that may have written them, read line by line as it grows.
struct WatchMemory: Sendable {
  /// Clocks of two machines are this far apart at most, in milliseconds.
  private static let slack: Int64 = 5_000

  /// What was last seen of a state.
  struct Seen: Sendable, Hashable {
    var version: String
    /// Nil while it was not there.
    var digest: String?
  }

  private struct Run: Sendable {
    var proposal: String
    var begun: Instant
    var ended: Instant?
  }

  private(set) var sequence = 0
  private var seen: [String: Seen] = [:]
  private var told: [String: Set<String>] = [:]
  private var runs: [String: [Run]] = [:]

  /// Takes the next lines in.
  mutating func take(_ lines: [[UInt8]]) {
    for line in lines {
      sequence += 1
      // The server's own lines are JSON.
      guard let record = try? JSONReader.read(line, limits: .stored), let kind = record["kind"]?.text,
        let workspace = record["details"]?["workspace"]?.text
      else { continue }
      take(kind, workspace, record)
    }
  }

  private mutating func take(_ kind: String, _ workspace: String, _ record: StructuredValue) {
    let details = record["details"]
    let time = (record["at"]?.text ?? record["time"]?.text).flatMap(HTTPDate.iso)
    let proposal = details?["proposal"]?.text ?? ""
    switch kind {
    case "state.watched", "alarm.state-written", "alarm.state-removed":
      let version = details?["version"]?.text ?? ""
      seen[workspace] = Seen(version: version, digest: details?["digest"]?.text)
      told[workspace, default: []].insert(version)
    case "run.begun":
      if let time { runs[workspace, default: []].append(Run(proposal: proposal, begun: time)) }
    case "run.finished", "run.lost", "proposal.reconciled":
      guard let time, let index = runs[workspace]?.lastIndex(where: { $0.proposal == proposal && $0.ended == nil })
      else { return }
      runs[workspace]?[index].ended = time
    default: break
    }
  }

  /// Whether a version was told of.
  func isTold(_ version: String, of workspace: String) -> Bool { told[workspace]?.contains(version) == true }

  func last(_ workspace: String) -> Seen? { seen[workspace] }

  /// The proposal whose run was going on at a time.
  func run(of workspace: String, at time: Instant) -> String? {
    runs[workspace]?.last { run in
      time.milliseconds >= run.begun.milliseconds - WatchMemory.slack
        && run.ended.map { time.milliseconds <= $0.milliseconds + WatchMemory.slack } ?? true
    }?.proposal
  }
}
