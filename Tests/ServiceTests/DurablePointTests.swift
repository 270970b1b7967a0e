import Foundation
import TestSupport
import Testing

/// Whatever the server syncs or starts has a named moment at which a test can have it die.
@Suite struct DurablePointTests {
  /// What makes something durable, or starts a program.
  private static let effects = [
    "AtomicFile.write(", "DurableLines.append(", "fsync(", "posix_spawn(", "keeper.run(", "runGated(",
  ]

  /// Files without a point of their own, and why none is needed.
  private static let unnamed = [
    "CheckpointPlace.swift": "a copy that is put there anew with the next checkpoint",
    "LedgerBundle.swift": "the file that a person asked for",
    "LedgerProve.swift": "the file that a person asked for",
    "RecoveryStatus.swift": "the file that a person asked for",
    "ReachLog.swift": "what the sandbox notes while the run goes on; the run's own points stand around it",
    "SandboxRun.swift": "a sign for the runner inside the run's folder; the run's own points stand around it",
    "SandboxRoot.swift": "a root that is made for one run; runner.sandbox.before-write and after-write stand around it",
    "SandboxTrap.swift":
      "empty files that are made for one run; runner.sandbox.before-write and after-write stand around them",
    "SandboxHost.swift": "starts the run's own program, behind the gate that is a point",
    "Bubblewrap.swift": "a question whether the sandbox works, before there is a run",
  ]

  @Test("Every sync and every start of a program in the server has a named point, or a reason")
  func named() throws {
    var seen = 0
    let folder = URL(fileURLWithPath: RepositoryFile.root + "/Sources/Service")
    let files = try #require(FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil))
    for case let file as URL in files where file.pathExtension == "swift" {
      let text = try String(contentsOf: file, encoding: .utf8)
      let count = Self.effects.reduce(0) { $0 + text.components(separatedBy: $1).count - 1 }
      guard count > 0 else { continue }
      seen += 1
      let name = file.lastPathComponent
      let passes = ["CrashPoint.pass(", ".pass()"].reduce(0) { $0 + text.components(separatedBy: $1).count - 1 }
      #expect(
        passes > count || passes >= 2 * count || Self.unnamed[name] != nil,
        "\(name): \(count) effects, \(passes) points")
      #expect(passes == 0 || Self.unnamed[name] == nil, "\(name) has points: its reason can go")
    }
    #expect(seen > 10)
  }
}
