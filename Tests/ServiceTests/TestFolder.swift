import Foundation
import Processes

/// A new folder that goes with the value.
final class TestFolder: Sendable {
  /// Absolute.
  let path: String

  init() throws {
    path = try ScratchFolder.make(
      in: NSTemporaryDirectory().hasSuffix("/") ? String(NSTemporaryDirectory().dropLast()) : NSTemporaryDirectory(),
      prefix: "tagout-service", isPassable: false
    ).path
  }

  deinit {
    // What is left behind harms no test.
    try? FileManager.default.removeItem(atPath: path)
  }
}
