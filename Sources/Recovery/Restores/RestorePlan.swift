import Vocabulary

/// What a restore will do, told before it does it.
package struct RestorePlan: Sendable, Hashable {
  package var dataset: String
  package var engine: EngineKind
  package var backup: TakenBackup
  /// As it was asked for: `latest-proven`, `latest`, a time, a place in the log.
  package var asked: String
  package var target: DrillRun.Target
  /// Where the backup is read from.
  package var from: String
  /// Where the key is taken from.
  package var key: String
  /// The folder that it goes into.
  package var into: String
  /// What stands there and goes; empty: nothing.
  package var overwrites: [String]
  /// Whether an earlier try is gone on with.
  package var isResumed: Bool
  /// How many seconds it took the last times, median and worst; nil when it was never drilled.
  package var seconds: (median: Int, worst: Int)?
  /// The beat that will be the last one; nil when none is known.
  package var expected: Heartbeat?
  /// The last sign of life of the source; nil when none is known.
  package var lastBeat: Heartbeat?

  package static func == (left: RestorePlan, right: RestorePlan) -> Bool {
    left.dataset == right.dataset && left.backup == right.backup && left.target == right.target
      && left.into == right.into && left.overwrites == right.overwrites
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(dataset)
    hasher.combine(backup)
    hasher.combine(target)
    hasher.combine(into)
  }

  /// What lies between the source's last sign of life and what will be there again, in whole seconds; nil when unknown.
  package var loss: Int? {
    guard let expected, let lastBeat else { return nil }
    return Int((max(0, lastBeat.written.milliseconds - expected.written.milliseconds) + 500) / 1000)
  }

  /// The plan in lines for a person.
  package var lines: [String] {
    let time =
      seconds.map {
        "about \($0.median) s, at worst \($0.worst) s, as the last drills took; a lower bound on another host"
      }
      ?? "not known: no drill has measured it"
    return [
      "restore   \(dataset) to \(asked) (\(target.text))",
      "from      backup \(backup.label) of \(backup.ended), \(backup.bytes) bytes, in \(from)",
      "key       \(key)",
      "into      \(into)" + (isResumed ? ", going on with an earlier try" : ""),
      "takes     \(time)",
      "overwrites \(overwrites.isEmpty ? "nothing" : overwrites.joined(separator: ", "))",
      "loses     \(lossText)",
    ]
  }

  private var lossText: String {
    guard let expected else { return "what was written after the backup, unless its log has more" }
    let after = "all that was committed after beat \(expected.sequence) of \(expected.written)"
    return loss.map { "\(after): \($0) s up to the last sign of life" } ?? after
  }
}
