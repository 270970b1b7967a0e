import Formats
import Vocabulary

/// How far a log has come: what the head file says, and all that is needed to append.
package struct LedgerHead: Sendable, Hashable {
  /// The right edge of the tree over all records.
  package private(set) var frontier: TreeFrontier
  /// The leaf hash of the last record; nil when there is none.
  package private(set) var last: TreeHash?
  /// How many bytes the lines have, line feeds included.
  package private(set) var length: Int

  /// The head of the log without records.
  package init() {
    frontier = TreeFrontier()
    length = 0
  }

  /// How many records there are.
  package var size: Int { frontier.size }

  /// The root of the tree over them.
  package var root: TreeHash { frontier.root }

  /// Takes in a line that was or will be appended; it comes without its line feed.
  package mutating func append(_ line: UnsafeRawBufferPointer) {
    append(leaf: MerkleTree.leaf(line), bytes: line.count + 1)
  }

  mutating func append(leaf: TreeHash, bytes: Int) {
    frontier.append(leaf)
    last = leaf
    length += bytes
  }
}

extension LedgerHead {
  private static let format: Int64 = 1
  private static let limits = JSONLimits(depth: 4, bytes: 1 << 16, duplicateNames: .refuse)

  /// The size of a head file is a multiple of this: a page, which a process writes whole or not at all.
  package static let fileUnit = 4096

  /// The head file: canonical JSON, spaces to fill the page, and a line feed.
  package func file() throws(LedgerError) -> [UInt8] {
    let text = try json(root: root)
    let room = LedgerHead.fileUnit - 1 - text.count % LedgerHead.fileUnit
    return text + [UInt8](repeating: UInt8(ascii: " "), count: room) + [UInt8(ascii: "\n")]
  }

  /// What the file says of a head with this root, which is long to work out.
  private func json(root: TreeHash) throws(LedgerError) -> [UInt8] {
    var members: [StructuredObject.Member] = [
      .init("format", .integer(LedgerHead.format)),
      .init("frontier", .array(frontier.hashes.map { .string($0.description) })),
      .init("length", .integer(Int64(length))),
      .init("root", .string(root.description)),
      .init("size", .integer(Int64(size))),
    ]
    if let last { members.append(.init("last", .string(last.description))) }
    do {
      return try JSONWriter.canonical(.object(StructuredObject(members)))
    } catch {
      throw .malformedHead("\(error)")
    }
  }

  /// Reads a head file. Throws when it is none, or when its root is not the root of its own frontier.
  package init(file bytes: [UInt8]) throws(LedgerError) {
    let value: StructuredValue
    do {
      value = try JSONReader.read(bytes, limits: LedgerHead.limits)
    } catch {
      throw .malformedHead("\(error)")
    }
    guard value["format"]?.whole == LedgerHead.format else { throw .malformedHead("its \"format\" is not 1") }
    guard let size = value["size"]?.whole, let length = value["length"]?.whole, length >= size, size >= 0 else {
      throw .malformedHead("its \"size\" and \"length\" do not fit")
    }
    let hashes = (value["frontier"]?.elements ?? []).compactMap { LedgerHead.hash($0) }
    guard let frontier = TreeFrontier(size: Int(size), hashes: hashes) else {
      throw .malformedHead("its \"frontier\" does not fit its \"size\"")
    }
    let root = frontier.root
    guard LedgerHead.hash(value["root"]) == root else {
      throw .malformedHead("its \"root\" is not the root of its \"frontier\"")
    }
    let last = LedgerHead.hash(value["last"])
    guard (last == nil) == (size == 0) else { throw .malformedHead("its \"last\" is no hash") }
    self.frontier = frontier
    self.last = last
    self.length = Int(length)
    let text = try json(root: root)
    let fill = bytes.dropFirst(text.count)
    guard bytes.count % LedgerHead.fileUnit == 0, fill.count <= LedgerHead.fileUnit, bytes.starts(with: text),
      fill.last == UInt8(ascii: "\n"), fill.dropLast().allSatisfy({ $0 == UInt8(ascii: " ") })
    else { throw .malformedHead("it is not in canonical form") }
  }

  private static func hash(_ value: StructuredValue?) -> TreeHash? {
    (value?.text).flatMap { TreeHash(hexadecimal: Array($0.utf8)) }
  }
}
