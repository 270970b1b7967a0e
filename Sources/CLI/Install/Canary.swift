import AgentProtocols
import Formats
import Processes
import Vocabulary

/// Two made-up tool calls: one that a guard refuses, one that it lets through.
enum Canary {
  /// What a client would do with the hook's answers.
  enum Outcome: Sendable, Hashable {
    /// It stops the one and runs the other.
    case works
    /// It runs the destroy: why.
    case broken(String)
    /// It stops everything.
    case stopsAll
  }

  /// The session that its records carry.
  static let session = "tagout-canary"
  private static let folder = "/srv/tagout-canary/production"
  private static let harmful = "terraform destroy -auto-approve"
  static let harmless = "ls"

  /// Calls a hook as its client does.
  static func fire(
    _ call: HookCall, client: String, keeper: ProcessKeeper, environment: [String: String?]
  ) async -> Outcome {
    switch await ask(call, harmful, client, keeper, environment) {
    case .failure(let problem): return .broken(problem.reason)
    case .success(let answer):
      if case .runs(let reason) = answer { return .broken("a `\(harmful)` would run: \(reason)") }
    }
    switch await ask(call, harmless, client, keeper, environment) {
    case .failure(let problem): return .broken(problem.reason)
    case .success(.stops): return .stopsAll
    case .success(.runs): return .works
    }
  }

  private struct Problem: Error { var reason: String }

  private static func ask(
    _ call: HookCall, _ command: String, _ client: String, _ keeper: ProcessKeeper, _ environment: [String: String?]
  ) async -> Result<HookVerdict, Problem> {
    // A hook that failed guards nothing, although the call may be stopped.
    let taking = HookVerdict.Client(name: client, isAttended: true, blocksOnFailure: false)
    let words = call.arguments.map { (call.program, $0) } ?? ("/bin/sh", ["-c", call.program])
    do {
      let child = ChildCommand(
        words.0, words.1, environment: .inherited(environment), input: try payload(command, client),
        timeLimit: .seconds(min(call.seconds, 20)))
      return .success(HookVerdict(try await keeper.run(child), to: taking))
    } catch {
      let then = call.blocksOnFailure ? "the client refuses every call" : "the client runs every call unasked"
      return .failure(Problem(reason: "does not answer (\(error)): \(then)"))
    }
  }

  /// What the client sends for a shell command.
  private static func payload(_ command: String, _ client: String) throws -> [UInt8] {
    if let documented = HookClients.documented(client) {
      return try JSONWriter.canonical(documented.question(command, in: folder, session: session))
    }
    return HookPayload(
      session: session, transcript: folder + "/transcript.jsonl", folder: folder, call: AgentCall("A canary.", command),
      number: 1
    ).bytes
  }
}
