import Foundation

/// Files of Tests/Fixtures that are inputs for fuzzing.
enum Fixtures {
  private static let bound = 64 * 1024
  private static let folder =
    URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path + "/Tests/Fixtures"

  /// The bytes of the files whose names end so, in the order of their paths, big ones left out.
  static func ending(in ending: String) throws -> [[UInt8]] {
    guard !ending.isEmpty else { return [] }
    let paths = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
    return try paths.filter { $0.hasSuffix(ending) }.sorted()
      .map { Array(try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\($0)"))) }
      .filter { $0.count <= bound }
  }
}
