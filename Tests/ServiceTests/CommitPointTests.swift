import Foundation
import Service
import TestSupport
import Testing

@Suite struct CommitPointTests {
  @Test("Each commit of the server has a test that dies at it")
  func tried() throws {
    let folder = URL(fileURLWithPath: RepositoryFile.root + "/Tests/ServiceTests")
    let files = try #require(FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil))
      .compactMap { $0 as? URL }.filter { $0.pathExtension == "swift" && $0.path() != #filePath }
    // Whoever lets a process die at a commit names the moment.
    let texts = try files.map { try String(contentsOf: $0, encoding: .utf8) }.filter {
      $0.contains("before-commit") || $0.contains("FaultyStore.Death")
    }
    #expect(texts.count >= 6)
    let text = texts.joined()
    for point in CommitPoint.allCases {
      let isNamed = [
        ".\(point.rawValue)\n", ".\(point.rawValue),", ".\(point.rawValue) ", ".\(point.rawValue)]",
        ".\(point.rawValue).", "\"\(point.rawValue)\"", "\"\(point.rawValue).",
      ].contains { text.contains($0) }
      #expect(isNamed, "nothing dies at \(point.rawValue)")
    }
  }
}
