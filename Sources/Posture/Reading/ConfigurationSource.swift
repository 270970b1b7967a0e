import Formats
import Vocabulary

/// A file of configuration, and where its lines begin.
struct ConfigurationSource: Sendable {
  let path: String
  let bytes: [UInt8]

  /// The line of an offset, counted from 1.
  func line(at offset: Int) -> Int {
    1 + bytes.prefix(offset).count { $0 == UInt8(ascii: "\n") }
  }

  /// The line of a place as evidence; JSON keeps no places, so only the file is told.
  func evidence(at offset: Int, isKnown: Bool = true) -> Evidence {
    isKnown ? .line(path, line(at: offset)) : .file(path)
  }
}
