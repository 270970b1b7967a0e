import AgentProtocols
import Formats
import Processes
import Vocabulary

/// The agent of one act: plays the script, each call by way of the hook when there is one.
struct AgentSession: Sendable {
  let keeper: ProcessKeeper
  let tools: DemoTools
  /// The folder of its shell.
  let folder: String
  let environment: [String: String]
  /// The hook that is asked before each call; nil asks nobody.
  let hook: String?
  let session: String

  /// Plays every call; `afterwards` is awaited after each that ran.
  func play(
    _ script: [AgentCall], on screen: DemoScreen, afterwards: @Sendable () async throws -> Void
  ) async throws -> [CallRecord] {
    var records: [CallRecord] = []
    var known: String?
    for (number, call) in script.enumerated() where !call.isDetour || records.contains(where: { !$0.hasRun }) {
      screen.tell { $0.announcement(of: call) }
      let lastKnown = known
      let record = try await screen.waiting(for: call.command) {
        try await play(call, number: number, known: lastKnown)
      }
      screen.tell { $0.outcome(of: record, isGuarded: hook != nil) }
      records.append(record)
      if record.hasRun { try await afterwards() }
      if hook != nil, record.hasApplied { known = try await keepState(number) }
    }
    return records
  }

  private func play(_ call: AgentCall, number: Int, known: String?) async throws -> CallRecord {
    if let hook, case .stops(let decision, let reason) = try await ask(hook, call, number: number) {
      return CallRecord(call: call, outcome: .stopped(decision: decision, reason: reason))
    }
    let result = try await keeper.run(
      ChildCommand(
        "bash", ["-c", call.command], environment: .exactly(clientEnvironment), workingDirectory: folder))
    let digest = CallDigest.line(output: result.text, errorOutput: result.errorText)
    var record = CallRecord(call: call, outcome: .ran(result.ending, digest: digest))
    if hook != nil, let plan = call.writesPlan, result.ending.isSuccess {
      record.plan = try await check(plan, known: known)
    }
    return record
  }

  /// Asks the hook as the client does: the call on its standard input, ten seconds to answer.
  private func ask(_ hook: String, _ call: AgentCall, number: Int) async throws -> HookVerdict {
    let client = HookVerdict.Client(name: ClaudeCode.name, isAttended: false, blocksOnFailure: true)
    let payload = HookPayload(
      session: session, transcript: "\(folder)/\(session).jsonl", folder: folder, call: call, number: number)
    do {
      return HookVerdict(
        try await keeper.run(
          ChildCommand(
            hook, ["claude-code"], environment: .exactly(clientEnvironment), workingDirectory: folder,
            input: payload.bytes, timeLimit: .seconds(10))), to: client)
    } catch ProcessError.timedOut {
      return .failure("the hook timed out", to: client)
    }
  }

  /// Has the plan read as a pipeline would: with the state last known good, where there is one.
  private func check(_ plan: String, known: String?) async throws -> PlanCheck {
    let state = known.map { ["--state", $0] } ?? []
    let result = try await keeper.run(
      ChildCommand(
        tools.tagout, ["check", "plan", "--json"] + state + [plan], environment: .exactly(environment),
        workingDirectory: folder))
    guard [.exited(0), .exited(10), .exited(20)].contains(result.ending) else {
      let said = CallDigest.line(output: result.text, errorOutput: result.errorText)
      throw DemoError.failed(step: "read the plan '\(plan)' with 'tagout check plan'", said: said)
    }
    return PlanCheck(try JSONReader.read(result.output))
  }

  /// Keeps the state that a call has left, as the one last known good.
  private func keepState(_ number: Int) async throws -> String? {
    let kept = "\(environment["TMPDIR"] ?? folder)/known-\(number).tfstate"
    let result = try await keeper.run(
      ChildCommand(
        "cp", ["infra/terraform.tfstate", kept], environment: .exactly(environment), workingDirectory: folder))
    return result.ending.isSuccess ? kept : nil
  }

  /// The client's own variables, as its children find them.
  private var clientEnvironment: [String: String] {
    environment.merging([
      "CLAUDECODE": "1", "CLAUDE_CODE_ENTRYPOINT": "sdk-cli", "CLAUDE_CODE_SESSION_ID": session,
      "CLAUDE_PROJECT_DIR": folder, "CLAUDE_CODE_CHILD_SESSION": "1", "CLAUDE_CODE_SESSION_ATTENDED": "0",
      "AI_AGENT": "claude-code_2-1-330_harness",
    ]) { $1 }
  }
}
