import Vocabulary

/// Where a command of Google Cloud's tools lands: its project, and what its names say.
enum GooglePlaces {
  /// The place of a command of gcloud.
  static func resolve(
    _ line: CloudLine, _ invocation: Invocation, asking inspection: inout Inspection
  ) -> CloudPlace {
    var signs = EnvironmentSigns()
    var names = line.operands.map(\.display)
    for word in line.operands where word.literal != nil {
      signs.add(word.display, as: .resource, from: "the name \(word.display)")
    }
    for option in line.options {
      guard let word = option.values.first, word.literal != nil, let isTarget = target(option.name) else { continue }
      signs.add(word.display, as: .resource, from: "\(option.name) \(word.display)")
      if isTarget { names.append(word.display) }
    }
    signs.add(
      environment(
        project: line.value("--project"), configuration: line.value("--configuration"), invocation,
        asking: &inspection))
    if let account = line.value("--impersonate-service-account", "--account"), account.literal != nil {
      signs.hint(account.display, as: .setting, from: "the account \(account.display)")
    }
    return CloudPlace(names: names, environment: line.isOpen ? openly(signs.environment) : signs.environment)
  }

  /// The project: named, or chosen in the same text, or by gcloud's own settings.
  static func environment(
    project: ArgumentWord?, configuration: ArgumentWord?, _ invocation: Invocation, asking inspection: inout Inspection
  ) -> Environment {
    GoogleTarget.resolve(
      project: project, configuration: configuration, invocation.variables, asking: &inspection
    ).environment
  }

  /// Flags that nobody has seen may name another project: only what is worse counts then.
  private static func openly(_ environment: Environment) -> Environment {
    guard environment.tier != .production else { return environment }
    return Environment(
      name: environment.name, tier: .unknown, evidence: "flags in a file that cannot be read",
      signs: environment.signs)
  }

  /// Whether a flag names a thing: true when the thing is what the command is about, nil for one that names none.
  private static func target(_ flag: String) -> Bool? {
    switch flag {
    case "--instance", "--cluster", "--database", "--bucket", "--keyring", "--key", "--vault", "--backup-vault",
      "--environment", "--service", "--dataset", "--table", "--location-id", "--repository", "--topic",
      "--subscription", "--secret", "--network", "--disk", "--namespace", "--folder", "--organization", "--membership",
      "--fleet", "--lake", "--deployment", "--delivery-pipeline", "--ca-pool", "--pool", "--private-cloud", "--queue",
      "--cluster-name", "--instances", "--disks", "--collection-ids", "--database-id", "--host", "--iam-account":
      true
    case "--member", "--labels", "--context": false
    default: nil
    }
  }
}
