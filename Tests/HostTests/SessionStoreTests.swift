import Glibc
import Testing
import Vocabulary

@testable import Host

@Suite struct SessionStoreTests {
  private let folder: TemporaryFolder
  private let store: SessionStore
  private let name = SessionName(client: "claude-code", session: "s-1", directory: "/srv/shop")
  private let now = Instant(milliseconds: 1_795_000_000_000)

  init() throws {
    folder = try TemporaryFolder()
    store = SessionStore(directory: folder("state/sessions"))
  }

  private func line(_ number: Int, padding: Int = 0) -> StructuredValue {
    .object(["n": .integer(Int64(number)), "p": .string(String(repeating: "x", count: padding))])
  }

  private func add(
    _ value: StructuredValue?, to name: SessionName? = nil,
    fold: ([StructuredValue]) -> [StructuredValue] = { Array($0.suffix(10)) }
  ) throws {
    try store.update(name ?? self.name, at: now, fold: fold) { _ in
      SessionStore.Addition(value, isDurable: true)
    }
  }

  private func lines() throws -> [StructuredValue] {
    var seen: [StructuredValue] = []
    try store.update(
      name, at: now, fold: { $0 },
      judge: { lines in
        seen = lines
        return SessionStore.Addition(nil, isDurable: false)
      })
    return seen
  }

  @Test("What is kept is there the next time, for this session alone, and for this user alone")
  func keeps() throws {
    try add(line(1))
    try add(line(2))
    try add(line(3), to: SessionName(client: "codex", session: "s-1", directory: "/srv/shop"))
    #expect(try lines() == [line(1), line(2)])
    #expect(folder.names("state/sessions").count == 2)
    #expect(folder.mode("state/sessions/\(name.identifier).jsonl") == 0o600)
    #expect(folder.mode("state/sessions") == 0o700)
    #expect(try store.sessions().compactMap(\.name?.client).sorted() == ["claude-code", "codex"])
  }

  @Test("Whoever keeps nothing makes no file")
  func makesNothing() throws {
    try add(nil)
    #expect(folder.names().isEmpty)
  }

  @Test("A client without a session's name is remembered by its folder")
  func namesFolders() {
    let first = SessionName(client: "codex", session: nil, directory: "/a")
    #expect(first.identifier != SessionName(client: "codex", session: nil, directory: "/b").identifier)
    #expect(first.identifier == SessionName(client: "codex", session: nil, directory: "/a").identifier)
    #expect(
      SessionName(client: "codex", session: "1", directory: "/a").identifier
        == SessionName(client: "codex", session: "1", directory: "/b").identifier)
    #expect(first.identifier != SessionName(client: "codex", session: "/a", directory: "/a").identifier)
  }

  @Test("A file never grows over its bound, and keeps what is worth keeping")
  func foldsLongFiles() throws {
    for number in 0..<300 { try add(line(number, padding: 1000)) }
    let path = "state/sessions/\(name.identifier).jsonl"
    #expect(try folder.read(path).utf8.count <= SessionStore.bound)
    #expect(try lines().last == line(299, padding: 1000))
    #expect(try store.sessions().first?.name == name)
    #expect(folder.names("state/sessions").count == 1)
  }

  @Test("A line that a killed process left half written is passed over, and the next stands alone")
  func survivesHalfLines() throws {
    try add(line(1))
    let path = "state/sessions/\(name.identifier).jsonl"
    try folder.write(try folder.read(path) + "{\"at\":17", to: path)
    try add(line(2))
    #expect(try lines() == [line(1), line(2)])
  }

  @Test("A link in a session's place is not followed")
  func followsNoLink() throws {
    try add(line(1), to: SessionName(client: "codex", session: "x", directory: "/"))
    try folder.write("{}\n", to: "elsewhere")
    #expect(symlink(folder("elsewhere"), store.path(of: name.identifier)) == 0)
    #expect(throws: HostError.self) { try add(line(2)) }
    #expect(try folder.read("elsewhere") == "{}\n")
  }

  @Test("Files that nobody has touched for twelve hours go when a new session begins")
  func removesOld() throws {
    try add(line(1))
    let path = store.path(of: name.identifier)
    let old = SystemClock.now().milliseconds / 1000 - SessionStore.lifetime - 60
    var times = [timeval(tv_sec: Int(old), tv_usec: 0), timeval(tv_sec: Int(old), tv_usec: 0)]
    #expect(utimes(path, &times) == 0)
    try add(line(2), to: SessionName(client: "codex", session: "new", directory: "/"))
    #expect(try store.sessions().compactMap(\.name?.session) == ["new"])
  }

  @Test("A forgotten session is gone, and one that is not there was not forgotten")
  func forgets() throws {
    try add(line(1))
    #expect(try store.forget(name.identifier))
    #expect(try !store.forget(name.identifier))
    #expect(try lines().isEmpty)
  }

  @Test("Many at once lose no line, also while the file is written anew")
  func losesNothing() async throws {
    let (store, name, now) = (store, name, now)
    try await withThrowingTaskGroup { group in
      for writer in 0..<8 {
        group.addTask {
          for number in 0..<40 {
            let value = StructuredValue.object([
              "n": .integer(Int64(writer * 100 + number)), "p": .string(String(repeating: "y", count: 400)),
            ])
            try store.update(name, at: now, fold: { $0.map { .object(["n": $0["n"] ?? .null]) } }) { _ in
              SessionStore.Addition(value, isDurable: false)
            }
          }
        }
      }
      try await group.waitForAll()
    }
    let numbers = try lines().compactMap { $0["n"]?.whole }
    #expect(numbers.count == 320)
    #expect(Set(numbers).count == 320)
  }
}
