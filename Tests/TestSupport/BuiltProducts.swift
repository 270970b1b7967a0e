import Foundation

/// Where this build's executables and this project's files are.
package enum BuiltProducts {
  /// The project's folder.
  package static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// An executable of the build that the tests run from.
  package static func path(of name: String) -> URL {
    URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent().appending(path: name)
  }
}
