import Formats
import NIOHTTP1
import Vocabulary

extension RunnerClient {
  /// How long a call is tried again while a run waits for it.
  private static let patience = Duration.seconds(120)

  /// Work for this runner; nil when there is none. The server may take some seconds for its answer.
  func lease(name: String) async throws(RunnerError) -> RunnerLease? {
    let answer = try await send(
      .POST, "/api/v1/runner/leases",
      object: [
        "runner": .string(name), "kinds": ["plan", "apply"], "seconds": 20, "sandbox": .string(sandbox.rawValue),
      ], seconds: 60)
    guard answer.status != 204 else { return nil }
    return try RunnerLease(RunnerClient.value(answer, of: "the lease"))
  }

  /// Keeps a lease for longer: how many seconds, and whether the run shall stop.
  func renew(_ fencing: Int64) async throws(RunnerError) -> (seconds: Int64, isInterrupted: Bool) {
    let answer = try await send(.POST, path(fencing, "renewal"), object: [:], seconds: 20)
    let value = try RunnerClient.value(answer, of: "the lease")
    return (max(3, value["expiresSeconds"]?.whole ?? 60), value["interrupt"]?.truth ?? false)
  }

  /// The packed configuration.
  func tree(_ digest: String) async throws(RunnerError) -> [UInt8] {
    try await persistently(within: RunnerClient.patience) { () async throws(RunnerError) in
      try await send(.GET, "/api/v1/trees/\(digest)").body
    }
  }

  /// The saved plan that was approved.
  func plan(_ fencing: Int64) async throws(RunnerError) -> [UInt8] {
    try await persistently(within: RunnerClient.patience) { () async throws(RunnerError) in
      try await send(.GET, path(fencing, "plan")).body
    }
  }

  /// Hands in the saved plan.
  func upload(plan bytes: [UInt8], _ fencing: Int64) async throws(RunnerError) {
    _ = try await persistently(within: RunnerClient.patience) { () async throws(RunnerError) in
      try await send(.PUT, path(fencing, "plan"), bytes, type: "application/octet-stream", seconds: 300)
    }
  }

  /// Tells that it is planned, with the facts; or why it is not.
  func planned(_ facts: RunnerFacts, error: String?, _ fencing: Int64) async throws(RunnerError) {
    var object = facts.members.merging(told)
    if let error { object = object.merging(["error": .string(error)]) }
    let members = object
    _ = try await persistently(within: RunnerClient.patience) { () async throws(RunnerError) in
      try await send(.POST, path(fencing, "planned"), object: members, seconds: 300)
    }
  }

  /// Asks to begin; throws what the server has against it. Asked once: a lost answer is no leave.
  ///
  /// - Parameter credential: whose credentials it has, without a secret.
  func applying(
    _ facts: RunnerFacts, planDigest: String, credential: String?, _ fencing: Int64
  ) async throws(RunnerError) {
    var object = facts.members.merging(["planDigest": .string(planDigest)]).merging(told)
    if let credential { object = object.merging(["credential": .string(credential)]) }
    let members = object
    _ = try await send(.POST, path(fencing, "applying"), object: members, seconds: 120)
  }

  /// Hands in lines of the log, masked.
  func log(_ lines: [String], _ fencing: Int64) async throws(RunnerError) {
    _ = try await send(.POST, path(fencing, "log"), object: ["lines": .array(lines.map { .string($0) })], seconds: 20)
  }

  /// Hands in a state that Terraform could not write.
  func upload(erroredState bytes: [UInt8], _ fencing: Int64) async throws(RunnerError) {
    _ = try await persistently(within: RunnerClient.patience) { () async throws(RunnerError) in
      try await send(.PUT, path(fencing, "errored-state"), bytes, seconds: 120)
    }
  }

  /// Tells how it ended.
  func finished(_ report: RunReport, _ fencing: Int64) async throws(RunnerError) {
    _ = try await persistently(within: RunnerClient.patience) { () async throws(RunnerError) in
      try await send(.POST, path(fencing, "finished"), object: report.members.merging(told))
    }
  }

  /// The workspace's state as it is; nil when there is none or it may not be read.
  func state(of workspace: String, token: String) async -> [UInt8]? {
    let reader = RunnerClient(server: server, token: token, http: http)
    // What cannot be read cannot be masked by its values; the other ways of masking remain.
    guard let answer = try? await reader.send(.GET, "/state/\(workspace)"), answer.status == 200 else { return nil }
    return answer.body
  }

  /// Tells what the run's programs wanted to reach and did not.
  func refused(_ places: [StructuredValue], _ fencing: Int64) async throws(RunnerError) {
    _ = try await send(.POST, path(fencing, "refusals"), object: ["places": .array(places)], seconds: 20)
  }

  private var told: StructuredObject { ["sandbox": .string(sandbox.rawValue)] }

  private func path(_ fencing: Int64, _ last: String) -> String { "/api/v1/runner/leases/\(fencing)/\(last)" }
}
