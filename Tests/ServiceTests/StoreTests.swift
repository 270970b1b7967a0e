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
}
