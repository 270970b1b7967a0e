import Formats
import Ledger

/// A server's records as a file has them: lines and head.
package struct LedgerLines: Sendable {
  /// A line's worth each, without line feeds.
  package var lines: [[UInt8]]
  /// The head file.
  package var head: [UInt8]

  package init(lines: [[UInt8]], head: [UInt8]) {
    self.lines = lines
    self.head = head
  }

  /// Everything that a store has, as it was at one moment.
  package init(from store: any Store) async throws {
    self = try await store.read { store in
      let head = try store.ledgerHead()
      return LedgerLines(lines: try store.ledgerLines(from: 0, limit: head.size), head: try head.file())
    }
  }

  /// The tree over them.
  package var tree: TreeLevels { TreeLevels(leaves: lines.map { MerkleTree.leaf($0) }) }

  /// The lines as one file.
  package var file: [UInt8] {
    var file: [UInt8] = []
    file.reserveCapacity(lines.reduce(0) { $0 + $1.count + 1 })
    for line in lines {
      file += line
      file.append(UInt8(ascii: "\n"))
    }
    return file
  }
}
