import CloudAPIs
import Vocabulary

/// Proves a folder that another user serves by restic's protocol, append-only (restic's REST backend documentation).
///
/// All is tried in a repository of the probe's own beside the real ones.
package struct FolderProbe: Sendable {
  private static let limit = Duration.seconds(30)

  let transport: any CloudTransport
  let endpoint: CloudEndpoint
  /// `Basic …`; nil when the server asks nobody.
  let authorization: String?
  let mark: String
  let now: @Sendable () -> Instant

  package init(
    _ endpoint: CloudEndpoint, transport: any CloudTransport, authorization: String?, mark: String,
    now: @escaping @Sendable () -> Instant
  ) {
    self.endpoint = endpoint
    self.transport = transport
    self.authorization = authorization
    self.mark = mark
    self.now = now
  }

  /// Tries everything. Throws when no canary can be written.
  package func run() async throws(CloudError) -> VaultProbeReport {
    var report = VaultProbeReport(vault: "rest:\(endpoint.text)", started: now())
    report.dependence =
      endpoint.isLoopback
      ? "root of this machine can remove the folder, whoever serves it"
      : "the root of the machine that serves it can remove it"
    _ = try await send("POST", "/?create=true", [])
    let data = "/data/" + String(repeating: "0", count: max(0, 64 - mark.utf8.count)) + mark
    let bytes = Array("canary \(mark)\n".utf8)
    for (path, isFirst) in [(data, true), ("/config", false)] {
      let answer = try await send("POST", path, bytes)
      guard answer.status < 300 else {
        throw .refused(
          operation: "write \(path)", status: answer.status, code: "", message: "no canary can be written there")
      }
      if isFirst { report.canaries = ["tagout-canary-\(mark)"] }
    }
    report.results = [
      try await tried(.overwrite, "POST", data, Array("overwritten\n".utf8), canary: bytes),
      try await tried(.delete, "DELETE", data, [], canary: bytes),
      try await tried(.deleteConfiguration, "DELETE", "/config", [], canary: bytes),
    ]
    return report
  }

  private func tried(
    _ attempt: VaultAttempt, _ method: String, _ path: String, _ body: [UInt8], canary: [UInt8]
  ) async throws(CloudError) -> VaultAttemptResult {
    let answer = try await send(method, path, body)
    let now = try await send("GET", path, [])
    guard now.status < 400 else { return .init(attempt, .gotThrough, "the canary is gone (\(now.status))") }
    guard now.body == canary else { return .init(attempt, .gotThrough, "the canary holds other bytes") }
    if answer.status >= 500 { return .init(attempt, .undecided, "status \(answer.status)") }
    return answer.status >= 400
      ? .init(attempt, .refused, "status \(answer.status)")
      : .init(attempt, .withoutEffect, "it was taken, and the canary stays")
  }

  private func send(_ method: String, _ path: String, _ body: [UInt8]) async throws(CloudError) -> CloudAnswer {
    var headers: [(name: String, value: String)] = [("accept", "application/vnd.x.restic.rest.v2")]
    if let authorization { headers.append(("authorization", authorization)) }
    let address = "\(endpoint.text)/tagout-canary-\(mark)\(path)"
    return try await transport.send(
      method, address, headers: headers, body: body, bound: 1 << 16, within: FolderProbe.limit)
  }
}
