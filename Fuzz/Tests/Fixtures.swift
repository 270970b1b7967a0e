import Foundation
import FuzzTargets

/// Files of Tests/Fixtures that are inputs for fuzzing.
enum Fixtures {
  private static let bound = 64 * 1024
  private static let folder =
    URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path + "/Tests/Fixtures"

  /// The inputs that the target takes from them, in the order of their paths, big ones left out.
  static func inputs(for target: any FuzzTarget.Type) throws -> [[UInt8]] {
    let ending = target.fixtureEnding
    guard !ending.isEmpty else { return [] }
    let paths = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
    return try paths.filter { $0.hasSuffix(ending) }.sorted()
      .map { Array(try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\($0)"))) }
      .map { target.input(ofFixture: $0) }
      .filter { $0.count <= bound }
  }
}
