import Vocabulary

/// Where a Terraform command would land: which folder, which workspace, and what that says about the environment.
struct TerraformTarget: Sendable {
  /// The folder it works in.
  var directory: WorkingDirectory
  /// How much it matters, and why.
  var environment: Environment

  /// What a workspace that the same text selects is chosen as.
  static let workspaceChoice = "terraform workspace"

  /// Resolves folder, workspace, backend and providers from words, variables and the folder's own files.
  static func resolve(
    _ line: TerraformCommandLine, _ invocation: Invocation, asking inspection: inout Inspection
  ) -> TerraformTarget {
    let directory = TerraformReader.folder(line, invocation)
    var signs = EnvironmentSigns()
    let workspace = addWorkspace(invocation, directory, to: &signs, asking: &inspection)
    for value in line.values("state") where value.literal != nil {
      signs.add(PathText.lastComponent(value.display), as: .backend, from: "-state=\(value.display)")
    }
    let folder = TerraformFolder.read(
      directory, data: data(invocation.variables), workspace: workspace, invocation.variables, asking: &inspection
    ) { scope, inspection in
      takeGiven(line, directory, into: &scope, asking: &inspection)
    }
    if let backend = folder.backend {
      TerraformBackendSigns.add(backend.type, backend.settings, from: backend.place, to: &signs)
    }
    addProviders(folder, to: &signs)
    addClaims(line, invocation, folder.scope, to: &signs)
    addIdentity(folder, invocation, directory, to: &signs, asking: &inspection)
    if case .known(let path) = directory { signs.add(path: path) }
    var environment = signs.environment
    if let local = local(folder, invocation) {
      environment.name = local.name
      environment.tier = local.tier
      environment.evidence = local.evidence
    }
    return TerraformTarget(directory: directory, environment: environment)
  }

  private static func data(_ variables: Variables) -> String {
    let folder = variables.text("TF_DATA_DIR") ?? ""
    return folder.isEmpty ? ".terraform" : folder
  }

  /// The folder in which the selected workspace is kept, as far as it is known.
  static func dataFolder(_ directory: WorkingDirectory, _ variables: Variables) -> String {
    if case .unknown(let reason) = variables["TF_DATA_DIR"], variables.assigned["TF_DATA_DIR"] != nil { return reason }
    let data = data(variables)
    if let path = directory.resolve(data) { return path }
    if case .unknown(let reason) = directory { return "\(data) in \(reason)" }
    return data
  }

  /// A stand-in for the cloud on this machine, when the state lies here too: nothing else can be reached.
  private static func local(_ folder: TerraformFolder, _ invocation: Invocation) -> Environment? {
    let isStateHere = folder.backend.map { TerraformBackendSigns.isLocal($0.type, $0.settings) } ?? true
    guard isStateHere else { return nil }
    if invocation.name == "tflocal" {
      return Environment(name: "localhost", tier: .ephemeral, evidence: "tflocal speaks to LocalStack on this machine")
    }
    guard folder.isWhole, let address = TerraformProviderSigns.localAddress(folder.providers) else { return nil }
    return Environment(
      name: HostAddress.host(of: address), tier: .ephemeral, evidence: "every provider speaks to \(address)")
  }

  /// Values of variables as the command line gives them.
  private static func takeGiven(
    _ line: TerraformCommandLine, _ directory: WorkingDirectory,
    into scope: inout TerraformScope, asking inspection: inout Inspection
  ) {
    for file in line.values("var-file").prefix(4) {
      guard let path = file.literal.flatMap(directory.resolve),
        let body = TerraformFolder.body(path, in: "", asking: &inspection)
      else { continue }
      scope.takeValues(body)
    }
    for value in line.values("var") {
      guard let text = value.literal, let equals = text.firstIndex(of: "=") else { continue }
      scope.take(String(text[text.index(after: equals)...]), for: String(text[..<equals]))
    }
  }

  /// Providers decide when every one that can reach a cloud tells where: one that does not may reach anything. What files
  /// of the same command's making say decides nothing.
  private static func addProviders(_ folder: TerraformFolder, to signs: inout EnvironmentSigns) {
    var told: [Environment] = []
    var decides = folder.isWhole
    for provider in folder.providers {
      var said = EnvironmentSigns()
      TerraformProviderSigns.add(provider, to: &said)
      if said.environment.tier == .unknown, TerraformProviderSigns.reachesCloud(provider) { decides = false }
      told.append(said.environment)
    }
    for environment in told { if decides { signs.add(environment) } else { signs.hint(environment) } }
  }

  /// Words and variables that say where it lands and do not decide it: the same state is worked on whatever they say.
  private static func addClaims(
    _ line: TerraformCommandLine, _ invocation: Invocation, _ scope: TerraformScope, to signs: inout EnvironmentSigns
  ) {
    for name in ["var-file", "backend-config", "state-out"] {
      for value in line.values(name) where value.literal.map(isFileOrPlace) ?? false {
        signs.hint(PathText.lastComponent(value.display), as: .setting, from: "-\(name)=\(value.display)")
      }
    }
    Surroundings.addVariables(invocation.variables, to: &signs)
    for name in scope.variables.keys.sorted() where TerraformProviderSigns.names.contains(name.lowercased()) {
      guard let value = scope.variables[name]?.text else { continue }
      signs.hint(value, as: .setting, from: "variable \(name) = \"\(value)\"")
    }
  }

  /// Whether a value is a file's name, or a setting of a backend that is no secret.
  private static func isFileOrPlace(_ value: String) -> Bool {
    guard let equals = value.firstIndex(of: "=") else { return true }
    return ["bucket", "container_name", "key", "path", "prefix", "workspace_key_prefix"].contains(value[..<equals])
  }

  /// With whose rights the clouds are reached: what the provider names, else what is said around, which decides nothing.
  private static func addIdentity(
    _ folder: TerraformFolder, _ invocation: Invocation, _ directory: WorkingDirectory,
    to signs: inout EnvironmentSigns, asking inspection: inout Inspection
  ) {
    let types = Set(folder.providers.map(\.type))
    if types.contains("google") || types.contains("google-beta") {
      let google = GoogleTarget.resolve(isLibrary: true, invocation.variables, asking: &inspection)
      signs.hint(google.environment)
    }
    if types.contains("azurerm") || types.contains("azapi") {
      signs.hint(AzureTarget.resolve(invocation.variables, asking: &inspection).environment)
    }
    let usesAWS = folder.providers.isEmpty || folder.providers.contains { $0.type.hasPrefix("aws") }
    guard usesAWS, case .known = directory else { return }
    let profile = folder.providers.lazy.compactMap { $0.settings["profile"]?.text }.first
    let identity = AWSIdentity.resolve(
      profile: profile.map { ArgumentWord($0, evidence: .whole) }, invocation.variables, in: directory,
      asking: &inspection)
    signs.hint(identity.signs.environment)
  }

  /// The workspace: `TF_WORKSPACE`, which overrides any choice, else one chosen just before, else what was chosen earlier.
  private static func addWorkspace(
    _ invocation: Invocation, _ directory: WorkingDirectory, to signs: inout EnvironmentSigns,
    asking inspection: inout Inspection
  ) -> String? {
    if let name = invocation.variables.text("TF_WORKSPACE"), !name.isEmpty {
      signs.add(name, as: .workspace, from: "TF_WORKSPACE=\(name)")
      return name
    }
    if let choice = inspection.choice(workspaceChoice, in: dataFolder(directory, invocation.variables)) {
      let evidence = "workspace \"\(choice.name)\" selected in the same command"
      if choice.isCertain {
        signs.add(choice.name, as: .workspace, from: evidence)
        return choice.name
      }
      signs.hint(choice.name, as: .workspace, from: evidence)
    }
    let file = data(invocation.variables) + "/environment"
    guard let path = directory.resolve(file),
      case .contents(let bytes) = inspection.ask(.contents(path: path, bound: 1_024), for: "the chosen workspace")
    else { return nil }
    let name = String(decoding: bytes.filter { $0 > 32 }, as: UTF8.self)
    guard !name.isEmpty else { return nil }
    let evidence = "workspace \"\(name)\" in \(file)"
    if inspection.touchedPaths.contains(path) {
      signs.hint(name, as: .workspace, from: evidence)
    } else {
      signs.add(name, as: .workspace, from: evidence)
    }
    return name
  }
}
