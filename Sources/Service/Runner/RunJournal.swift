import Formats
import Host
import Vocabulary

/// The journal of one run: a line an event, each on disk before the runner goes on.
package struct RunJournal: Sendable, Hashable {
  /// The most bytes that are read of it.
  private static let bound = 1 << 20
  /// Its file.
  package let path: String

  package init(folder: String) {
    path = folder + "/journal.jsonl"
  }

  /// Writes an event down.
  func note(_ event: RunEvent) throws(RunnerError) {
    event.points.before.pass()
    do {
      try DurableLines.append(JSONWriter.canonical(event.value), to: path)
    } catch {
      throw .file(path: path, reason: "\(error)")
    }
    event.points.after.pass()
  }

  /// What was written down; a line that a crash cut is none.
  package func events() throws(RunnerError) -> [RunEvent] {
    do throws(HostError) {
      return try DurableLines.read(path, bound: RunJournal.bound).compactMap { line in
        // A line that is no JSON was not written by a runner.
        (try? JSONReader.read(line, limits: .stored)).flatMap(RunEvent.init)
      }
    } catch {
      throw .file(path: path, reason: error.reason)
    }
  }
}
