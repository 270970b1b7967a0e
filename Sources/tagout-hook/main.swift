import AgentProtocols
import Assessment
import Decision
import Host
import Ledger
import Vocabulary

/// `tagout-hook CLIENT`: reads the client's question, judges it, records it, answers it.
enum TagoutHook {
  /// The longest question: a client sends whole files that it is about to write.
  static let bound = 32 << 20

  /// The answer to what stands on standard input. Whatever goes wrong refuses.
  static func answer(arguments: [String]) -> HookAnswer {
    guard arguments.count == 2, let client = HookClients.named(arguments[1]) else {
      let names = HookClients.all.map { $0.name }.joined(separator: ", ")
      return .refusal("it is not known which client asks; call it as tagout-hook CLIENT, with one of \(names)")
    }
    do {
      let bytes = try StandardStreams.readInput(bound: bound)
      return try answer(bytes, of: client)
    } catch let error as PolicyError {
      return .refusal("the policy cannot be used: \(error.sentence)")
    } catch {
      return .refusal("the call could not be judged: \(error)")
    }
  }

  private static func answer<Client: HookClient>(_ bytes: [UInt8], of client: Client.Type) throws -> HookAnswer {
    switch try client.message(from: bytes) {
    case .notice: .silence
    case .question(let request): try answer(to: request, of: client)
    }
  }

  private static func answer(
    to request: HookRequest, of client: (some HookClient).Type
  ) throws -> HookAnswer {
    let host = HostEnvironment.current()
    let policy = try PolicyLoader.policy(from: PolicyFiles(for: host).texts(for: request.directory))
    let assessor = Assessor(policy: policy, asker: Asker(.agent, client: request.client, tool: request.tool))
    guard let judged = assess(request, by: assessor, host) else { return .silence }
    let text = request.input.recordedText
    let assessed = try SessionRecall.recalled(judged, by: assessor, text: text, request, host)
    var notRecorded = ""
    do throws(LedgerError) {
      try record(assessed, text: text, request, host)
    } catch {
      // What only reads is not stopped by a ledger that cannot be written, and a refusal stands without a record.
      if case .allow = assessed.verdict {
        guard LedgerEntry.isOrdinary(assessed.verdict, effects: assessed.effects) else { throw error }
      }
      notRecorded = "\nThis could not be recorded: \(error)."
    }
    if case .allow = assessed.verdict { return .silence }
    let reason = ReasonText(assessed.verdict, command: Array(text.utf8)).text
    return client.answer(to: assessed.verdict, reason: reason + notRecorded)
  }

  /// The answer to a call; nil for tools that nothing speaks of.
  private static func assess(
    _ request: HookRequest, by assessor: Assessor, _ host: HostEnvironment
  ) -> Assessed? {
    guard let action = action(for: request, host) else {
      let assessed = assessor.assessCall()
      return assessed.verdict == .allow([]) ? nil : assessed
    }
    var reader = FactReader()
    return assessor.assess(action) { reader.answer($0) }
  }

  /// What is judged by what it would do; nil for tools that only a rule of a policy file can speak of.
  private static func action(for request: HookRequest, _ host: HostEnvironment) -> Action? {
    switch request.input {
    case .shell(let command): .command(command, in: request.directory, environment: host.variables)
    case .write(let path, _), .edit(let path, _): .write(path, in: request.directory, environment: host.variables)
    case .mcp, .prompt, .other: nil
    }
  }

  private static func record(
    _ assessed: Assessed, text: String, _ request: HookRequest, _ host: HostEnvironment
  ) throws(LedgerError) {
    guard let store = LedgerStore(for: host) else {
      throw .storage(operation: "find", path: "the state folder", reason: "neither HOME nor XDG_STATE_HOME is set")
    }
    let entry = LedgerEntry.assessment(
      of: text, tool: request.tool, in: request.directory, verdict: assessed.verdict, effects: assessed.effects,
      by: request.actor(user: host.user.attribution), at: SystemClock.now(), version: TagoutVersion.text)
    try store.record(entry, isOrdinary: LedgerEntry.isOrdinary(assessed.verdict, effects: assessed.effects))
  }
}

StandardStreams.ignoreClosedPipes()
let answer = TagoutHook.answer(arguments: CommandLine.arguments)
do {
  if !answer.stderr.isEmpty { try StandardStreams.write(answer.stderr, to: .error) }
  if !answer.stdout.isEmpty { try StandardStreams.write(answer.stdout, to: .output) }
} catch {
  // Nobody reads the answer: only the exit status is left to refuse with.
  SystemProcess.exit(answer.stdout.isEmpty ? answer.exitCode : 2)
}
SystemProcess.exit(answer.exitCode)
