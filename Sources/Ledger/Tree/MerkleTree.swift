import Formats

/// The hashes of an append-only Merkle tree (RFC 6962 §2.1).
package enum MerkleTree {
  /// The root of the tree without leaves: the hash of nothing.
  package static let emptyRoot = TreeHash(words: SHA256.words(of: UnsafeRawBufferPointer(start: nil, count: 0)))

  /// The hash of a leaf: SHA-256(0x00 ‖ data).
  package static func leaf(_ data: UnsafeRawBufferPointer) -> TreeHash {
    TreeHash(words: SHA256.words(of: data, after: 0x00))
  }

  /// The hash of a leaf: SHA-256(0x00 ‖ data).
  package static func leaf(_ data: [UInt8]) -> TreeHash {
    data.withUnsafeBytes { leaf($0) }
  }

  /// The hash of a node over two: SHA-256(0x01 ‖ left ‖ right).
  package static func node(_ left: TreeHash, _ right: TreeHash) -> TreeHash {
    let both = (bigEndian(left.words), bigEndian(right.words))
    return withUnsafeBytes(of: both) { TreeHash(words: SHA256.words(of: $0, after: 0x01)) }
  }

  private static func bigEndian(_ words: SIMD8<UInt32>) -> SIMD8<UInt32> {
    var result = words
    for index in 0..<8 { result[index] = words[index].bigEndian }
    return result
  }
}
