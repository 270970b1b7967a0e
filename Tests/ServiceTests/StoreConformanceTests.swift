import Formats
import Ledger
import Service
import Testing
import Vocabulary

/// What every implementation of `Store` keeps to. Each test opens a new one, and most open it a second time.
@Suite struct StoreConformanceTests {
  /// The implementations.
  enum Implementation: String, CaseIterable, Sendable {
    case sqlite

    /// Opens the one in a folder, or makes it.
    func open(_ folder: TestFolder) throws -> any Store {
      switch self {
      case .sqlite: try SQLiteStore(path: folder.path + "/tagout.db")
      }
    }
  }

  private static func entry(_ number: Int) -> LedgerEntry {
    ServerRecord.entry("token.created", at: Instant(milliseconds: Int64(number)), ["number": .integer(Int64(number))])
  }

  private static func token(_ id: String, owner: String? = nil, workspace: String? = nil) -> Token {
    Token(
      id: id, role: .agent, name: "n", owner: owner, workspace: workspace, created: Instant(milliseconds: 1),
      expires: Instant(milliseconds: 1000))
  }

  @Test(
    "What was written is there after the store was opened again, just as it was", arguments: Implementation.allCases)
  func durable(kind: Implementation) async throws {
    let folder = try TestFolder()
    let key = PersonKey(
      fingerprint: "SHA256:x", line: "ssh-ed25519 AAAA", created: Instant(milliseconds: 3),
      effective: Instant(milliseconds: 4))
    let person = Person(
      name: "ada", role: .approver, keys: [key], created: Instant(milliseconds: 1), effective: Instant(milliseconds: 2))
    let workspace = Workspace(
      name: "shop", tier: .production, environment: "e", repository: "r", directory: "d",
      options: ["number": 7, "truth": true, "word": "w"], created: Instant(milliseconds: 5))
    let token = Self.token("t", owner: "ada", workspace: "shop")
    try await kind.open(folder).write(.tokenCreated) { store in
      try store.set(.serverID, to: "s")
      try store.add(person)
      try store.set(workspace)
      try store.add(token, digest: [1, 2, 3])
      try store.append([Self.entry(0), Self.entry(1)])
    }
    try await kind.open(folder).read { (store) throws in
      #expect(try store.setting(.serverID) == "s")
      #expect(try store.setting(.invitation) == nil)
      #expect(try store.people() == [person])
      #expect(try store.person(named: "ada") == person)
      #expect(try store.workspaces() == [workspace])
      #expect(try store.workspace(named: "other") == nil)
      #expect(try store.tokens() == [token])
      #expect(try store.token(digest: [1, 2, 3]) == token)
      #expect(try store.ledgerHead().size == 2)
      #expect(try store.ledgerLines(from: 1, limit: 9).count == 1)
    }
  }

  @Test("Of a body that throws nothing is left, and the next one works", arguments: Implementation.allCases)
  func allOrNothing(kind: Implementation) async throws {
    struct Stop: Error {}
    let store = try kind.open(try TestFolder())
    await #expect(throws: Stop.self) {
      try await store.write(.tokenCreated) { store in
        try store.set(.serverID, to: "s")
        try store.append([Self.entry(0)])
        throw Stop()
      }
    }
    try await store.write(.tokenCreated) { try $0.append([Self.entry(1)]) }
    #expect(try await store.read { try $0.setting(.serverID) } == nil)
    #expect(try await store.read { try $0.ledgerHead().size } == 1)
  }

  @Test(
    "What must be there once cannot be there twice, and what hangs on something cannot be without it",
    arguments: Implementation.allCases)
  func unique(kind: Implementation) async throws {
    let store = try kind.open(try TestFolder())
    try await store.write(.tokenCreated) { try $0.add(Self.token("a"), digest: [1]) }
    for (id, digest, workspace) in [("a", [2], nil), ("b", [1], nil), ("c", [3], "none")]
      as [(String, [UInt8], String?)]
    {
      await #expect(throws: ServiceError.self, "\(id)") {
        try await store.write(.tokenCreated) { try $0.add(Self.token(id, workspace: workspace), digest: digest) }
      }
    }
    #expect(try await store.read { try $0.tokens().map { $0.id } } == ["a"])
  }

  @Test("A token is revoked once, and a person's tokens go with the person", arguments: Implementation.allCases)
  func revoking(kind: Implementation) async throws {
    let store = try kind.open(try TestFolder())
    let time = Instant(milliseconds: 50)
    let person = Person(name: "ada", role: .admin, keys: [], created: time, effective: time)
    try await store.write(.tokenCreated) { store in
      try store.add(person)
      for (id, digest) in [("a", UInt8(1)), ("b", 2), ("c", 3)] {
        try store.add(Self.token(id, owner: id == "c" ? nil : "ada"), digest: [digest])
      }
      #expect(try store.revokeToken(id: "a", at: time))
      #expect(try !store.revokeToken(id: "a", at: time))
      #expect(try !store.revokeToken(id: "none", at: time))
      #expect(try store.removePerson(named: "ada", at: time))
      #expect(try !store.removePerson(named: "ada", at: time))
      #expect(try store.revokeTokens(ofOwner: "ada", at: time) == 1)
    }
    #expect(try await store.read { try $0.tokens().filter { $0.isValid(at: time) }.map { $0.id } } == ["c"])
  }

  @Test("Writers at the same time each get their turn, and the ledger is one chain", arguments: Implementation.allCases)
  func concurrent(kind: Implementation) async throws {
    let folder = try TestFolder()
    let stores = [try kind.open(folder), try kind.open(folder)]
    try await withThrowingTaskGroup(of: Void.self) { tasks in
      for number in 0..<60 {
        let store = stores[number % 2]
        tasks.addTask { try await store.write(.logWritten) { try $0.append([Self.entry(number)]) } }
      }
      try await tasks.waitForAll()
    }
    let head = try await stores[0].read { try $0.ledgerHead() }
    let lines = try await stores[0].read { try $0.ledgerLines(from: 0, limit: 100) }
    var counted = LedgerHead()
    for line in lines { line.withUnsafeBytes { counted.append($0) } }
    #expect(lines.count == 60 && head.size == 60 && head.root == counted.root)
    let numbers = try lines.map { try LedgerRecord(line: $0).sequence }
    #expect(numbers == Array(0..<60))
  }
}
