import Ledger
import Service
import Testing
import Vocabulary

@Suite struct StoreTests {
  @Test("A record is there with what it tells of, and neither when the body throws")
  func atomic() async throws {
    struct Stop: Error {}
    let folder = try TestFolder()
    let store = try SQLiteStore(path: folder.path + "/tagout.db")
    let entry = ServerRecord.entry("token.created", at: Instant(milliseconds: 1), ["id": "a"])
    await #expect(throws: Stop.self) {
      try await store.write(.tokenCreated) { store in
        try store.append([entry])
        throw Stop()
      }
    }
    #expect(try await store.read { try $0.ledgerHead().size } == 0)
    try await store.write(.tokenCreated) { try $0.append([entry]) }
    #expect(try await store.read { try $0.ledgerHead().size } == 1)
  }

  @Test("Changes that come at the same time are each done or not, and none takes another with it")
  func together() async throws {
    struct Stop: Error {}
    let folder = try TestFolder()
    let store = try SQLiteStore(path: folder.path + "/tagout.db")
    let done = await withTaskGroup(of: Bool.self) { group in
      for number in 0..<200 {
        group.addTask {
          do {
            return try await store.write(.tokenCreated) { store in
              let entry = ServerRecord.entry(
                "token.created", at: Instant(milliseconds: 1), ["id": .string("t\(number)")])
              try store.append([entry])
              if number.isMultiple(of: 3) { throw Stop() }
              return true
            }
          } catch {
            return false
          }
        }
      }
      return await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
    }
    #expect(done == 133)
    #expect(try await store.read { try $0.ledgerHead().size } == 133)
    let lines = try await store.read { try $0.ledgerLines(from: 0, limit: 500) }
    #expect(lines.count == 133)
    #expect(!lines.contains { String(decoding: $0, as: UTF8.self).contains("\"t3\"") })
  }
}
