import Glibc
import Processes
import Synchronization
import Testing

@Suite("What the keeper starts ends with it")
struct ProcessKeeperTests {
  private func keeping<Success: Sendable>(
    _ body: (ProcessKeeper, ScratchFolder) async throws -> Success
  ) async throws -> Success {
    let folder = try ScratchFolder.make(in: "/tmp", prefix: "tagout-test", isPassable: false)
    let result = try await ProcessKeeper.with(folder) { keeper in try await body(keeper, folder) }
    #expect(access(folder.path, F_OK) != 0, "the folder is removed")
    return result
  }

  @Test("a child gets its words, its environment, its folder and its input")
  func inputs() async throws {
    let script = #"printf '%s|%s|%s|' "$1" "$COLOUR" "$PWD"; cat; printf err >&2; exit 7"#
    let result = try await keeping { keeper, _ in
      try await keeper.run(
        ChildCommand(
          "sh", ["-c", script, "sh", "a b"], environment: .inherited(["COLOUR": "red"]), workingDirectory: "/",
          input: Array("fed".utf8)))
    }
    #expect(
      result == ChildResult(ending: .exited(7), output: Array("a b|red|/|fed".utf8), errorOutput: Array("err".utf8)))
  }

  @Test("an environment given exactly holds nothing else")
  func exactEnvironment() async throws {
    let result = try await keeping { keeper, _ in
      try await keeper.run(ChildCommand("/usr/bin/env", environment: .exactly(["ONLY": "this"])))
    }
    #expect(result.text == "ONLY=this\n")
  }

  @Test("lines come whole and in order, and output beyond the bound is dropped without blocking the child")
  func lines() async throws {
    let seen = Mutex<[String]>([])
    let result = try await keeping { keeper, _ in
      try await keeper.run(ChildCommand("seq", ["1", "50000"], outputBound: 10)) { line in
        seen.withLock { $0.append(line) }
      }
    }
    #expect(result.ending.isSuccess)
    #expect(result.text == "1\n2\n3\n4\n5\n")
    #expect(seen.withLock { $0 } == (1...50000).map(String.init))
  }

  @Test("a child that never reads its input is no error")
  func unreadInput() async throws {
    let result = try await keeping { keeper, _ in
      try await keeper.run(ChildCommand("true", input: Array(repeating: 65, count: 1 << 20)))
    }
    #expect(result.ending.isSuccess)
  }

  @Test("a program that is not there is named")
  func notFound() async throws {
    await #expect(throws: ProcessError.notFound(program: "tagout-no-such-program")) {
      try await keeping { keeper, _ in try await keeper.run(ChildCommand("tagout-no-such-program")) }
    }
  }

  @Test("a child that takes too long is killed with all its group")
  func timeLimit() async throws {
    let leftover = Mutex<Int32?>(nil)
    await #expect(throws: ProcessError.timedOut(program: "sh", limit: .seconds(10))) {
      try await keeping { keeper, _ in
        try await keeper.run(
          ChildCommand("sh", ["-c", "sleep 600 & echo $!; wait"], timeLimit: .seconds(10))
        ) { line in leftover.withLock { $0 = Int32(line) } }
      }
    }
    #expect(leftover.withLock { $0 }.map(hasEnded) == true)
  }

  @Test("what a child left running in its group ends with the child")
  func leftover() async throws {
    let result = try await keeping { keeper, _ in
      try await keeper.run(ChildCommand("sh", ["-c", "sleep 600 >/dev/null 2>&1 & echo $!"]))
    }
    #expect(Int32(result.text.dropLast()).map(hasEnded) == true)
  }

  @Test("closing kills what runs, removes the folder and starts nothing more")
  func closing() async throws {
    let folder = try ScratchFolder.make(in: "/tmp", prefix: "tagout-test", isPassable: false)
    try folder.write("text", to: "deep/inside/file")
    let (started, start) = AsyncStream<Int32>.makeStream()
    await #expect(throws: ProcessError.closing) {
      try await ProcessKeeper.with(folder) { keeper in
        async let closed: Void = {
          for await _ in started { await keeper.close() }
        }()
        defer { start.finish() }
        let result = try await keeper.run(ChildCommand("sh", ["-c", "trap '' TERM INT; echo $$; sleep 600"])) {
          if let leader = Int32($0) { start.yield(leader) }
        }
        await closed
        return result
      }
    }
    #expect(access(folder.path, F_OK) != 0)
  }

  @Test("a server runs as long as the work needs it")
  func server() async throws {
    let answer = try await keeping { keeper, folder in
      let pipe = "\(folder.path)/pipe"
      try #require(mkfifo(pipe, 0o600) == 0)
      return try await keeper.withServer(
        ChildCommand("sh", ["-c", #"echo served > "$1"; sleep 600"#, "sh", pipe]), log: "\(folder.path)/log",
        endedBy: .terminate
      ) {
        try await keeper.run(ChildCommand("cat", [pipe])).text
      }
    }
    #expect(answer == "served\n")
  }

  @Test("a folder that keeps others out is told from one that lets all pass")
  func passage() async throws {
    let passable = try await keeping { _, folder in
      let inner = try folder.makeFolders("inner")
      let before = ScratchFolder.letsAllPass(inner)
      chmod(folder.path, 0o711)
      return (before, ScratchFolder.letsAllPass(inner))
    }
    #expect(passable == (false, true))
    #expect(!ScratchFolder.letsAllPass("/no/such/folder"))
  }

  /// Whether the process is gone, waiting up to five seconds for init to reap it; a zombie counts as gone.
  private func hasEnded(_ process: Int32) -> Bool {
    for _ in 0..<500 {
      if kill(process, 0) != 0 || isZombie(process) { return true }
      poll(nil, 0, 10)
    }
    return false
  }

  private func isZombie(_ process: Int32) -> Bool {
    guard let stat = fopen("/proc/\(process)/stat", "r") else { return true }
    defer { fclose(stat) }
    var line = [CChar](repeating: 0, count: 512)
    guard fgets(&line, 512, stat) != nil else { return true }
    return String(decoding: line.map { UInt8(bitPattern: $0) }, as: UTF8.self).contains(") Z ")
  }
}
