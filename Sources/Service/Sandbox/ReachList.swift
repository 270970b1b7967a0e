/// All that a program in a sandbox may reach.
package struct ReachList: Sendable, Hashable {
  package var entries: [ReachEntry]

  package init(_ entries: [ReachEntry] = []) {
    self.entries = entries
  }

  /// The entry that lets a host and port be reached; nil when none does.
  package func entry(for host: String, _ port: Int) -> ReachEntry? {
    entries.first { $0.matches(host, port) }
  }

  /// The ports of the machine itself that stand at the same number inside, sorted.
  package var forwards: [Int] { Set(entries.filter(\.isLoopback).map(\.port)).sorted() }

  /// A port for the way out that is none of these.
  package var proxyPort: Int {
    let taken = Set(forwards)
    return (3128...).first { !taken.contains($0) } ?? 3128
  }
}
