/// The proof that an earlier tree is the beginning of a later one (RFC 6962 §2.1.2).
package struct ConsistencyProof: Sendable, Hashable {
  /// The size of the earlier tree, at least 1.
  package var earlier: Int
  /// The size of the later tree.
  package var size: Int
  /// The hashes that both roots are made from, the lowest first.
  package var path: [TreeHash]

  package init(earlier: Int, size: Int, path: [TreeHash]) {
    self.earlier = earlier
    self.size = size
    self.path = path
  }

  /// Whether it proves that the tree with the first root grew into the one with the second (RFC 9162 §2.1.4.2).
  package func proves(_ earlierRoot: TreeHash, growsInto root: TreeHash) -> Bool {
    guard earlier > 0, earlier <= size else { return false }
    if earlier == size { return path.isEmpty && earlierRoot == root }
    let path = earlier.nonzeroBitCount == 1 ? [earlierRoot] + path : path
    guard let start = path.first else { return false }
    var (first, second) = (earlier - 1, size - 1)
    while first & 1 == 1 { (first, second) = (first >> 1, second >> 1) }
    var (old, new) = (start, start)
    for hash in path.dropFirst() {
      if second == 0 { return false }
      if first & 1 == 1 || first == second {
        old = MerkleTree.node(hash, old)
        new = MerkleTree.node(hash, new)
        while first & 1 == 0, first != 0 { (first, second) = (first >> 1, second >> 1) }
      } else {
        new = MerkleTree.node(new, hash)
      }
      (first, second) = (first >> 1, second >> 1)
    }
    return second == 0 && old == earlierRoot && new == root
  }
}
