import Recovery
import Service
import Testing
import Vocabulary

/// What every journal keeps to.
@Suite struct JournalConformanceTests {
  enum Implementation: String, CaseIterable, Sendable {
    case folder
    case store

    func open(_ folder: TestFolder) async throws -> any RecoveryJournal {
      switch self {
      case .folder: FolderJournal(folder: folder.path + "/journal")
      case .store: StoreJournal(try await ServerCore.open(folder.path + "/data"))
      }
    }
  }

  private static func value(_ number: Int64) -> StructuredValue {
    .object(["manifest": "names of people", "number": .integer(number)])
  }

  @Test("What was appended is there in its order when it is opened again", arguments: Implementation.allCases)
  func durable(kind: Implementation) async throws {
    let folder = try TestFolder()
    for number in 0..<5 {
      for entry in JournalKind.allCases {
        try await kind.open(folder).append(entry, dataset: "shop", Self.value(Int64(number)))
      }
    }
    let journal = try await kind.open(folder)
    for entry in JournalKind.allCases {
      #expect(try await journal.entries(entry, dataset: "shop") == (0..<5).map { Self.value($0) })
      #expect(try await journal.entries(entry, dataset: "other") == [])
    }
  }

  @Test("Writers at the same time each get their entry in", arguments: Implementation.allCases)
  func concurrent(kind: Implementation) async throws {
    let folder = try TestFolder()
    let journals = [try await kind.open(folder), try await kind.open(folder)]
    try await withThrowingTaskGroup(of: Void.self) { tasks in
      for number in 0..<20 {
        let journal = journals[number % 2]
        tasks.addTask { try await journal.append(.drill, dataset: "shop", Self.value(Int64(number))) }
      }
      try await tasks.waitForAll()
    }
    let found = try await journals[0].entries(.drill, dataset: "shop").compactMap { $0["number"]?.whole }
    #expect(found.sorted() == Array(0..<20))
  }

  @Test("A server seals manifests: the greatest key of a table may be somebody's name") func sealed() async throws {
    let folder = try TestFolder()
    let core = try await ServerCore.open(folder.path + "/data")
    try await StoreJournal(core).append(.backup, dataset: "shop", Self.value(1))
    let kept = try await core.store.read { try $0.recoveryEntries(.backup, of: "shop", limit: 9) }
    #expect(kept.count == 1)
    #expect(!String(decoding: kept[0], as: UTF8.self).contains("names of people"))
  }
}
