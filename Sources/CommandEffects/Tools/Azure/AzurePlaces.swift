import Vocabulary

/// Where a command of az lands: its subscription, its group, and what its names say.
enum AzurePlaces {
  /// The place of a command.
  static func resolve(
    _ line: CloudLine, _ invocation: Invocation, asking inspection: inout Inspection
  ) -> CloudPlace {
    var signs = EnvironmentSigns()
    var names = line.operands.map(\.display)
    for word in line.operands where word.literal != nil {
      signs.add(word.display, as: .resource, from: "the name \(word.display)")
    }
    var (group, subscription) = (option(line, "--resource-group", "-g"), option(line, "--subscription"))
    for option in line.options where isName(option.name) {
      for word in option.values.prefix(16) where word.literal != nil {
        if let id = AzureResourceID(word.display) {
          id.add(to: &signs)
          names.append(id.name)
        } else {
          signs.add(word.display, as: .resource, from: "\(option.name) \(word.display)")
          names.append(word.display)
        }
      }
    }
    if line.path == "group/delete" { group = group ?? option(line, "--name", "-n") }
    if line.path.hasPrefix("account/") { subscription = subscription ?? option(line, "--name", "-n") }
    signs.add(environment(subscription, group, invocation, asking: &inspection))
    return CloudPlace(names: names, environment: signs.environment)
  }

  /// The subscription: named, or chosen in the same text, or by az's own settings.
  static func environment(
    _ subscription: ArgumentWord?, _ group: ArgumentWord?, _ invocation: Invocation,
    asking inspection: inout Inspection
  ) -> Environment {
    AzureTarget.resolve(subscription: subscription, group: group, invocation.variables, asking: &inspection).environment
  }

  /// The value of the last option with one of these names, or with the beginning of one.
  static func option(_ line: CloudLine, _ names: String...) -> ArgumentWord? {
    line.options.last { option in
      names.contains { $0 == option.name || ($0.hasPrefix(option.name) && option.name.utf8.count > 4) }
    }?.values.first
  }

  /// Whether an option names a thing that the command is about: az calls them all alike.
  private static func isName(_ option: String) -> Bool {
    switch option {
    case "--name", "-n", "--ids", "--resource", "--scope", "--id", "--server", "-s", "--database", "--workspace",
      "--vault", "--namespace", "--cluster", "--container", "--share", "--queue", "--table", "--disk", "--registry",
      "-r", "--account", "--account-name", "--image", "--repository", "--hsm-name", "--resource-id", "--resources",
      "--pattern", "--source", "--path", "--url", "--hub-name", "--group", "--stack":
      true
    default:
      option.hasSuffix("-name") && option != "--backup-name" && option != "--admin-name" || option == "--nam"
    }
  }
}
