import Foundation

/// Keeps the input at hand in a file, since a crash ends the test's process: the file `tagout-fuzz-last-TARGET-PID` that
/// stays in the temporary folder is the one to look at.
enum LastInput {
  private static func url(_ target: String) -> URL {
    FileManager.default.temporaryDirectory
      .appendingPathComponent("tagout-fuzz-last-\(target)-\(ProcessInfo.processInfo.processIdentifier)")
  }

  static func keep(_ input: [UInt8], target: String) throws {
    try Data(input).write(to: url(target))
  }

  static func forget(target: String) throws {
    try FileManager.default.removeItem(at: url(target))
  }
}
