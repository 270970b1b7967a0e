/// The right edge of a growing Merkle tree: all that is needed to append to it, and to know its root.
///
/// It holds one hash for each bit that is set in the size: the roots of the perfect subtrees, the biggest first.
package struct TreeFrontier: Sendable, Hashable {
  /// How many leaves the tree has.
  package private(set) var size = 0
  /// The roots of the perfect subtrees from left to right.
  package private(set) var hashes: [TreeHash] = []

  /// The frontier of the empty tree.
  package init() {}

  /// A frontier that was kept; nil when the number of hashes does not fit the size.
  package init?(size: Int, hashes: [TreeHash]) {
    guard size >= 0, size.nonzeroBitCount == hashes.count else { return nil }
    self.size = size
    self.hashes = hashes
  }

  /// Appends a leaf, given its hash.
  package mutating func append(_ leaf: TreeHash) {
    var carried = leaf
    var rest = size
    while rest & 1 == 1 {
      carried = MerkleTree.node(hashes.removeLast(), carried)
      rest >>= 1
    }
    hashes.append(carried)
    size += 1
  }

  /// The root of the tree.
  package var root: TreeHash {
    guard var root = hashes.last else { return MerkleTree.emptyRoot }
    for hash in hashes.dropLast().reversed() { root = MerkleTree.node(hash, root) }
    return root
  }

  /// The leaves under each of the hashes.
  package var spans: [Range<Int>] {
    var spans: [Range<Int>] = []
    var start = 0
    for bit in stride(from: Int.bitWidth - 2, through: 0, by: -1) where size >> bit & 1 == 1 {
      spans.append(start..<start + 1 << bit)
      start += 1 << bit
    }
    return spans
  }
}
