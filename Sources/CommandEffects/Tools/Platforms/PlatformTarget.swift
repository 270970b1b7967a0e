import Vocabulary

/// What a platform's command acts on, and where it lands, by the names in it.
struct PlatformTarget: Sendable {
  /// As they are written.
  var names: [String]
  var environment: Environment

  /// - Parameters:
  ///   - operands: the words behind the command's own.
  ///   - chosen: what commands before it in the same text have chosen.
  init(
    _ line: PlatformCommandLine, operands: [ArgumentWord], _ invocation: Invocation, chosen: [String] = []
  ) {
    var names = operands.map(\.display)
    var signs = EnvironmentSigns()
    for operand in operands where operand.literal != nil {
      let host = operand.display.firstRange(of: "://").map { _ in HostAddress.host(of: operand.display) }
      // An address on this machine lands there, whatever its path is called.
      let telling = host.flatMap { HostAddress.isLoopback($0) ? $0 : nil }
      signs.add(operand.display, as: .resource, from: "the name \(operand.display)", judgedBy: telling)
    }
    for option in line.options {
      let isProfile = option.name == "target" && invocation.name == "dbt"
      guard let value = option.value, value.literal != nil,
        let kind = isProfile ? .setting : PlatformTarget.kind(of: option.name)
      else { continue }
      if ["email", "username", "user"].contains(option.name) {
        signs.hint(value.display, as: kind, from: "--\(option.name) \(value.display)")
        continue
      }
      PlatformTarget.add(value.display, kind, "--\(option.name) \(value.display)", to: &signs)
      if kind == .resource { names.append(value.display) }
    }
    for variable in [
      "HEROKU_APP", "FLY_APP", "DOPPLER_CONFIG", "VAULT_ADDR", "CONSUL_HTTP_ADDR", "NOMAD_ADDR", "PULUMI_STACK",
    ] {
      guard let value = invocation.variables.text(variable), !value.isEmpty else { continue }
      signs.add(value, as: .application, from: "\(variable)=\(value)")
    }
    for name in chosen { signs.hint(name, as: .application, from: "\(name) chosen in the same command") }
    self.names = names
    environment = signs.environment
  }

  /// Of an address its host decides where it lands; the rest of it may only raise.
  private static func add(
    _ value: String, _ kind: EnvironmentSign.Kind, _ evidence: String, to signs: inout EnvironmentSigns
  ) {
    guard value.firstRange(of: "://") != nil else { return signs.add(value, as: kind, from: evidence) }
    signs.add(value, as: kind, from: evidence, judgedBy: HostAddress.host(of: value))
    signs.hint(value, as: kind, from: evidence)
  }

  /// What an option names; nil for one that says nothing about where.
  private static func kind(of option: String) -> EnvironmentSign.Kind? {
    switch option {
    case "env", "environment", "stage", "e", "config": .setting
    case "app", "a", "project", "p", "org", "organization", "o", "team", "site", "s", "workspace", "w", "context",
      "account",
      "profile", "cluster", "c", "server", "host", "H", "address", "url", "vault", "stack", "repo", "R", "remote", "r",
      "account-name", "vault-name", "registry":
      .application
    case "namespace": .application
    case "name", "n", "id", "database", "bucket", "instance", "service", "service-id", "topic", "group", "queue",
      "branch",
      "container-name", "index", "email", "username", "user":
      .resource
    default: nil
    }
  }
}
