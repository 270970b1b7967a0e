import Foundation
import Host
import Processes
import Recovery
import RestorePoints
import TestSupport
import Testing
import Vocabulary

/// A dataset, a place for all that is kept of it, and `tagout-server`, which is killed there and started again.
struct Crashing: Sendable {
  let ground: RecoveryGround
  let policy: String
  let left: LeftProcesses

  static let program = BuiltProducts.path(of: "tagout-server").path
  static var isThere: Bool { Trial.hasRestic && ProgramSearch.isExecutable(program) }

  /// Whether every point is tried, as `make soak` does; else every third of each kind.
  static var isWhole: Bool { HostEnvironment.current().variables["TAGOUT_SOAK_CRASHES"] != nil }

  var root: String { ground.scratch.path }
  var name: String { "things" }
  /// The folder that scratch folders are made in: empty when nothing is left.
  var temporary: String { "\(root)/tmp" }

  /// Files, and their backups by restic.
  static func withFiles(_ body: (Crashing) async throws -> Void) async throws {
    try await RecoveryGround.with { ground in
      try ground.scratch.write("paid\n", to: "source/invoices/1.txt")
      try await Crashing.make(ground, "engine: files, source: \(ground.scratch.path)/source", body)
    }
  }

  /// A dataset of these settings, in a folder of its own.
  static func make(
    _ ground: RecoveryGround, _ settings: String, _ body: (Crashing) async throws -> Void
  ) async throws {
    let root = ground.scratch.path
    try ground.scratch.makeFolders("tmp")
    try ground.scratch.makeFolders("signal")
    let policy = try ground.scratch.write(
      """
      datasets:
        things: { \(settings), vaults: ["\(root)/vault"], escrow: \(root)/escrow/key }

      """, to: "policy.yaml")
    try await body(Crashing(ground: ground, policy: policy, left: try await LeftProcesses.noted(ground, naming: root)))
  }

  /// The points of one kind that are tried.
  static func points(_ kind: String) -> [RecoveryPoint] {
    let all = RecoveryPoint.allCases.filter { $0.rawValue.hasPrefix("recovery.\(kind).") }
    return isWhole ? all : all.enumerated().filter { $0.offset % 3 == 2 || $0.offset == all.count - 1 }.map(\.element)
  }

  /// Removes key and repository, so that the next backup makes them anew.
  func forget() throws {
    for folder in ["escrow", "vault"] { try FolderTree.remove("\(root)/\(folder)") }
  }

  /// Runs words that must do their work; a first drill is unbaselined.
  @discardableResult
  func succeed(_ words: [String], or status: Int32 = 10) async throws -> ChildResult {
    let result = try await run(words)
    #expect([.exited(0), .exited(status)].contains(result.ending), "\(words): \(result.errorText) \(result.text)")
    #expect(try await left.wait(andEmpty: temporary) == "", "\(words) leaves something behind")
    return result
  }

  /// Has the program kill itself at a point.
  func kill(_ words: [String], at point: RecoveryPoint) async throws {
    let result = try await run(words, variables: ["TAGOUT_CRASH_AT": point.rawValue])
    #expect(result.ending == .signalled(9), "\(point.rawValue) was not passed: \(result.errorText) \(result.text)")
    #expect(try await left.wait(andEmpty: temporary) == "", "\(point.rawValue) leaves something behind")
  }

  /// Kills the program while a child of it works: the child of this name whose words hold this one.
  func kill(_ words: [String], during child: String, _ word: String) async throws {
    try await replace(
      child,
      """
      case " $* " in *" \(word) "*)
        echo $PPID >"\(root)/signal/parent.new"
        mv "\(root)/signal/parent.new" "\(root)/signal/parent"
        while [ -d "/proc/$PPID" ] && [ -e "\(root)/signal/parent" ]; do sleep 0.01; done ;;
      esac
      """)
    let killer = "until [ -e parent ]; do sleep 0.01; done; read -r process <parent; kill -9 \"$process\"; rm parent"
    var command = ground.command("bash", ["-c", killer], timeLimit: .seconds(60))
    command.workingDirectory = "\(root)/signal"
    async let killed = ground.keeper.run(command)
    let result = try await run(words)
    #expect(try await killed.ending.isSuccess)
    #expect(result.ending == .signalled(9), "\(child) \(word) was not run: \(result.errorText)")
    try FolderTree.remove("\(root)/bin")
    #expect(try await left.wait(andEmpty: temporary) == "", "\(child) \(word) leaves something behind")
  }

  /// Puts a program before another of the same name: it does this, and then becomes the other.
  func replace(_ program: String, _ script: String) async throws {
    let real = try #require(ProgramSearch.find(program, path: ground.path))
    let path = try ground.scratch.write("#!/bin/sh\n\(script)\nexec \(real) \"$@\"\n", to: "bin/\(program)")
    try await ground.succeed(
      ground.command("chmod", ["a+rwx", path, "\(root)/signal"]), "make a program that is in the way")
  }

  func words(_ words: [String]) -> [String] { words + ["--policy", policy, "--home", "\(root)/home"] }

  /// What the program is told of its surroundings.
  var variables: [String: String] {
    ["XDG_STATE_HOME": "\(root)/state", "TMPDIR": temporary, "PATH": "\(root)/bin:\(ground.path)"]
  }

  func run(_ words: [String], variables: [String: String] = [:]) async throws -> ChildResult {
    try await ground.keeper.run(
      ground.command(
        Crashing.program, self.words(words), variables: self.variables.merging(variables) { $1 },
        timeLimit: .seconds(120)))
  }

  /// How many entries a journal has.
  func count(_ kind: JournalKind) -> Int {
    let path = "\(root)/home/journal/\(name)/\(kind.rawValue).jsonl"
    guard case .contents(let bytes) = HostFiles.contents(of: path, bound: 1 << 24) else { return 0 }
    return bytes.count { $0 == 0x0A }
  }
}
