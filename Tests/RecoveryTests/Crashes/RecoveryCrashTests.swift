import Host
import Processes
import Recovery
import Testing
import Vocabulary

extension CrashSuite {
  /// `tagout-server backup`, `drill` and `restore`, killed at their points and started again.
  @Suite("Recovery that is killed")
  struct RecoveryCrashTests {
    @Test("A backup that is killed at any point is no claim, and a retry makes one", .enabled(if: Crashing.isThere))
    func backup() async throws {
      try await Crashing.withFiles { crashing in
        for point in Crashing.points("backup") {
          let before = crashing.count(.backup)
          // A key and a repository that are there are not made again.
          try crashing.forget()
          try await crashing.kill(["backup", "run", "things"], at: point)
          #expect(crashing.count(.backup) - before == (point == .pointAfterSync ? 1 : 0), "\(point)")
          try await crashing.succeed(["backup", "run", "things"])
          #expect(crashing.count(.backup) - before == (point == .pointAfterSync ? 2 : 1), "\(point)")
        }
        try await crashing.succeed(["drill", "run", "things"])
      }
    }

    @Test("A drill that is killed at any point proves nothing, and a retry does", .enabled(if: Crashing.isThere))
    func drill() async throws {
      try await Crashing.withFiles { crashing in
        try await crashing.succeed(["backup", "run", "things"])
        for point in Crashing.points("drill") {
          let before = crashing.count(.drill)
          try await crashing.kill(["drill", "run", "things"], at: point)
          #expect(crashing.count(.drill) - before == (point == .drillAfterSync ? 1 : 0), "\(point)")
          if Crashing.isWhole { try await crashing.succeed(["drill", "run", "things"]) }
        }
        // The one that was killed after its report was kept is the first, or there were many.
        try await crashing.succeed(["drill", "run", "things"], or: 0)
      }
    }

    @Test("A restore that is killed at any point is gone on with by the same words", .enabled(if: Crashing.isThere))
    func restore() async throws {
      try await Crashing.withFiles { crashing in
        try await crashing.succeed(["backup", "run", "things"])
        for point in Crashing.points("restore") {
          let target = "\(crashing.root)/\(point.rawValue)"
          let words = ["restore", "things", "--to", "latest", "--yes", "--target", target]
          let before = crashing.count(.restore)
          try await crashing.kill(words, at: point)
          #expect(crashing.count(.restore) - before == (point == .restoreAfterSync ? 1 : 0), "\(point)")
          // One that was verified and kept before it was killed is finished, and a retry says so.
          let again = try await crashing.succeed(words, or: point == .restoreAfterSync ? 1 : 0)
          if point == .restoreAfterSync { #expect(again.errorText.contains("was finished and verified")) }
          let text = HostFiles.contents(of: "\(target)/data/invoices/1.txt", bound: 100)
          #expect(text == .contents(Array("paid\n".utf8)), "\(point)")
        }
        #expect(crashing.count(.restore) == Crashing.points("restore").count)
      }
    }

    @Test("What is killed while its engine works leaves no engine running", .enabled(if: Crashing.isThere))
    func engine() async throws {
      try await Crashing.withFiles { crashing in
        let target = "\(crashing.root)/back"
        let restore = ["restore", "things", "--to", "latest", "--yes", "--target", target]
        let rows = [
          (["backup", "run", "things"], "init"), (["backup", "run", "things"], "backup"),
          (["drill", "run", "things"], "restore"), (restore, "restore"),
        ]
        for (words, verb) in rows {
          try await crashing.kill(words, during: "restic", verb)
          #expect(crashing.count(.backup) == (words[0] == "backup" ? 0 : 1))
          #expect(crashing.count(.drill) == (words[0] == "restore" ? 1 : 0) && crashing.count(.restore) == 0)
          if verb != "init" { try await crashing.succeed(words) }
        }
      }
    }
  }
}
