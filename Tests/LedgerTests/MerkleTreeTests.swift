import Formats
import Testing

@testable import Ledger

/// The roots of the transparency projects' tree of eight leaves, and RFC 6962 §2.1 taken literally for others.
@Suite struct MerkleTreeTests {
  static let leaves: [[UInt8]] = [
    [], [0x00], [0x10], [0x20, 0x21], [0x30, 0x31], [0x40, 0x41, 0x42, 0x43],
    [0x50, 0x51, 0x52, 0x53, 0x54, 0x55, 0x56, 0x57],
    [0x60, 0x61, 0x62, 0x63, 0x64, 0x65, 0x66, 0x67, 0x68, 0x69, 0x6a, 0x6b, 0x6c, 0x6d, 0x6e, 0x6f],
  ]
  static let roots = [
    "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
    "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
    "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
    "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
  ]

  @Test("A growing tree has the known roots", arguments: 0...8)
  func knownRoots(size: Int) {
    var frontier = TreeFrontier()
    for leaf in MerkleTreeTests.leaves.prefix(size) { frontier.append(MerkleTree.leaf(leaf)) }
    #expect(frontier.size == size)
    #expect(frontier.root.description == MerkleTreeTests.roots[size])
    #expect(TreeLevels(leaves: MerkleTreeTests.leaves.prefix(size).map(MerkleTree.leaf)).root == frontier.root)
  }

  @Test(
    "A leaf hash is SHA-256 of a zero byte and the leaf, at every length",
    arguments: [0, 1, 54, 55, 56, 62, 63, 64, 119, 120, 200, 300])
  func leafHash(length: Int) {
    let leaf = (0..<length).map { UInt8(truncatingIfNeeded: $0 &* 7) }
    #expect(MerkleTree.leaf(leaf).bytes == SHA256.hash([0] + leaf))
    let words = leaf.withUnsafeBytes { SHA256.words(of: $0) }
    #expect(TreeHash(words: words).bytes == SHA256.hash(leaf))
    #expect(TreeHash(SHA256.hash(leaf)) == TreeHash(words: words))
    #expect(TreeHash(hexadecimal: Array(Hexadecimal.encode(SHA256.hash(leaf)).utf8)) == TreeHash(words: words))
  }

  @Test("Roots, frontiers and proofs agree with the recursive definition up to 40 leaves")
  func agreesWithDefinition() throws {
    let leaves = (0..<40).map { MerkleTree.leaf([UInt8($0)]) }
    var frontier = TreeFrontier()
    for size in 1...leaves.count {
      frontier.append(leaves[size - 1])
      let tree = Array(leaves.prefix(size))
      let root = MerkleTreeTests.definedRoot(tree[...])
      let levels = TreeLevels(leaves: tree)
      #expect(frontier.root == root)
      #expect(levels.root == root)
      #expect(frontier.spans.map(\.count).reduce(0, +) == size)
      #expect(zip(frontier.spans, frontier.hashes).allSatisfy { MerkleTreeTests.definedRoot(tree[$0]) == $1 })
      for leaf in 0..<size {
        let proof = try #require(levels.inclusionProof(of: leaf))
        #expect(proof.path == MerkleTreeTests.definedPath(leaf, tree[...]))
        #expect(proof.proves(tree[leaf], in: root))
        #expect(!proof.proves(tree[(leaf + 1) % size], in: root) || size == 1)
      }
      for earlier in 1...size {
        let proof = try #require(levels.consistencyProof(from: earlier))
        #expect(proof.path == MerkleTreeTests.definedConsistency(earlier, tree[...], isWhole: true))
        #expect(proof.proves(MerkleTreeTests.definedRoot(tree[..<earlier]), growsInto: root))
      }
    }
  }

  @Test("A proof with anything changed proves nothing")
  func changedProofsFail() throws {
    let leaves = (0..<13).map { MerkleTree.leaf([UInt8($0)]) }
    let levels = TreeLevels(leaves: leaves)
    for leaf in leaves.indices {
      let proof = try #require(levels.inclusionProof(of: leaf))
      for changed in MerkleTreeTests.changes(of: proof.path) {
        #expect(!InclusionProof(leaf: leaf, size: 13, path: changed).proves(leaves[leaf], in: levels.root))
      }
      #expect(!InclusionProof(leaf: leaf + 1, size: 13, path: proof.path).proves(leaves[leaf], in: levels.root))
      #expect(!InclusionProof(leaf: -1, size: 13, path: proof.path).proves(leaves[leaf], in: levels.root))
      #expect(!InclusionProof(leaf: 13, size: 13, path: proof.path).proves(leaves[leaf], in: levels.root))
    }
    for earlier in 1..<13 {
      let old = MerkleTreeTests.definedRoot(leaves[..<earlier])
      let proof = try #require(levels.consistencyProof(from: earlier))
      for changed in MerkleTreeTests.changes(of: proof.path) {
        #expect(!ConsistencyProof(earlier: earlier, size: 13, path: changed).proves(old, growsInto: levels.root))
      }
      #expect(!proof.proves(levels.root, growsInto: levels.root))
      #expect(!ConsistencyProof(earlier: 0, size: 13, path: proof.path).proves(old, growsInto: levels.root))
    }
    #expect(levels.inclusionProof(of: 13) == nil)
    #expect(levels.consistencyProof(from: 0) == nil)
    #expect(levels.consistencyProof(from: 14) == nil)
  }

  @Test("A kept frontier must fit its size")
  func frontierMustFit() {
    let hash = MerkleTree.emptyRoot
    #expect(TreeFrontier(size: 5, hashes: [hash, hash]) != nil)
    #expect(TreeFrontier(size: 5, hashes: [hash]) == nil)
    #expect(TreeFrontier(size: -1, hashes: []) == nil)
  }

  private static func changes(of path: [TreeHash]) -> [[TreeHash]] {
    var changes = [path + [MerkleTree.emptyRoot], path.isEmpty ? [MerkleTree.emptyRoot] : Array(path.dropLast())]
    for index in path.indices {
      var changed = path
      changed[index] = MerkleTree.emptyRoot
      changes.append(changed)
    }
    return changes
  }
}

extension MerkleTreeTests {
  /// The largest power of two smaller than a count.
  private static func split(_ count: Int) -> Int {
    var power = 1
    while power * 2 < count { power *= 2 }
    return power
  }

  /// MTH(D[n]) of RFC 6962 §2.1.
  static func definedRoot(_ leaves: ArraySlice<TreeHash>) -> TreeHash {
    guard let first = leaves.first else { return MerkleTree.emptyRoot }
    if leaves.count == 1 { return first }
    let middle = leaves.startIndex + split(leaves.count)
    return MerkleTree.node(definedRoot(leaves[..<middle]), definedRoot(leaves[middle...]))
  }

  /// PATH(m, D[n]) of RFC 6962 §2.1.1.
  static func definedPath(_ leaf: Int, _ leaves: ArraySlice<TreeHash>) -> [TreeHash] {
    if leaves.count == 1 { return [] }
    let half = split(leaves.count)
    let middle = leaves.startIndex + half
    return leaf < half
      ? definedPath(leaf, leaves[..<middle]) + [definedRoot(leaves[middle...])]
      : definedPath(leaf - half, leaves[middle...]) + [definedRoot(leaves[..<middle])]
  }

  /// SUBPROOF(m, D[n], b) of RFC 6962 §2.1.2.
  static func definedConsistency(_ earlier: Int, _ leaves: ArraySlice<TreeHash>, isWhole: Bool) -> [TreeHash] {
    if earlier == leaves.count { return isWhole ? [] : [definedRoot(leaves)] }
    let half = split(leaves.count)
    let middle = leaves.startIndex + half
    return earlier <= half
      ? definedConsistency(earlier, leaves[..<middle], isWhole: isWhole) + [definedRoot(leaves[middle...])]
      : definedConsistency(earlier - half, leaves[middle...], isWhole: false) + [definedRoot(leaves[..<middle])]
  }
}
