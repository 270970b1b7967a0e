import Vocabulary

/// A command of a container engine with what its words say about where it lands.
struct ContainerCall: Sendable {
  var line: CobraLine
  var invocation: Invocation

  /// `docker-compose` and `podman-compose` are `docker compose`.
  init(_ invocation: Invocation) {
    var invocation = invocation
    if let name = invocation.name, name.hasSuffix("-compose") {
      invocation.arguments.insert(ArgumentWord("compose", evidence: invocation.program.evidence), at: 0)
    }
    self.invocation = invocation
    line = CobraLine(invocation, ContainerVerbs.grammar)
  }

  /// Which engine the options in front of the command name.
  var selection: ContainerTarget.Selection {
    ContainerTarget.Selection(
      host: line.value("--host", "-H", "--url"),
      context: line.options.last { $0.name == "--context" || $0.name == "--connection" || isContextLetter($0) }?.value,
      configuration: line.value("--config"))
  }

  /// `-c` names a context only before the command; behind it, `run -c` is a share of the processor.
  private func isContextLetter(_ option: CobraLine.Option) -> Bool {
    option.name == "-c" && !line.path.contains("run") && !line.path.contains("create")
  }

  /// The names of a compose project, of its files and of the things that are named.
  var names: [String] {
    let project =
      line.values("--project-name", "--file", "--env-file")
      + (line.path.hasPrefix("compose") ? line.values("-p", "-f") : [])
    var names = (project + line.operands.prefix(8)).compactMap(\.literal)
    for variable in ["COMPOSE_PROJECT_NAME", "COMPOSE_FILE"] where line.path.hasPrefix("compose") {
      if let value = invocation.variables.text(variable) { names.append(value) }
    }
    return names
  }

  /// Where it lands; a project that is called a test is one.
  func target(asking inspection: inout Inspection) -> ContainerTarget {
    let isWrapper = ContainerVerbs.grammar.wrappers.contains(line.path)
    let told = isWrapper ? Array(names.prefix(1)) : names
    var target = ContainerTarget.resolve(selection, names: told, invocation, asking: &inspection)
    if isOfSwarm, target.environment.tier == .development {
      // A swarm is made to serve: that its manager is this machine does not make it anyone's own.
      return ContainerTarget(
        isLocal: false,
        environment: Environment(
          name: nil, tier: .unknown, evidence: "nothing names the swarm", signs: target.environment.signs))
    }
    if target.isLocal, target.environment.tier == .development, let name = projectNames.first(where: Self.isTest) {
      target.environment = Environment(
        name: name, tier: .ephemeral, evidence: "\"\(name)\" is a test project on this machine",
        signs: target.environment.signs)
    }
    return target
  }

  /// Whether it acts on what a swarm runs, wherever its manager is.
  var isOfSwarm: Bool {
    switch line.path.prefix(while: { $0 != "/" }) {
    case "service", "stack", "swarm", "node", "secret", "config": true
    default: false
    }
  }

  private var projectNames: [String] {
    guard line.path.hasPrefix("compose") else { return [] }
    let variables = ["COMPOSE_PROJECT_NAME", "COMPOSE_FILE"].compactMap { invocation.variables.text($0) }
    return line.values("--project-name", "-p", "--file", "-f").compactMap(\.literal).map(PathText.lastComponent)
      + variables
  }

  private static func isTest(_ name: String) -> Bool {
    if EnvironmentName.tier(of: name) == .ephemeral { return true }
    return name.lowercased().split(whereSeparator: { !$0.isLetter && !$0.isNumber })
      .contains { ["test", "tests", "testing", "ci", "e2e", "integration", "it"].contains($0) }
  }

  /// The words of a command that reach the same engine: ` --context prod`.
  var placeWords: String? {
    guard let context = selection.context else { return selection.host == nil ? "" : nil }
    return KubectlCall.plain(context).map { " --context \($0)" }
  }
}
