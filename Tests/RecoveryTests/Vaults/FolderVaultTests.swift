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
    try AtomicFile.makeFolders(scratch.path + "/repo")
    let port: Int = try PlayedStore.freePorts(1)[0]
    var words: [String] = ["serve", "restic", "--addr", "127.0.0.1:\(port)"]
    if isAppendOnly { words.append("--append-only") }
    words.append(scratch.path + "/repo")
    let variables: [String: String] = ["HOME": scratch.path, "PATH": "/usr/bin:/bin"]
    let command = ChildCommand(program, words, environment: .exactly(variables))
    let endpoint: CloudEndpoint = try #require(CloudEndpoint("http://127.0.0.1:\(port)"))
    let report: VaultProbeReport = try await ProcessKeeper.with(scratch) {
      (keeper: ProcessKeeper) async throws -> VaultProbeReport in
      try await keeper.withServer(command, log: scratch.path + "/log", endedBy: .kill) {
        () async throws -> VaultProbeReport in
        let report = try await FolderVaultTests.probe(endpoint)
        let said = try await ProbeCommand.run("rest:http://127.0.0.1:\(port)/")
        #expect(said.status == .exited(isAppendOnly ? 0 : 20))
        #expect(said.gotThrough == report.breaches.map(\.rawValue))
        return report
      }
    }
    let expected: VaultProbeReport.Verdict = isAppendOnly ? .holds : .open
    #expect(report.verdict == expected, "\(report.text)")
    #expect(report.dependence?.contains("root of this machine") == true)
    if !isAppendOnly { #expect(report.breaches == [.overwrite, .delete, .deleteConfiguration]) }
  }

  private static func probe(_ endpoint: CloudEndpoint) async throws -> VaultProbeReport {
    try await HTTPTransport.with { (transport: HTTPTransport) async throws -> VaultProbeReport in
      try await wait(for: endpoint, transport)
      return try await FolderProbe(
        endpoint, transport: transport, authorization: nil, mark: "abc123", now: { SystemClock.now() }
      ).run()
    }
  }

  /// Returns once it answers; bounded.
  private static func wait(for endpoint: CloudEndpoint, _ transport: HTTPTransport) async throws {
    var client = CloudClient(
      transport: transport, credentials: FixedCredentials(nil), region: "", override: endpoint,
      now: { SystemClock.now() })
    client.retries = RetryPolicy(attempts: 300, firstWait: .milliseconds(100), longestWait: .milliseconds(100))
    do throws(CloudError) {
      _ = try await ObjectBucket("any", client: client).head("any")
    } catch {
      // It answers, whatever it says.
      guard error.isRefusal else { throw error }
    }
  }
}
