/// A reader of hostile input, run on bytes that a fuzzer made up.
///
/// The contract: any bytes at all; no files, no clock; the same bytes do the same. What must hold is stated with
/// `precondition`, so that a broken promise stops the program as a crash does.
package protocol FuzzTarget: Sendable {
  /// As `tools/fuzz` names it.
  static var name: String { get }

  /// Inputs to begin with: small, each of another kind.
  static var seeds: [[UInt8]] { get }

  /// How the names of files under Tests/Fixtures end that are inputs to begin with, too; none when empty.
  static var fixtureEnding: String { get }

  /// What of such a file is the input: most often all of it.
  static func input(ofFixture bytes: [UInt8]) -> [UInt8]

  /// Reads the bytes, and checks what must hold of the result.
  static func run(_ bytes: [UInt8])
}

extension FuzzTarget {
  package static var fixtureEnding: String { "" }

  package static func input(ofFixture bytes: [UInt8]) -> [UInt8] { bytes }

  /// Seeds out of texts.
  static func texts(_ texts: [String]) -> [[UInt8]] {
    texts.map { Array($0.utf8) }
  }
}
