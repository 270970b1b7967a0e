import Foundation
import Host
import Processes
import Recovery
import RestorePoints
import TestSupport
import Testing
import Vocabulary

extension RecoverySuite {
  /// `tagout-server backup`, `drill` and `restore`, killed at each of their points and started again.
  @Suite("Recovery that is killed")
  struct RecoveryCrashTests {
    @Test("A backup that is killed at any point is no claim, and a retry makes one", .enabled(if: Crashing.isThere))
    func backup() async throws {
      try await Crashing.with { crashing in
        for point in RecoveryPoint.allCases where point.rawValue.hasPrefix("recovery.backup.") {
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
      try await Crashing.with { crashing in
        try await crashing.succeed(["backup", "run", "things"])
        for point in RecoveryPoint.allCases where point.rawValue.hasPrefix("recovery.drill.") {
          let before = crashing.count(.drill)
          try await crashing.kill(["drill", "run", "things"], at: point)
          #expect(crashing.count(.drill) - before == (point == .drillAfterSync ? 1 : 0), "\(point)")
        }
        try await crashing.succeed(["drill", "run", "things"])
      }
    }

    @Test("A restore that is killed at any point is gone on with by the same words", .enabled(if: Crashing.isThere))
    func restore() async throws {
      try await Crashing.with { crashing in
        try await crashing.succeed(["backup", "run", "things"])
        for point in RecoveryPoint.allCases where point.rawValue.hasPrefix("recovery.restore.") {
          let target = "\(crashing.root)/\(point.rawValue)"
          let words = ["restore", "things", "--to", "latest", "--yes", "--target", target]
          try await crashing.kill(words, at: point)
          // One that was verified before it was killed is finished.
          if point != .restoreAfterSync { try await crashing.succeed(words) }
          let text = HostFiles.contents(of: "\(target)/data/invoices/1.txt", bound: 100)
          #expect(text == .contents(Array("paid\n".utf8)), "\(point)")
        }
      }
    }
  }
}

/// A dataset of files, and the program that is killed.
struct Crashing: Sendable {
  let ground: RecoveryGround
  let policy: String

  static let program = BuiltProducts.path(of: "tagout-server").path
  static var isThere: Bool { Trial.hasRestic && ProgramSearch.isExecutable(program) }

  var root: String { ground.scratch.path }

  static func with(_ body: (Crashing) async throws -> Void) async throws {
    try await RecoveryGround.with { ground in
      let root = ground.scratch.path
      try ground.scratch.write("paid\n", to: "source/invoices/1.txt")
      try ground.scratch.makeFolders("tmp")
      let policy = try ground.scratch.write(
        """
        datasets:
          things: { engine: files, source: \(root)/source, vaults: ["\(root)/vault"], escrow: \(root)/escrow/key }

        """, to: "policy.yaml")
      try await body(Crashing(ground: ground, policy: policy))
    }
  }

  /// Removes key and repository, so that the next backup makes them anew.
  func forget() throws {
    for folder in ["escrow", "vault"] { try FolderTree.remove("\(root)/\(folder)") }
  }

  func succeed(_ words: [String]) async throws {
    let result = try await run(words, at: nil)
    #expect([.exited(0), .exited(10)].contains(result.ending), "\(words): \(result.errorText) \(result.text)")
    #expect(left() == [], "\(words) leaves something behind")
  }

  func kill(_ words: [String], at point: RecoveryPoint) async throws {
    let result = try await run(words, at: point)
    #expect(result.ending == .signalled(9), "\(point.rawValue) was not passed: \(result.errorText)")
    // The sweeper of what was killed removes its scratch folder.
    for _ in 0..<20_000 where !left().isEmpty {
      await Task.yield()
    }
    #expect(left() == [], "\(point.rawValue) leaves something behind")
  }

  private func run(_ words: [String], at point: RecoveryPoint?) async throws -> ChildResult {
    var variables = ["XDG_STATE_HOME": "\(root)/state", "TMPDIR": "/tmp", "TAGOUT_TEST_MARK": root]
    if let point { variables["TAGOUT_CRASH_AT"] = point.rawValue }
    return try await ground.keeper.run(
      ground.command(
        Crashing.program, words + ["--policy", policy, "--home", "\(root)/home"], variables: variables,
        timeLimit: .seconds(120)))
  }

  /// Processes that still run of what was started.
  private func left() -> [Int32] { MarkedProcesses.find("TAGOUT_TEST_MARK", root) }

  /// How many entries a journal has.
  func count(_ kind: JournalKind) -> Int {
    let path = "\(root)/home/journal/things/\(kind.rawValue).jsonl"
    guard case .contents(let bytes) = HostFiles.contents(of: path, bound: 1 << 24) else { return 0 }
    return bytes.count { $0 == 0x0A }
  }
}
