import Formats
import Vocabulary

/// A file of configuration, and where its lines begin.
struct ConfigurationSource: Sendable {
  let path: String
  let bytes: [UInt8]
  /// The offsets of all line ends.
  private let ends: [Int]

  init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
    var ends: [Int] = []
    bytes.withUnsafeBufferPointer { bytes in
      for offset in 0..<bytes.count where bytes[offset] == UInt8(ascii: "\n") { ends.append(offset) }
    }
    self.ends = ends
  }

  /// The line of an offset, counted from 1.
  func line(at offset: Int) -> Int {
    var low = 0
    var high = ends.count
    while low < high {
      let middle = (low + high) / 2
      if ends[middle] < offset { low = middle + 1 } else { high = middle }
    }
    return low + 1
  }

  /// The line of a place as evidence; JSON keeps no places, so only the file is told.
  func evidence(at offset: Int, isKnown: Bool = true) -> Evidence {
    isKnown ? .line(path, line(at: offset)) : .file(path)
  }
}
