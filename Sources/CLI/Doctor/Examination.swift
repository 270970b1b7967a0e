import AgentProtocols
import Host
import Processes
import Vocabulary

/// Tries everything that `doctor` tells of.
struct Examination: Sendable {
  var host: HostEnvironment
  /// Put before the managed paths.
  var root: String
  var keeper: ProcessKeeper

  /// Examines each client and each file on which the guard rests.
  func run() async throws -> Diagnosis {
    let store = LedgerStore(for: host)
    let calls = LastCalls.find(in: store, now: SystemClock.now())
    var clients: [ClientDiagnosis] = []
    for client in HookClients.all.map({ $0.name }) {
      clients.append(try await examine(client, lastCall: calls[client], store: store))
    }
    return Diagnosis(
      user: host.user, isRoot: SystemUser.isRoot, clients: clients, files: files(clients),
      credentials: await CredentialQuestion(host: host, keeper: keeper).run() + CredentialSearch(host: host).run(),
      server: await ServerLook.look(host),
      recovery: await RecoveryLook.look(keeper), now: SystemClock.now())
  }

  private func examine(_ client: String, lastCall: Instant?, store: LedgerStore?) async throws -> ClientDiagnosis {
    let presence = ClientPresence(of: client, root: root, host)
    let effective = try ClientSettings.effective(client, places: presence.places, directory: host.directory)
    let isMeasured = HookClients.documented(client) == nil
    var diagnosis = ClientDiagnosis(
      name: client, program: presence.program, version: isMeasured ? await version(of: presence.program) : nil,
      isPresent: presence.isPresent, hooks: [], problems: effective.problems,
      runsSkillShell: effective.runsSkillShell, lastCall: lastCall, places: presence.places)
    for hook in effective.hooks { diagnosis.hooks.append(await fire(hook, client, store)) }
    return diagnosis
  }

  /// Calls one hook exactly as its settings say.
  private func fire(_ hook: RegisteredHook, _ client: String, _ store: LedgerStore?) async -> ClientDiagnosis.Hook {
    let start = SystemClock.now()
    let call = HookCall(
      program: hook.command, arguments: hook.arguments, blocksOnFailure: hook.blocksOnFailure, seconds: hook.timeout)
    let outcome = await Canary.fire(
      call, client: client, keeper: keeper,
      environment: ["CLAUDECODE": client == ClaudeCode.name ? "1" : nil, "CLAUDE_PROJECT_DIR": host.directory])
    let isRecorded = LastCalls.hasCanary(of: client, since: start, in: store, now: SystemClock.now())
    return ClientDiagnosis.Hook(registered: hook, outcome: outcome, isRecorded: isRecorded)
  }

  /// The number in what a client answers to `--version`.
  private func version(of program: String?) async -> String? {
    guard let program else { return nil }
    let command = ChildCommand(program, ["--version"], timeLimit: .seconds(20))
    // A client that does not say its version is told of without one.
    guard let result = try? await keeper.run(command), result.ending.isSuccess else { return nil }
    let words = result.text.split { $0 == " " || $0 == "\n" }
    return words.first { $0.contains(".") && $0.first?.isNumber == true }.map(String.init)
  }
}

extension Examination {
  /// The files that keep the guard, by what they are: those that decide are tried for every client that has a hook.
  private func files(_ clients: [ClientDiagnosis]) -> [Diagnosis.GuardedFile] {
    var paths: [(what: String, path: String)] = []
    for hook in clients.flatMap(\.hooks) { paths.append(("hook settings", hook.registered.path)) }
    for hook in clients.flatMap(\.hooks) {
      if let path = HookPath.program(of: hook.registered, search: host.variables["PATH"] ?? "") {
        paths.append(("hook program", path))
      }
    }
    paths.append(("policy", policy()))
    if let state = host.stateDirectory { paths.append(("ledger", state + "/ledger")) }
    var seen: Set<String> = []
    return paths.filter { seen.insert($0.path).inserted }.map {
      Diagnosis.GuardedFile(what: $0.what, path: $0.path, access: .of($0.path))
    }
  }

  /// The policy file that counts: the machine's, else the one that this user could make.
  private func policy() -> String {
    let machine = root + "/etc/tagout/policy.yaml"
    if Caller.has(machine) { return machine }
    let configuration = host.variables["XDG_CONFIG_HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil }
    return (configuration ?? host.home.map { $0 + "/.config" } ?? "/etc") + "/tagout/policy.yaml"
  }
}
