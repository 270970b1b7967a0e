import Formats
import Vocabulary

/// A file that holds tasks, as it was read.
struct TaskFile: Sendable {
  var path: String
  var bytes: [UInt8]

  /// Files of tasks up to this many bytes are read; generated ones that are bigger are programs that are not known.
  static let bound = 384 << 10

  /// E.g. `Makefile`.
  var name: String { PathText.lastComponent(path) }

  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// The folder that it lies in.
  var folder: String { PathText.parent(path) }

  /// The first of the files with one of the names that is there: in the folder, or in the folders above it.
  ///
  /// All are asked for at once, so that one round answers. Nil when none is there, or nobody has looked yet.
  static func nearest(
    _ names: [String], in directory: WorkingDirectory, levels: Int = 1, for reason: String,
    asking inspection: inout Inspection
  ) -> TaskFile? {
    guard case .known(var folder) = directory else { return nil }
    var found: TaskFile?
    for _ in 0..<levels {
      for name in names {
        guard let path = WorkingDirectory.known(folder).resolve(name) else { continue }
        let fact = inspection.ask(.contents(path: path, bound: bound), for: reason)
        guard found == nil else { continue }
        // What the same text may have put there counts for more than what lies there now.
        if let written = inspection.writtenFiles[path]?.texts.last {
          found = TaskFile(path: path, bytes: written)
        } else if case .contents(let bytes)? = fact {
          found = TaskFile(path: path, bytes: bytes)
        }
      }
      if found != nil || folder == "/" { break }
      folder = PathText.parent(folder)
    }
    return found
  }

  /// The line of a byte, from 1.
  func line(at offset: Int) -> Int {
    1 + bytes[..<min(offset, bytes.count)].count { $0 == UInt8(ascii: "\n") }
  }
}
