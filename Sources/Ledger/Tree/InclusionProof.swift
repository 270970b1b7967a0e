/// The proof that a record is in a tree (RFC 6962 §2.1.1).
package struct InclusionProof: Sendable, Hashable {
  /// The record's number.
  package var leaf: Int
  /// The size of the tree.
  package var size: Int
  /// The hashes beside its way to the root, the lowest first.
  package var path: [TreeHash]

  package init(leaf: Int, size: Int, path: [TreeHash]) {
    self.leaf = leaf
    self.size = size
    self.path = path
  }

  /// Whether it proves that a leaf with this hash is in the tree with this root (RFC 9162 §2.1.3.2).
  package func proves(_ hash: TreeHash, in root: TreeHash) -> Bool {
    guard leaf >= 0, leaf < size else { return false }
    var (first, second) = (leaf, size - 1)
    var result = hash
    for sibling in path {
      if second == 0 { return false }
      if first & 1 == 1 || first == second {
        result = MerkleTree.node(sibling, result)
        while first & 1 == 0, first != 0 { (first, second) = (first >> 1, second >> 1) }
      } else {
        result = MerkleTree.node(result, sibling)
      }
      (first, second) = (first >> 1, second >> 1)
    }
    return second == 0 && result == root
  }
}
