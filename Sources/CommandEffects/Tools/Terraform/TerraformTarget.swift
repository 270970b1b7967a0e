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
    if let name = workspace(invocation, directory, asking: &inspection) { signs.add(name.0, from: name.1) }
    for name in ["var-file", "backend-config", "state", "state-out"] {
      for value in line.values(name) where value.literal != nil {
        signs.add(PathText.lastComponent(value.display), from: "-\(name)=\(value.display)")
      }
    }
    for variable in [
      "AWS_PROFILE", "AWS_DEFAULT_PROFILE", "ENVIRONMENT", "ENV", "STAGE", "TF_VAR_environment", "TF_VAR_env",
    ] {
      if let value = invocation.variables.text(variable) { signs.add(value, from: "\(variable)=\(value)") }
    }
    for value in line.values("var") {
      guard let text = value.literal, let equals = text.firstIndex(of: "=") else { continue }
      let name = text[..<equals].lowercased()
      if ["env", "environment", "stage", "tier", "workspace"].contains(name) {
        signs.add(String(text[text.index(after: equals)...]), from: "-var \(text)")
      }
    }
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

  /// The workspace: `TF_WORKSPACE`, else what `workspace select` left in the data folder.
  private static func workspace(
    _ invocation: Invocation, _ directory: WorkingDirectory, asking inspection: inout Inspection
  ) -> (String, String)? {
    if let chosen = inspection.chosenWorkspace {
      return (chosen, "workspace \"\(chosen)\" selected in the same command")
    }
    if let name = invocation.variables.text("TF_WORKSPACE"), !name.isEmpty { return (name, "TF_WORKSPACE=\(name)") }
    let folder = invocation.variables.text("TF_DATA_DIR") ?? ".terraform"
    guard let path = directory.resolve(folder + "/environment") else { return nil }
    guard case .contents(let bytes) = inspection.ask(.contents(path: path, bound: 1_024), for: "the chosen workspace")
    else { return nil }
    let name = String(decoding: bytes.filter { $0 > 32 }, as: UTF8.self)
    return name.isEmpty ? nil : (name, "workspace \"\(name)\" in \(folder)/environment")
  }
}
