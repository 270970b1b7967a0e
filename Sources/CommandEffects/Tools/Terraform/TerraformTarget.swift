import Vocabulary

/// Where a Terraform command would land: which folder, which workspace, and what that says about the environment.
struct TerraformTarget: Sendable {
  /// The folder it works in.
  var directory: WorkingDirectory
  /// How much it matters, and why.
  var environment: Environment

  /// Resolves folder and workspace from words, variables and the folder's own files.
  static func resolve(
    _ line: TerraformCommandLine, _ invocation: Invocation, asking inspection: inout Inspection
  ) -> TerraformTarget {
    let directory = folder(line, invocation)
    var signs = EnvironmentSigns()
    addWorkspace(invocation, directory, to: &signs, asking: &inspection)
    for value in line.values("state") where value.literal != nil {
      signs.add(PathText.lastComponent(value.display), as: .backend, from: "-state=\(value.display)")
    }
    addClaims(line, invocation, to: &signs)
    if case .known(let path) = directory { signs.add(path: path) }
    return TerraformTarget(directory: directory, environment: signs.environment)
  }

  private static func folder(_ line: TerraformCommandLine, _ invocation: Invocation) -> WorkingDirectory {
    guard let folder = line.folder else { return invocation.directory }
    guard let path = folder.literal.flatMap(invocation.directory.resolve) else {
      return .unknown("the folder that -chdir names")
    }
    return .known(path)
  }

  /// Words and variables that say where it lands and do not decide it: the same state is worked on whatever they say.
  private static func addClaims(
    _ line: TerraformCommandLine, _ invocation: Invocation, to signs: inout EnvironmentSigns
  ) {
    for name in ["var-file", "backend-config", "state-out"] {
      for value in line.values(name) where value.literal != nil {
        signs.hint(PathText.lastComponent(value.display), as: .setting, from: "-\(name)=\(value.display)")
      }
    }
    for variable in [
      "AWS_PROFILE", "AWS_DEFAULT_PROFILE", "ENVIRONMENT", "ENV", "STAGE", "TF_VAR_environment", "TF_VAR_env",
    ] {
      if let value = invocation.variables.text(variable) {
        signs.hint(value, as: variable.hasPrefix("AWS") ? .awsProfile : .setting, from: "\(variable)=\(value)")
      }
    }
    for value in line.values("var") {
      guard let text = value.literal, let equals = text.firstIndex(of: "=") else { continue }
      let name = text[..<equals].lowercased()
      if ["env", "environment", "stage", "tier", "workspace"].contains(name) {
        signs.hint(String(text[text.index(after: equals)...]), as: .setting, from: "-var \(text)")
      }
    }
  }

  /// The workspace: `TF_WORKSPACE`, which overrides any choice, else one chosen just before, else what was chosen earlier.
  private static func addWorkspace(
    _ invocation: Invocation, _ directory: WorkingDirectory, to signs: inout EnvironmentSigns,
    asking inspection: inout Inspection
  ) {
    if let name = invocation.variables.text("TF_WORKSPACE"), !name.isEmpty {
      signs.add(name, as: .workspace, from: "TF_WORKSPACE=\(name)")
      return
    }
    if let choice = inspection.workspaceChoices[directory] {
      let evidence = "workspace \"\(choice.name)\" selected in the same command"
      if choice.isCertain {
        signs.add(choice.name, as: .workspace, from: evidence)
        return
      }
      signs.hint(choice.name, as: .workspace, from: evidence)
    }
    let folder = invocation.variables.text("TF_DATA_DIR") ?? ".terraform"
    guard let path = directory.resolve(folder + "/environment"),
      case .contents(let bytes) = inspection.ask(.contents(path: path, bound: 1_024), for: "the chosen workspace")
    else { return }
    let name = String(decoding: bytes.filter { $0 > 32 }, as: UTF8.self)
    if !name.isEmpty { signs.add(name, as: .workspace, from: "workspace \"\(name)\" in \(folder)/environment") }
  }
}
