import Vocabulary

/// Where a container engine stands that a command line talks to: this machine, or a host that a name tells.
package struct ContainerTarget: Sendable {
  /// Whether the engine is that of the machine that was asked.
  package var isLocal: Bool
  package var environment: Environment

  /// The key of a Docker context that the same text has chosen.
  package static let contextChoice = "docker context"

  /// Contexts that desktops make for the engine of this machine.
  private static let localContexts: Set<String> = [
    "default", "desktop-linux", "desktop-windows", "orbstack", "colima", "rancher-desktop", "rootless",
    "podman-machine-default",
  ]

  /// How a command line says which engine it talks to.
  package struct Selection: Sendable {
    /// `-H`, `--url`.
    package var host: ArgumentWord?
    /// `--context`, `--connection`.
    package var context: ArgumentWord?

    package init(host: ArgumentWord? = nil, context: ArgumentWord? = nil) {
      self.host = host
      self.context = context
    }
  }

  /// Resolves from words, variables, an earlier choice and the client's configuration.
  ///
  /// What an engine of this machine holds is development: a person's own databases are worth a question, no more.
  ///
  /// - Parameter names: of containers, volumes, projects and files; they may tell of production, never of less.
  package static func resolve(
    _ selection: Selection, names: [String] = [], _ invocation: Invocation, asking inspection: inout Inspection
  ) -> ContainerTarget {
    var signs = EnvironmentSigns()
    let place = engine(selection, invocation, asking: &inspection)
    for name in names { signs.hint(name, as: .resource, from: "the name \"\(name)\"") }
    switch place {
    case .here(let evidence):
      guard invocation.place == nil else {
        if let place = invocation.place { signs.add(place) }
        return ContainerTarget(isLocal: false, environment: signs.environment)
      }
      var environment = signs.environment
      if environment.tier != .production {
        environment = Environment(name: nil, tier: .development, evidence: evidence, signs: environment.signs)
      }
      return ContainerTarget(isLocal: true, environment: environment)
    case .named(let name, let evidence):
      signs.add(name, as: .dockerContext, from: evidence)
      return ContainerTarget(isLocal: false, environment: signs.environment)
    case .untold:
      return ContainerTarget(isLocal: false, environment: signs.environment)
    }
  }

  private enum Engine {
    case here(evidence: String)
    case named(String, evidence: String)
    case untold
  }

  private static func engine(
    _ selection: Selection, _ invocation: Invocation, asking inspection: inout Inspection
  ) -> Engine {
    if let host = selection.host { return host.literal.map { engine(at: $0, "host \($0)") } ?? .untold }
    if let context = selection.context {
      return context.literal.map { engine(named: $0, "context \"\($0)\"") } ?? .untold
    }
    for variable in ["DOCKER_HOST", "CONTAINER_HOST"] {
      if let host = invocation.variables.text(variable), !host.isEmpty {
        return engine(at: host, "\(variable)=\(host)")
      }
    }
    if let context = invocation.variables.text("DOCKER_CONTEXT"), !context.isEmpty {
      return engine(named: context, "DOCKER_CONTEXT=\(context)")
    }
    if let choice = inspection.choice(contextChoice) {
      return engine(named: choice.name, "context \"\(choice.name)\" chosen in the same command")
    }
    return configured(invocation, asking: &inspection)
  }

  private static func engine(at address: String, _ evidence: String) -> Engine {
    guard !address.hasPrefix("unix:"), !address.hasPrefix("npipe:"), !address.hasPrefix("fd:") else {
      return .here(evidence: evidence)
    }
    let host = HostAddress.host(of: address)
    return LocalClusters.isLoopback(host) ? .here(evidence: evidence) : .named(host, evidence: evidence)
  }

  private static func engine(named context: String, _ evidence: String) -> Engine {
    localContexts.contains(context) || context.hasPrefix("colima-")
      ? .here(evidence: evidence) : .named(context, evidence: evidence)
  }

  /// The current context of `~/.docker/config.json`, without which the client talks to this machine.
  private static func configured(_ invocation: Invocation, asking inspection: inout Inspection) -> Engine {
    let here = Engine.here(evidence: "the container engine is that of this machine")
    guard let home = invocation.variables.text("HOME"), invocation.name != "podman" else { return here }
    let query = FactQuery.yaml(path: PathText.normalised(home + "/.docker/config.json"), bound: 65_536)
    guard case .documents(let documents)? = inspection.ask(query, for: "the current Docker context"),
      let name = documents.first?["currentContext"]?.text, !name.isEmpty
    else { return here }
    return engine(named: name, "current context \"\(name)\" of ~/.docker/config.json")
  }
}
