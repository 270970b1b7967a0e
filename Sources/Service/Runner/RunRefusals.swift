import Synchronization
import Vocabulary

/// What a run's programs wanted to reach and did not, on its way to the server.
final class RunRefusals: Sendable {
  private let path: String
  private let told = Mutex(0)

  init(path: String) {
    self.path = path
  }

  /// Tells what is new: the server for its records, the log for whoever reads it.
  func tell(_ client: RunnerClient, _ fencing: Int64, _ log: RunLog) async {
    let all = ReachLog.read(path)
    let count = told.withLock { told in
      defer { told = all.count }
      return told
    }
    let fresh = Array(all.dropFirst(count))
    guard !fresh.isEmpty else { return }
    for place in fresh {
      if let path = place["path"]?.text {
        await log.say("tagout: it opened \(path), where it found an empty file: that is no business of a run")
        continue
      }
      await log.say(
        "tagout: refused to let it reach \(place["host"]?.text ?? ""):\(place["port"]?.whole ?? 0); an admin may allow a "
          + "host for the workspace or by --allow-host")
    }
    // It was refused whether or not the server hears of it; the log says it too.
    try? await client.refused(fresh, fencing)
  }
}
