import Vocabulary

/// Where a command of Google Cloud's tools lands: its project, and what its names say.
enum GooglePlaces {
  /// The key of a project that the same text chooses with `gcloud config set project`.
  static let projectChoice = "gcloud project"
  /// The key of a configuration that the same text activates.
  static let configurationChoice = "gcloud configuration"

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
    var (project, configuration) = (project, configuration)
    var signs = EnvironmentSigns()
    if project == nil, invocation.variables.text("CLOUDSDK_CORE_PROJECT") == nil,
      let choice = inspection.choice(projectChoice)
    {
      let word = ArgumentWord(choice.name, evidence: invocation.evidence)
      if choice.isCertain { project = word }
      signs.hint(choice.name, as: .gcpProject, from: "project \"\(choice.name)\" chosen in the same command")
    }
    if configuration == nil, let choice = inspection.choice(configurationChoice), choice.isCertain {
      configuration = ArgumentWord(choice.name, evidence: invocation.evidence)
    }
    signs.add(
      GoogleTarget.resolve(
        project: project, configuration: configuration, invocation.variables, asking: &inspection
      ).environment)
    return signs.environment
  }

  /// Flags that nobody has seen may name another project: only what is worse counts then.
  private static func openly(_ environment: Environment) -> Environment {
    guard environment.tier != .production else { return environment }
    return Environment(
      name: environment.name, tier: .unknown, evidence: "flags in a file that cannot be read",
      signs: environment.signs)
  }

  /// Remembers what `gcloud config set project` and `gcloud config configurations activate` choose for what follows.
  static func choose(_ line: CloudLine, _ inspection: inout Inspection) {
    switch line.path {
    case "config/set":
      guard ["project", "core/project"].contains(line.operands.first?.literal ?? ""), line.operands.count > 1 else {
        return
      }
      inspection.choose(line.operands[1].literal ?? "…", as: projectChoice)
    case "config/configurations/activate":
      guard let name = line.operands.first else { return }
      inspection.choose(name.literal ?? "…", as: configurationChoice)
    default: return
    }
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
