import Formats
import Foundation
import Glibc
import Processes
import TestSupport
import Testing
import Vocabulary

/// The demo itself, with the programs of this build, in a folder where everything that it leaves behind is seen.
@Suite("The demo, played", .serialized)
struct DemoRunTests {
  /// One playing of it.
  private struct Played {
    var result: ChildResult
    /// What stands in its temporary folder afterwards.
    var leftFiles: [String]
    /// The command lines of what still runs and names that folder.
    var leftProcesses: [String]

    var json: StructuredValue { get throws { try JSONReader.read(result.output) } }
  }

  /// Plays it as a user, with variables beside the caller's own; words before it are a program that starts it.
  private func play(
    as user: SystemUser? = nil, _ variables: [String: String?] = [:], by starter: [String] = [],
    _ words: [String] = ["demo", "--json"]
  ) async throws -> Played {
    let folder = try ScratchFolder.make(in: "/tmp", prefix: "tagout-test", isPassable: true)
    return try await ProcessKeeper.with(folder) { keeper in
      let temporary = user == nil ? try folder.makeFolders("tmp") : try folder.makeFolder("tmp", for: user)
      for program in ["tagout", "tagout-hook"] {
        let built = BuiltProducts.path(of: program).path(percentEncoded: false)
        try #require(try await keeper.run(ChildCommand("cp", [built, folder.path])).ending.isSuccess)
      }
      let environment = ["TMPDIR": temporary, "HOME": temporary, "TF_CLI_CONFIG_FILE": nil].merging(variables) { $1 }
      let argv = starter + ["\(folder.path)/tagout"] + words
      let command = ChildCommand(
        argv[0], Array(argv.dropFirst()), environment: .inherited(environment), workingDirectory: "/", user: user)
      let result = try await keeper.run(command)
      // What sweeps up after a killed demo is the last to go: it removes the files, and then it ends.
      for process in Self.processes(naming: temporary) {
        _ = try await keeper.run(ChildCommand("timeout", ["20", "tail", "--pid=\(process.number)", "-f", "/dev/null"]))
      }
      return Played(
        result: result, leftFiles: Self.remaining(in: temporary),
        leftProcesses: Self.processes(naming: temporary).map(\.line))
    }
  }

  @Test("with the whole table act one loses every row, act two none, and the ledger verifies")
  func wholeTable() async throws {
    let played = try await play()
    #expect(played.result.ending == .exited(0), "\(played.result.errorText)")
    let one = try #require(try played.json["act_one"])
    let two = try #require(try played.json["act_two"])
    #expect(one["rows_before"] == .integer(1_943_200))
    #expect(one["rows_after"] == .null)
    #expect(one["snapshots_before"] == .integer(3))
    #expect(one["snapshots_after"] == .integer(0))
    #expect(two["rows_after"] == .integer(1_943_200))
    #expect(two["snapshots_after"] == .integer(3))
    #expect(two["ledger"] == .string("verified"))
    let stopped = two["stopped"]?.elements?.compactMap { $0["command"]?.text } ?? []
    let ran = two["ran"]?.elements?.compactMap { $0["command"]?.text } ?? []
    #expect(stopped.contains("cd infra && terraform destroy -auto-approve"))
    #expect(stopped.contains("cd infra && terraform apply cleanup.tfplan"))
    #expect(ran.contains("cd infra && terraform plan"))
    #expect(ran.last == "cd infra && terraform apply tfplan", "the way that is open is open")
    #expect((try played.json["seconds"]?.whole ?? 999) < 180)
    #expect(played.leftFiles == [])
    #expect(played.leftProcesses == [])
  }

  @Test("with a hook that says nothing act two loses the rows, and the demo says so")
  func silentHook() async throws {
    let played = try await play(["TAGOUT_DEMO_HOOK": "/bin/true", "TAGOUT_DEMO_ROWS": "3000"])
    #expect(played.result.ending == .exited(1))
    #expect(try played.json["act_two"]?["rows_before"] == .integer(3000))
    #expect(try played.json["act_two"]?["rows_after"] == .null)
    #expect(try played.json["act_two"]?["stopped"] == .array([]))
    #expect(played.result.errorText.contains("NOT AS PROMISED: act two lost what it should have kept"))
    #expect(played.leftFiles == [])
    #expect(played.leftProcesses == [])
  }

  @Test("an ordinary user can play it too")
  func ordinaryUser() async throws {
    let nobody: SystemUser = try #require(SystemUser.named("nobody"))
    let played = try await play(as: SystemUser.isRoot ? nobody : nil, ["TAGOUT_DEMO_ROWS": "3000"])
    #expect(played.result.ending == .exited(0), "\(played.result.errorText)")
    #expect(try played.json["act_two"]?["rows_after"] == .integer(3000))
    #expect(played.leftFiles == [])
    #expect(played.leftProcesses == [])
  }

  @Test("stopped in the middle, even by SIGKILL, it leaves nothing behind", arguments: ["TERM", "INT", "KILL"])
  func stopped(_ signal: String) async throws {
    let starter = ["timeout", "--foreground", "--signal=\(signal)", "2"]
    let played = try await play(["TAGOUT_DEMO_ROWS": "20000000"], by: starter, ["demo"])
    #expect(played.result.ending != .exited(0))
    #expect(played.leftFiles == [])
    #expect(played.leftProcesses == [])
  }

  @Test("without a mirror the demo on AWS is skipped and says why")
  func skippedOnAWS() async throws {
    let played = try await play(["TAGOUT_PROVIDER_MIRROR": "/nowhere"], ["demo", "--aws", "--json"])
    #expect(played.result.ending == .exited(0))
    let reason = "TAGOUT_PROVIDER_MIRROR '/nowhere' holds no registry.terraform.io/hashicorp/aws"
    #expect(try played.json["skipped"] == .string(reason))
    #expect(played.result.errorText == "  skipped: \(reason)\n")
  }

  @Test("a row count that is none is refused")
  func badRowCount() async throws {
    let played = try await play(["TAGOUT_DEMO_ROWS": "many"])
    #expect(played.result.ending == .exited(1))
    #expect(played.result.errorText.contains("cannot load 'many' rows"))
    #expect(played.leftFiles == [])
  }
}

extension DemoRunTests {
  /// What is left in the folder, once it is empty or ten seconds have passed: after SIGKILL the sweeper works on alone.
  private static func remaining(in folder: String) -> [String] {
    for _ in 0..<1000 {
      let left = names(in: folder).filter { $0.hasPrefix("tagout-demo") }
      if left.isEmpty { return [] }
      poll(nil, 0, 10)
    }
    return names(in: folder)
  }

  private static func processes(naming folder: String) -> [(number: String, line: String)] {
    names(in: "/proc").filter { $0.allSatisfy(\.isNumber) }.compactMap { process in
      guard let stream = fopen("/proc/\(process)/cmdline", "r") else { return nil }
      defer { fclose(stream) }
      var bytes = [UInt8](repeating: 0, count: 4096)
      let count = fread(&bytes, 1, bytes.count, stream)
      let line = String(decoding: bytes[..<count].map { $0 == 0 ? 32 : $0 }, as: UTF8.self)
      return line.contains(folder) ? (process, line) : nil
    }
  }

  private static func names(in folder: String) -> [String] {
    guard let directory = opendir(folder) else { return [] }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names
  }
}
