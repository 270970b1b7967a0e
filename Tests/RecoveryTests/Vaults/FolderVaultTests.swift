import CloudAPIs
import Foundation
import Host
import Processes
import Recovery
import Testing
import Vocabulary

@Suite("Vaults in a folder that rclone serves")
struct FolderVaultTests {
  @Test("An append-only folder holds and is called not independent; another is open", arguments: [true, false])
  func folder(isAppendOnly: Bool) async throws {
    guard let program = ProgramSearch.find("rclone", path: ProcessInfo.processInfo.environment["PATH"] ?? "") else {
      print("rclone is not there: folders that it serves are not tried")
      return
    }
    let scratch = try ScratchFolder.make(in: "/tmp", prefix: "tagout-rclone", isPassable: false)
    let report = try await ProcessKeeper.with(scratch) { keeper in
      try AtomicFile.makeFolders(scratch.path + "/repo")
      let log = scratch.path + "/log"
      let port = try PlayedStore.freePorts(1)[0]
      let endpoint = try #require(CloudEndpoint("http://127.0.0.1:\(port)"))
      let words =
        ["serve", "restic", "--addr", "127.0.0.1:\(port)"] + (isAppendOnly ? ["--append-only"] : [])
        + [scratch.path + "/repo"]
      let command = ChildCommand(
        program, words, environment: .exactly(["HOME": scratch.path, "PATH": "/usr/bin:/bin"]))
      return try await keeper.withServer(command, log: log, endedBy: .kill) {
        try await HTTPTransport.with { transport in
          try await FolderVaultTests.wait(for: endpoint, transport)
          return try await FolderProbe(
            endpoint, transport: transport, authorization: nil, mark: "abc123", now: { SystemClock.now() }
          ).run()
        }
      }
    }
    #expect(report.verdict == (isAppendOnly ? .holds : .open), "\(report.text)")
    #expect(report.dependence?.contains("root of this machine") == true)
    if !isAppendOnly { #expect(report.breaches == [.overwrite, .delete, .deleteConfiguration]) }
  }

  /// Returns once it answers; bounded.
  private static func wait(for endpoint: CloudEndpoint, _ transport: HTTPTransport) async throws {
    var client = CloudClient(
      transport: transport, credentials: FixedCredentials(nil), region: "", override: endpoint,
      now: { SystemClock.now() })
    client.retries = RetryPolicy(attempts: 300, firstWait: .milliseconds(100), longestWait: .milliseconds(100))
    do {
      _ = try await ObjectBucket("any", client: client).head("any")
    } catch CloudError.refused {
      // It answers.
    }
  }
}
