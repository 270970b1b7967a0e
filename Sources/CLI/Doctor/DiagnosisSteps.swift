import AgentProtocols
import Host
import Vocabulary

/// What to do next, the worst first, each an exact command.
enum DiagnosisSteps {
  /// At most five.
  static func of(_ diagnosis: Diagnosis) -> [Diagnosis.Step] {
    var steps: [Diagnosis.Step] = []
    for client in diagnosis.clients where client.grade == .broken { steps += mending(client) }
    for client in diagnosis.clients where client.grade == .advice { steps += strengthening(client) }
    if diagnosis.clients.allSatisfy({ $0.grade == nil }) {
      steps.append(
        .init(why: "no client asks Tagout", command: "sudo \(HookProgram.ownName) install claude-code --managed"))
    }
    steps += securing(diagnosis)
    if case .answers(let answer) = diagnosis.server, let leak = answer.leaks.first {
      steps.append(
        .init(
          why: "an agent reads the secrets in the state of \(leak)",
          command: "\(HookProgram.ownName) workspace set \(leak) --no-raw-state --data DIR"))
    }
    if diagnosis.isRoot || !diagnosis.credentials.isEmpty {
      let why = diagnosis.isRoot ? "root can edit everything that guards it" : "the agent can use this user's keys"
      steps.append(
        .init(
          why: "\(why): let it work as a user of its own", command: "sudo useradd --create-home agent && sudo -iu agent"
        ))
    }
    var seen: Set<String> = []
    return Array(steps.filter { seen.insert($0.command).inserted }.prefix(Diagnosis.stepBound))
  }

  private static func mending(_ client: ClientDiagnosis) -> [Diagnosis.Step] {
    var steps = client.problems.map { problem -> Diagnosis.Step in
      let command = problem.needsTrust ? "codex" : "\"${EDITOR:-vi}\" \(ShellQuoting.word(problem.path))"
      return Diagnosis.Step(why: "\(client.title): \(problem.reason)", command: command)
    }
    for hook in client.hooks {
      guard let problem = hook.problem else { continue }
      let isManaged = hook.registered.kind == .managed
      let command: String
      switch hook.registered.kind {
      case .managed, .user:
        command =
          "\(isManaged ? "sudo " : "")\(HookProgram.ownName) install \(client.name) --\(isManaged ? "managed" : "user")"
      case .project, .local: command = "\"${EDITOR:-vi}\" \(ShellQuoting.word(hook.registered.path))"
      }
      steps.append(.init(why: "\(client.title): \(problem)", command: command))
    }
    return steps
  }

  private static func strengthening(_ client: ClientDiagnosis) -> [Diagnosis.Step] {
    let install =
      client.hasManagedPlace
      ? "sudo \(HookProgram.ownName) install \(client.name) --managed"
      : "\(HookProgram.ownName) install \(client.name)"
    if client.hooks.isEmpty {
      return [.init(why: "\(client.title) is here and asks nobody", command: install)]
    }
    if client.isTooOld {
      return [.init(why: "\(client.title) before 2.1.295 runs a call whose hook fails", command: "claude update")]
    }
    if client.runsSkillShell == true {
      return [.init(why: "the shell inside \(client.title)'s skills asks nobody", command: install)]
    }
    let isManaged = client.hooks.contains { $0.problem == nil && $0.registered.kind == .managed }
    guard client.hasManagedPlace, !isManaged else { return [] }
    return [.init(why: "\(client.title)'s hook stands in a file that its user can edit", command: install)]
  }

  private static func securing(_ diagnosis: Diagnosis) -> [Diagnosis.Step] {
    guard !diagnosis.isRoot else { return [] }
    return diagnosis.editable.compactMap { file in
      switch file.what {
      case "hook program":
        let folder = ClientSettings.folderOf(file.path)
        return .init(
          why: "this user can exchange \(file.path)",
          command:
            "sudo install -m 755 \(ShellQuoting.word(folder + "/tagout")) \(ShellQuoting.word(file.path)) /usr/local/bin/ && "
            + "sudo /usr/local/bin/tagout install claude-code --managed")
      case "policy":
        return .init(
          why: "this user can loosen the policy in \(file.path)",
          command: "echo '{}' | sudo install -D -m 644 /dev/stdin /etc/tagout/policy.yaml")
      default: return nil
      }
    }
  }
}
