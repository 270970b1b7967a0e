import Formats
import Vocabulary

/// Looks up what a commit holds, in loose objects and in packs (gitrepository-layout.txt, gitformat-pack.txt).
struct GitObjects {
  /// The folder that holds `objects` and `refs`.
  let folder: String

  /// The tree of a commit; nil when the object is not found, or is stored as a difference from another.
  func tree(ofCommit name: [UInt8]) -> [UInt8]? {
    guard let text = loose(name) ?? packed(name) else { return nil }
    guard text.starts(with: "tree ".utf8), text.count > 45 else { return nil }
    return GitName.read(text[5..<45])
  }

  /// The beginning of a loose commit, without its header.
  private func loose(_ name: [UInt8]) -> [UInt8]? {
    let digits = Hexadecimal.encode(name)
    let path = "\(folder)/objects/\(digits.prefix(2))/\(digits.dropFirst(2))"
    guard case .contents(let bytes) = HostFiles.beginning(of: path, count: 4_096) else { return nil }
    let text = GitObjects.inflate(bytes)
    guard text.starts(with: "commit ".utf8), let end = text.firstIndex(of: 0) else { return nil }
    return Array(text[(end + 1)...])
  }

  private func packed(_ name: [UInt8]) -> [UInt8]? {
    let packs = folder + "/objects/pack"
    guard case .names(let names, isComplete: _) = HostFiles.names(in: packs, bound: 1_000) else { return nil }
    for file in names where file.hasSuffix(".idx") {
      guard let offset = GitPackIndex.offset(of: name, in: "\(packs)/\(file)") else { continue }
      return GitObjects.commit(in: "\(packs)/\(file.dropLast(4)).pack", at: offset)
    }
    return nil
  }

  /// A commit that stands in a pack as it is: type 1 in bits 4 to 6 of the first byte, the size in the others.
  private static func commit(in path: String, at offset: Int) -> [UInt8]? {
    do {
      let file = try Descriptor.open(path, 0)
      let bytes = try file.read(at: offset, count: 4_096)
      guard let first = bytes.first, first >> 4 & 7 == 1, let end = bytes.firstIndex(where: { $0 & 0x80 == 0 }) else {
        return nil
      }
      return inflate(Array(bytes[(end + 1)...]))
    } catch {
      // Without the pack nothing is known of the commit.
      return nil
    }
  }

  /// What the beginning of a zlib stream holds, at most 1 KiB.
  private static func inflate(_ bytes: [UInt8]) -> [UInt8] {
    guard var inflater = ZipInflater(.zlib) else { return [] }
    var text = [UInt8](repeating: 0, count: 1_024)
    let produced = text.withUnsafeMutableBytes { output in
      bytes.withUnsafeBytes { inflater.inflate($0, into: output)?.produced ?? 0 }
    }
    return Array(text.prefix(produced))
  }
}
