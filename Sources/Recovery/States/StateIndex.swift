import Formats
import Host
import Vocabulary

/// The file that says which state each file of a collection is a version of, in the order of the versions: `index.jsonl`.
enum StateIndex {
  static let name = "index.jsonl"

  /// One version.
  struct Entry: Sendable, Hashable {
    var state: String
    var version: String
    /// Below the collection's folder.
    var file: String
    var written: Instant?
    var isCurrent: Bool
    /// SHA-256 of its bytes, in hexadecimal.
    var digest: String
    var size: Int64
  }

  /// Where a version lies: a folder a state, a file a version.
  static func file(of version: StateVersion) -> String { "\(part(version.state))/\(part(version.name)).tfstate" }

  /// A name that is a file's whatever is in it, and no longer than a file system takes (255 bytes, limits.h).
  private static func part(_ text: String) -> String {
    let kept = text.utf8.flatMap { byte -> [UInt8] in
      switch byte {
      case UInt8(ascii: "/"): [UInt8(ascii: "_"), UInt8(ascii: "_")]
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "~"):
        [byte]
      default: [UInt8(ascii: "_")]
      }
    }
    let plain = String(decoding: kept, as: UTF8.self)
    guard plain != text || plain.utf8.count > 180 || plain.hasPrefix(".") else { return plain }
    // Two names that look alike now must not become one.
    return plain.drop { $0 == "." }.prefix(160) + "-" + Hexadecimal.encode(SHA256.hash(Array(text.utf8))).prefix(12)
  }

  /// What a collection holds by its index; empty where there is none that can be read.
  static func read(_ folder: String) -> [Entry] {
    guard case .contents(let bytes) = HostFiles.contents(of: "\(folder)/\(name)", bound: StateBound.bytes) else {
      return []
    }
    return bytes.split(separator: UInt8(ascii: "\n")).compactMap { line in
      // A line that is none is missed by the check of the files against the index.
      (try? JSONReader.read(Array(line))).flatMap(Entry.init)
    }
  }

  static func write(_ entries: [Entry], to folder: String) throws {
    var bytes: [UInt8] = []
    for entry in entries { bytes += try JSONWriter.canonical(entry.value) + [UInt8(ascii: "\n")] }
    try AtomicFile.write(bytes, to: "\(folder)/\(name)")
  }
}

extension StateIndex.Entry {
  fileprivate var value: StructuredValue {
    .object([
      "current": .boolean(isCurrent), "digest": .string(digest), "file": .string(file), "size": .integer(size),
      "state": .string(state), "version": .string(version), "written": .integer(written?.milliseconds ?? 0),
    ])
  }

  fileprivate init?(_ value: StructuredValue) {
    guard let state = value["state"]?.text, let version = value["version"]?.text, let file = value["file"]?.text,
      let digest = value["digest"]?.text, let size = value["size"]?.whole,
      !file.split(separator: "/").contains("..")
    else { return nil }
    let written = value["written"]?.whole ?? 0
    self.init(
      state: state, version: version, file: file,
      written: written == 0 ? nil : Instant(milliseconds: written), isCurrent: value["current"]?.truth ?? false,
      digest: digest, size: size)
  }
}
