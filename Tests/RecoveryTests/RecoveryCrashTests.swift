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
    private static let program = BuiltProducts.path(of: "tagout-server").path
    private static var isThere: Bool { Trial.hasRestic && ProgramSearch.isExecutable(program) }

    @Test(
      "Killed at any point, nothing half done counts, nothing runs on, and a retry works", .enabled(if: isThere),
      arguments: RecoveryPoint.allCases)
    func killed(at point: RecoveryPoint) async throws {
      try await RecoveryGround.with { ground in
        let root = ground.scratch.path
        try ground.scratch.write("paid\n", to: "source/invoices/1.txt")
        let policy = try ground.scratch.write(
          """
          datasets:
            things: { engine: files, source: \(root)/source, vaults: ["\(root)/vault"], escrow: \(root)/escrow/key }

          """, to: "policy.yaml")
        let common = ["--policy", policy, "--home", "\(root)/home"]
        let steps = [
          ["backup", "run", "things"], ["drill", "run", "things"], ["drill", "run", "things"],
          ["restore", "things", "--yes", "--target", "\(root)/back"],
        ]
        var wasKilled = false
        for words in steps {
          let before = Self.counts(root)
          var result = try await Self.run(ground, words + common, crashAt: wasKilled ? nil : point)
          if result.ending == .signalled(9) {
            wasKilled = true
            let after = Self.counts(root)
            #expect(after.allSatisfy { $0.value - (before[$0.key] ?? 0) <= (point.isAfterSync ? 1 : 0) })
            result = try await Self.run(ground, words + common, crashAt: nil)
          }
          let fine: [ChildEnding] = [.exited(0), .exited(10)]
          let isDone = words[0] == "restore" && point == .restoreAfterSync && wasKilled
          #expect(fine.contains(result.ending) || isDone, "\(words): \(result.errorText) \(result.text)")
        }
        #expect(wasKilled, "\(point.rawValue) was never passed")
        let text = HostFiles.contents(of: "\(root)/back/data/invoices/1.txt", bound: 100)
        #expect(text == .contents(Array("paid\n".utf8)))
      }
    }

    private static func run(
      _ ground: RecoveryGround, _ words: [String], crashAt point: RecoveryPoint?
    ) async throws -> ChildResult {
      var variables = ["XDG_STATE_HOME": "\(ground.scratch.path)/state", "TMPDIR": "/tmp"]
      if let point { variables["TAGOUT_CRASH_AT"] = point.rawValue }
      return try await ground.keeper.run(
        ground.command(program, words, variables: variables, timeLimit: .seconds(120)))
    }

    /// How many entries each journal has.
    private static func counts(_ root: String) -> [String: Int] {
      var counts: [String: Int] = [:]
      for kind in JournalKind.allCases {
        let path = "\(root)/home/journal/things/\(kind.rawValue).jsonl"
        guard case .contents(let bytes) = HostFiles.contents(of: path, bound: 1 << 24) else { continue }
        counts[kind.rawValue] = bytes.count { $0 == 0x0A }
      }
      return counts
    }
  }
}

extension RecoveryPoint {
  /// Whether the entry is on disk already.
  fileprivate var isAfterSync: Bool { rawValue.hasSuffix("after-sync") }
}
