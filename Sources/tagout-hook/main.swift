import AgentProtocols
import Assessment
import CommandEffects
import Decision
import Host
import Ledger
import TerraformPlans
import Vocabulary

/// `tagout-hook CLIENT`: reads the client's question, judges it, records it, answers it.
enum TagoutHook {
  /// The answer to what stands on standard input. Whatever goes wrong refuses.
  static func answer(arguments: [String]) -> HookAnswer {
    guard !arguments.isEmpty else {
      return .refusal("the words that the hook was started with cannot be read; mount /proc where it runs")
    }
    guard arguments.count == 2, let client = HookClients.named(arguments[1]) else {
      let names = HookClients.all.map { $0.name }.joined(separator: ", ")
      return .refusal("it is not known which client asks; call it as tagout-hook CLIENT, with one of \(names)")
    }
    do {
      let bytes = try StandardStreams.readInput(bound: HookMessage.bound)
      return try answer(bytes, of: client)
    } catch let error as PolicyError {
      return .refusal("the policy cannot be used: \(error.sentence)")
    } catch {
      return .refusal("the call could not be judged: \(error)")
    }
  }

  private static func answer<Client: HookClient>(_ bytes: [UInt8], of client: Client.Type) throws -> HookAnswer {
    switch try client.message(from: bytes) {
    case .notice: return .silence
    case .question(let request): return try answer(to: request, of: client)
    case .outcome(let request, let succeeded):
      try recordOutcome(of: request, succeeded: succeeded)
      return .silence
    }
  }

  private static func answer(
    to request: HookRequest, of client: (some HookClient).Type
  ) throws -> HookAnswer {
    let host = HostEnvironment.current()
    let policy = try PolicyLoader.policy(from: PolicyFiles(for: host).texts(for: request.directory))
    let assessor = Assessor(policy: policy, asker: Asker(.agent, client: request.client, tool: request.tool))
    guard let judged = assess(request, of: client, by: assessor, host) else { return .silence }
    let asked = Redactor.redact(request.input.recordedText)
    let assessed = try SessionRecall.recalled(judged, by: assessor, text: asked.text, request, host)
    rememberStates(of: assessed, host)
    var notRecorded = ""
    do throws(LedgerError) {
      try record(assessed, asked, request, host)
    } catch {
      // What only reads is not stopped by a ledger that cannot be written, and a refusal stands without a record.
      if case .allow = assessed.verdict {
        guard LedgerEntry.isOrdinary(assessed.verdict, effects: assessed.effects) else { throw error }
      }
      notRecorded = "\nThis could not be recorded: \(error)."
    }
    if case .allow = assessed.verdict { return .silence }
    if client.asks(assessed.verdict) { try rememberAsking(request, host) }
    let reason = reason(for: assessed.verdict, to: request, of: client, host)
    return client.answer(to: assessed.verdict, reason: reason + notRecorded)
  }

  /// The answer to a call; nil for tools that nothing speaks of.
  private static func assess(
    _ request: HookRequest, of client: (some HookClient).Type, by assessor: Assessor, _ host: HostEnvironment
  ) -> Assessed? {
    guard let action = action(for: request, host) else {
      let assessed = assessor.assessCall()
      return assessed.verdict == .allow([]) ? nil : assessed
    }
    var reader = FactReader()
    return assessor.assess(action, seenBy: client.sight) { reader.answer($0) }
  }

  /// The reason, with the command for the person's own terminal where it is one and its folder is shown.
  private static func reason(
    for verdict: Verdict, to request: HookRequest, of client: (some HookClient).Type, _ host: HostEnvironment
  ) -> String {
    var command: [UInt8] = []
    if case .shell(let text) = request.input { command = Array(text.utf8) }
    return ReasonText(
      verdict, command: command, directory: client.sight.showsFolder ? request.directory : nil,
      mayAsk: client.asks(.hold([.confirm], [])), hasServer: host.variables["TAGOUT_SERVER"]?.isEmpty == false
    ).text
  }

  /// What is judged by what it would do; nil for tools that only a rule of a policy file can speak of.
  private static func action(for request: HookRequest, _ host: HostEnvironment) -> Action? {
    func tool(_ call: ToolCall) -> Action { .tool(call, in: request.directory, environment: host.variables) }
    func change(_ path: String, _ change: FileChange.Change) -> Action {
      tool(.change(FileChange(tool: request.tool, path: path, change: change, evidence: .whole)))
    }
    switch request.input {
    case .shell(let command): return .command(command, in: request.directory, environment: host.variables)
    case .write(let path, let content): return change(path, .whole(content))
    case .edit(let path, let replacements): return change(path, .parts(replacements))
    case .patch(let text): return tool(.patch(text))
    case .mcp(let server, let name, let arguments):
      return tool(.mcp(MCPCall(server: server, tool: name, arguments: arguments)))
    case .prompt(let text, let isScheduled): return tool(.prompt(text, isScheduled: isScheduled))
    case .other: return nil
    }
  }

  private static func record(
    _ assessed: Assessed, _ asked: Redaction, _ request: HookRequest, _ host: HostEnvironment
  ) throws(LedgerError) {
    let entry = LedgerEntry.assessment(
      of: asked, tool: request.tool, in: request.directory, verdict: assessed.verdict, effects: assessed.effects,
      by: request.actor(user: host.user.attribution), at: SystemClock.now(), version: TagoutVersion.text)
    try ledger(host).record(entry, isOrdinary: LedgerEntry.isOrdinary(assessed.verdict, effects: assessed.effects))
  }

  /// Remembers the states behind the plans that are applied, to hold later plans against.
  private static func rememberStates(of assessed: Assessed, _ host: HostEnvironment) {
    if case .deny = assessed.verdict { return }
    guard !assessed.seenStates.isEmpty, let store = StateChainStore(for: host) else { return }
    let now = SystemClock.now()
    for state in assessed.seenStates {
      // What cannot be kept is not missed now: the next plan is held against what was kept before.
      try? store.add(to: state.key) { StateChain($0, key: state.key).line(adding: state, at: now) }
    }
  }

  /// Keeps in mind that the user is asked, so that it shows when the call runs all the same.
  private static func rememberAsking(_ request: HookRequest, _ host: HostEnvironment) throws(HostError) {
    guard let state = host.stateDirectory, let session = request.session, let use = request.use else { return }
    try AskedCalls(stateDirectory: state).add(session: session, use: use, at: SystemClock.now())
  }

  /// Notes that a call ran which the user was asked about: somebody said yes. It stays among those asked about until it
  /// is on record.
  private static func recordOutcome(of request: HookRequest, succeeded: Bool) throws {
    let host = HostEnvironment.current()
    guard let state = host.stateDirectory, let session = request.session, let use = request.use else { return }
    let calls = AskedCalls(stateDirectory: state)
    guard let claim = calls.claim(session: session, use: use) else { return }
    do {
      let text = Redactor.redact(request.input.recordedText)
      let entry = LedgerEntry.overridden(
        text, tool: request.tool, in: request.directory, use: use, asked: claim.asked, succeeded: succeeded,
        by: request.actor(user: host.user.attribution), at: SystemClock.now(), version: TagoutVersion.text)
      try ledger(host).record(entry, isOrdinary: false)
      try SessionRecall.ran(text.text, request, host)
    } catch {
      calls.release(claim)
      throw error
    }
    calls.settle(claim)
  }

  private static func ledger(_ host: HostEnvironment) throws(LedgerError) -> LedgerStore {
    guard let store = LedgerStore(for: host) else {
      throw .storage(operation: "find", path: "the state folder", reason: "neither HOME nor XDG_STATE_HOME is set")
    }
    return store
  }
}

StandardStreams.ignoreClosedPipes()
let answer = TagoutHook.answer(arguments: StartWords.current())
do {
  if !answer.stderr.isEmpty { try StandardStreams.write(answer.stderr, to: .error) }
  if !answer.stdout.isEmpty { try StandardStreams.write(answer.stdout, to: .output) }
} catch {
  // Nobody reads the answer: only the exit status is left to refuse with.
  SystemProcess.exit(answer.stdout.isEmpty ? answer.exitCode : 2)
}
SystemProcess.exit(answer.exitCode)
