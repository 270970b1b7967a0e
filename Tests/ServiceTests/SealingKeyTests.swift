import Service
import Testing

@Suite struct SealingKeyTests {
  @Test("All who make a key at once go on with the same one")
  func oneKey() async throws {
    let folder = try TestFolder()
    let path = folder.path + "/seal.key"
    let sealed = try await withThrowingTaskGroup(of: [UInt8].self) { group in
      for _ in 0..<32 { group.addTask { try SealingKey(file: path).seal([1, 2, 3], context: "c") } }
      return try await group.reduce(into: [[UInt8]]()) { $0.append($1) }
    }
    let key = try SealingKey(file: path)
    #expect(try sealed.allSatisfy { try key.open($0, context: "c") == [1, 2, 3] })
  }
}
