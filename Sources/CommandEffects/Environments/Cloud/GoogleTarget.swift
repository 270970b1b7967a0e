import Formats
import Vocabulary

/// Which project of Google Cloud a command lands in, from words, variables and gcloud's configurations
/// (`gcloud topic configurations`).
package struct GoogleTarget: Sendable {
  /// What was found: the project first, then the configuration.
  package private(set) var signs = EnvironmentSigns()
  /// The project's identifier, when it is told.
  package private(set) var project: String?

  /// A configuration up to this many bytes is read.
  private static let bound = 32 * 1_024

  /// Where what was found says that it lands.
  package var environment: Environment { signs.environment }

  /// Resolves the project: `--project`, else `CLOUDSDK_CORE_PROJECT`, else the chosen configuration's.
  ///
  /// - Parameters:
  ///   - project: the value of `--project`.
  ///   - configuration: the value of `--configuration`.
  ///   - isLibrary: for a client library, e.g. a Terraform provider, which asks its own variables and then gcloud's files.
  package static func resolve(
    project: ArgumentWord? = nil, configuration: ArgumentWord? = nil, isLibrary: Bool = false, _ variables: Variables,
    asking inspection: inout Inspection
  ) -> GoogleTarget {
    var target = GoogleTarget()
    if let project {
      target.project = project.literal
      target.signs.add(project.display, as: .gcpProject, from: "--project \(project.display)")
      return target
    }
    for variable in Self.variables(isLibrary: isLibrary) {
      guard let name = variables.text(variable), !name.isEmpty else { continue }
      target.project = name
      target.signs.add(name, as: .gcpProject, from: "\(variable)=\(name)")
      return target
    }
    if configuration == nil, target.takeChoice(variables, inspection) { return target }
    target.takeConfiguration(configuration, variables, asking: &inspection)
    return target
  }

  /// A project that the same text has chosen; false when the settings count all the same.
  private mutating func takeChoice(_ variables: Variables, _ inspection: Inspection) -> Bool {
    let holder = CloudChoices.googleHolder(variables)
    for name in inspection.choices(CloudChoices.project, outside: holder) {
      signs.hint(name, as: .gcpProject, from: "project \(name) chosen for other settings")
    }
    guard let choice = inspection.choice(CloudChoices.project, in: holder) else { return false }
    let evidence = "project \(choice.name) chosen in the same command"
    guard choice.isCertain else {
      signs.hint(choice.name, as: .gcpProject, from: evidence)
      return false
    }
    project = choice.name
    signs.add(choice.name, as: .gcpProject, from: evidence)
    return true
  }

  private static func variables(isLibrary: Bool) -> [String] {
    isLibrary
      ? ["GOOGLE_PROJECT", "GOOGLE_CLOUD_PROJECT", "GCLOUD_PROJECT", "CLOUDSDK_CORE_PROJECT"]
      : ["CLOUDSDK_CORE_PROJECT"]
  }

  /// The chosen configuration: `--configuration`, else its variable, else the one that is active.
  private mutating func takeConfiguration(
    _ word: ArgumentWord?, _ variables: Variables, asking inspection: inout Inspection
  ) {
    let folder = variables.text("CLOUDSDK_CONFIG").flatMap { $0.isEmpty ? nil : $0 } ?? "~/.config/gcloud"
    var name = word?.display
    var evidence = "--configuration \(name ?? "")"
    if name == nil, let given = variables.text("CLOUDSDK_ACTIVE_CONFIG_NAME"), !given.isEmpty {
      name = given
      evidence = "CLOUDSDK_ACTIVE_CONFIG_NAME=\(given)"
    }
    let choice = inspection.choice(CloudChoices.configuration, in: CloudChoices.googleHolder(variables))
    if name == nil, let choice {
      if choice.isCertain {
        name = choice.name
        evidence = "the same command"
      } else {
        signs.hint(choice.name, as: .gcpConfiguration, from: "configuration \(choice.name) chosen in the same command")
      }
    }
    if name == nil, let active = Self.text(folder + "/active_config", variables, asking: &inspection) {
      name = active
      evidence = "\(folder)/active_config"
    }
    guard let name else { return }
    signs.add(name, as: .gcpConfiguration, from: "configuration \"\(name)\" of \(evidence)")
    let file = folder + "/configurations/config_" + name
    guard let bytes = Self.contents(file, variables, asking: &inspection) else { return }
    let document = INIReader.read(bytes)
    if let project = document.value("project", in: "core"), !project.isEmpty {
      self.project = project
      signs.add(project, as: .gcpProject, from: "project of configuration \"\(name)\" in \(file)")
    }
    if let account = document.value("account", in: "core"), !account.isEmpty {
      signs.hint(account, as: .setting, from: "account of configuration \"\(name)\" in \(file)")
    }
  }

  private static func contents(
    _ path: String, _ variables: Variables, asking inspection: inout Inspection
  ) -> [UInt8]? {
    guard let path = HomePath.resolve(path, variables),
      case .contents(let bytes) = inspection.ask(.contents(path: path, bound: bound), for: "the project of gcloud")
    else { return nil }
    return bytes
  }

  private static func text(_ path: String, _ variables: Variables, asking inspection: inout Inspection) -> String? {
    contents(path, variables, asking: &inspection).flatMap { bytes in
      let name = String(decoding: bytes.filter { $0 > 32 }, as: UTF8.self)
      return name.isEmpty ? nil : name
    }
  }
}
