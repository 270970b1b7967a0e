import Formats

/// How far a log had come when somebody looked: kept elsewhere, it convicts whoever rewrites log and head together.
///
/// The body of a C2SP tlog-checkpoint (c2sp.org/tlog-checkpoint): origin, size and root, a line each. Signatures after
/// an empty line, as in a signed note, are kept apart and not judged here.
package struct Checkpoint: Sendable, Hashable {
  /// What log it is of: one line.
  package var origin: String
  /// How many records.
  package var size: Int
  /// The root of the tree over them.
  package var root: TreeHash
  /// Further lines of the body, as other logs write them.
  package var extensions: [String]

  package init(origin: String, size: Int, root: TreeHash, extensions: [String] = []) {
    self.origin = origin
    self.size = size
    self.root = root
    self.extensions = extensions
  }

  /// The body, each line ended: what a signature would be over.
  package var text: String {
    ([origin, String(size), Base64.encode(root.bytes)] + extensions).map { $0 + "\n" }.joined()
  }

  /// Reads a checkpoint, signed or not.
  package init(text: String) throws(LedgerError) {
    guard text.utf8.count <= 1 << 16 else { throw .malformedCheckpoint("it is over 64 KiB") }
    let body = text.split(separator: "\n", omittingEmptySubsequences: false).prefix { !$0.isEmpty }.map(String.init)
    guard body.count >= 3 else { throw .malformedCheckpoint("it has no three lines of origin, size and root") }
    guard let size = Checkpoint.size(body[1]) else { throw .malformedCheckpoint("its second line is no size") }
    guard let root = Checkpoint.root(body[2]) else { throw .malformedCheckpoint("its third line is no base64 hash") }
    guard size > 0 || root == MerkleTree.emptyRoot else { throw .malformedCheckpoint("an empty tree has another root") }
    self.init(origin: body[0], size: size, root: root, extensions: Array(body.dropFirst(3)))
  }

  /// Decimal digits without leading zeros.
  private static func size(_ digits: String) -> Int? {
    guard digits.utf8.allSatisfy(\.isASCIIDigit), digits == "0" || digits.utf8.first != UInt8(ascii: "0") else {
      return nil
    }
    return Int(digits)
  }

  private static func root(_ text: String) -> TreeHash? {
    do {
      return TreeHash(try Base64.decode(text))
    } catch {
      // The caller says that the line is no hash; where its base64 breaks helps nobody.
      return nil
    }
  }
}
