import Vocabulary

/// Starts what Ansible's tasks do, on the hosts that they are meant for.
struct AnsibleStart {
  /// Ansible's own invocation.
  var outer: Invocation
  /// The hosts as they are named; nil for the machine at hand.
  var host: RemoteHost?

  /// The programs of a task; empty for one that takes nothing away.
  func invocations(_ task: AnsibleTask) -> [Invocation] {
    if let text = task.free {
      return [
        there(
          NestedInvocations.shell(ArgumentWord(pieces: ArgumentWord.merged(text), evidence: task.evidence), in: outer))
      ]
    }
    guard let command = AnsibleModules.command(task),
      let inner = NestedInvocations.program(command, in: outer, from: task.evidence)
    else { return [] }
    return [there(inner)]
  }

  private func there(_ inner: Invocation) -> Invocation {
    var inner = inner
    inner.input = .nothing
    guard let host, !host.isLoopback else { return inner }
    inner.directory = .unknown("the home folder on \(host.name ?? "the hosts")")
    inner.variables = Variables()
    inner.host = host
    inner.place = host.environment
    return inner
  }

  /// What a task that takes something away by a module without a command of its own would do.
  func finding(_ task: AnsibleTask) -> Finding? {
    guard task.free == nil, task.removes, AnsibleModules.command(task) == nil else { return nil }
    let noun = task.module.split(separator: "_").reversed().lazy.compactMap { NounWords.role(of: String($0)) }.first
    guard let role = noun else { return nil }
    let name = task.text("name", "id").map { " \($0)" } ?? ""
    return ToolFinding.destroyed(
      role, "the module \(task.module) with state=\(task.state) removes\(name)", evidence: task.evidence,
      remedy: "see what would go with `ansible-playbook --check --diff`", environment: host?.environment ?? .unknown)
  }
}
