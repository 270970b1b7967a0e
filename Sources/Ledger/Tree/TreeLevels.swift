/// All nodes of a Merkle tree, level by level: what proofs are taken from.
///
/// It takes 64 bytes a leaf. A node without a sibling stands on each level up to the one where it gets one.
package struct TreeLevels: Sendable {
  /// The leaves first; the last level holds the root alone. Empty for the tree without leaves.
  private let levels: [[TreeHash]]

  /// The tree over leaves, given their hashes.
  package init(leaves: [TreeHash]) {
    var levels: [[TreeHash]] = leaves.isEmpty ? [] : [leaves]
    while let level = levels.last, level.count > 1 {
      var above: [TreeHash] = []
      above.reserveCapacity((level.count + 1) / 2)
      for index in stride(from: 0, to: level.count - 1, by: 2) {
        above.append(MerkleTree.node(level[index], level[index + 1]))
      }
      if level.count % 2 == 1 { above.append(level[level.count - 1]) }
      levels.append(above)
    }
    self.levels = levels
  }

  /// How many leaves there are.
  package var size: Int { levels.first?.count ?? 0 }

  /// The root.
  package var root: TreeHash { levels.last?.first ?? MerkleTree.emptyRoot }

  /// The audit path of a leaf, from the leaf up (RFC 6962 §2.1.1); nil when there is no such leaf.
  package func inclusionProof(of leaf: Int) -> InclusionProof? {
    guard leaf >= 0, leaf < size else { return nil }
    return InclusionProof(leaf: leaf, size: size, path: siblings(of: leaf, fromLevel: 0))
  }

  /// The proof that the first leaves are the tree of an earlier size (RFC 6962 §2.1.2); nil when it was never smaller.
  package func consistencyProof(from earlier: Int) -> ConsistencyProof? {
    guard earlier > 0, earlier <= size else { return nil }
    guard earlier < size else { return ConsistencyProof(earlier: earlier, size: size, path: []) }
    let level = earlier.trailingZeroBitCount
    let node = (earlier >> level) - 1
    let first = node == 0 ? [] : [levels[level][node]]
    return ConsistencyProof(earlier: earlier, size: size, path: first + siblings(of: node, fromLevel: level))
  }

  private func siblings(of node: Int, fromLevel first: Int) -> [TreeHash] {
    var path: [TreeHash] = []
    var index = node
    for level in levels[first...].dropLast() {
      if index ^ 1 < level.count { path.append(level[index ^ 1]) }
      index /= 2
    }
    return path
  }
}
