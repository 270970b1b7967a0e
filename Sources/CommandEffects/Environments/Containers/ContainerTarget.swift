import Vocabulary

/// Where a container engine stands that a command line talks to: this machine, or a host that a name tells.
package struct ContainerTarget: Sendable {
  /// Whether the engine is that of the machine that was asked.
  package var isLocal: Bool
  package var environment: Environment

  /// The key of a Docker context that the same text has chosen.
  package static let contextChoice = "docker context"

  /// What an address that the same text puts behind a context's name is chosen as.
  package static func definition(of name: String) -> String { "docker definition of \(name)" }

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
    /// `--config`: the folder with the client's settings.
    package var configuration: ArgumentWord?

    package init(host: ArgumentWord? = nil, context: ArgumentWord? = nil, configuration: ArgumentWord? = nil) {
      self.host = host
      self.context = context
      self.configuration = configuration
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
    let place = engine(selection, invocation, &signs, asking: &inspection)
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

  /// A host that is given counts first; the context `default` is the host of the variable, or this machine.
  private static func engine(
    _ selection: Selection, _ invocation: Invocation, _ signs: inout EnvironmentSigns,
    asking inspection: inout Inspection
  ) -> Engine {
    let holder = holder(selection, invocation)
    if let host = selection.host {
      return host.literal.map { engine(at: $0, "host \($0)", inspection.tunnels) } ?? .untold
    }
    if let context = selection.context, context.literal != "default" {
      return context.literal.map { engine(named: $0, "context \"\($0)\"", holder, inspection) } ?? .untold
    }
    let isPodman = invocation.name?.hasPrefix("podman") ?? false
    if let host = invocation.variables.text(isPodman ? "CONTAINER_HOST" : "DOCKER_HOST"), !host.isEmpty {
      return engine(at: host, "\(isPodman ? "CONTAINER_HOST" : "DOCKER_HOST")=\(host)", inspection.tunnels)
    }
    if selection.context != nil { return .here(evidence: "context \"default\"") }
    let variable = isPodman ? "CONTAINER_CONNECTION" : "DOCKER_CONTEXT"
    if let context = invocation.variables.text(variable), !context.isEmpty {
      return engine(named: context, "\(variable)=\(context)", holder, inspection)
    }
    for name in inspection.choices(contextChoice, outside: holder) {
      signs.hint(name, as: .dockerContext, from: "context \"\(name)\" chosen for other settings")
    }
    if let choice = inspection.choice(contextChoice, in: holder) {
      let evidence = "context \"\(choice.name)\" chosen in the same command"
      if choice.isCertain { return engine(named: choice.name, evidence, holder, inspection) }
      signs.hint(choice.name, as: .dockerContext, from: evidence)
    }
    return configured(holder, invocation, asking: &inspection)
  }

  /// The folder in which the chosen context is kept, as a part of a choice's key.
  static func holder(_ selection: Selection, _ invocation: Invocation) -> String {
    if let folder = selection.configuration {
      return folder.literal.flatMap(invocation.directory.resolve) ?? folder.display
    }
    if let folder = invocation.variables.text("DOCKER_CONFIG"), !folder.isEmpty {
      return invocation.directory.resolve(folder) ?? folder
    }
    return KubeChoice.home(invocation.variables) + "/.docker" + KubeChoice.owner(invocation.variables)
  }

  private static func engine(at address: String, _ evidence: String, _ tunnels: Tunnels) -> Engine {
    guard !address.hasPrefix("unix:"), !address.hasPrefix("npipe:"), !address.hasPrefix("fd:") else {
      return .here(evidence: evidence)
    }
    let host = HostAddress.host(of: address)
    if HostAddress.isLoopback(host), let end = tunnels.end(port: HTTPAddress(address).port) {
      return .named(end.name ?? "", evidence: end.evidence)
    }
    return HostAddress.isLoopback(host) ? .here(evidence: evidence) : .named(host, evidence: evidence)
  }

  private static func engine(
    named context: String, _ evidence: String, _ holder: String, _ inspection: Inspection
  ) -> Engine {
    if let address = inspection.choice(definition(of: context), in: holder) {
      return engine(at: address.name, "\(evidence), which the same command puts at \(address.name)", inspection.tunnels)
    }
    return localContexts.contains(context) || context.hasPrefix("colima-")
      ? .here(evidence: evidence) : .named(context, evidence: evidence)
  }

  /// The current context of `~/.docker/config.json`, without which the client talks to this machine.
  private static func configured(
    _ holder: String, _ invocation: Invocation, asking inspection: inout Inspection
  ) -> Engine {
    let here = Engine.here(evidence: "the container engine is that of this machine")
    guard invocation.name != "podman", let folder = folder(holder, invocation.variables) else { return here }
    let path = folder + "/config.json"
    guard !inspection.rewrittenPaths.contains(path), inspection.writtenFiles[path] == nil else { return .untold }
    let query = FactQuery.yaml(path: path, bound: 65_536)
    guard case .documents(let documents)? = inspection.ask(query, for: "the current Docker context"),
      let name = documents.first?["currentContext"]?.text, !name.isEmpty
    else { return here }
    let place = HomePath.shown(path, invocation.variables)
    return engine(named: name, "current context \"\(name)\" of \(place)", holder, inspection)
  }

  /// The folder of a holder; nil when it is not known. What is another user's is taken for the own, as nothing tells it.
  private static func folder(_ holder: String, _ variables: Variables) -> String? {
    let owner = KubeChoice.owner(variables)
    let folder = holder.hasSuffix(owner) ? String(holder.dropLast(owner.count)) : holder
    return folder.hasPrefix("/") ? folder : nil
  }
}
