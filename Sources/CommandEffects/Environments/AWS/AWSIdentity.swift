import Formats
import Vocabulary

/// With whose rights, and in which region, a call to AWS goes out, from words, variables and the tools' own two files.
package struct AWSIdentity: Sendable {
  /// What was found, profile first.
  package private(set) var signs = EnvironmentSigns()
  /// The address that the profile's settings give for the service, when they give one.
  private(set) var endpoint: (address: String, evidence: String)?

  /// Files of settings up to this many bytes are read.
  private static let bound = 256 * 1_024

  /// Resolves the profile, its account and role, and the region.
  ///
  /// - Parameters:
  ///   - profile: the value of `--profile`, when there is one.
  ///   - service: the service as the command line names it, for an endpoint of its own.
  package static func resolve(
    profile: ArgumentWord? = nil, region: ArgumentWord? = nil, service: String? = nil, _ variables: Variables,
    in directory: WorkingDirectory, asking inspection: inout Inspection
  ) -> AWSIdentity {
    var identity = AWSIdentity()
    let choices = AWSProfileChoice.all(profile, variables)
    for choice in choices { identity.take(choice) }
    identity.takeRegion(region, variables)
    for arn in inspection.assumedRoles {
      identity.takeRole(arn, from: "a role assumed in the same command", decides: false)
    }
    let hasKeys = profile == nil && AWSProfileChoice.hasKeys(variables)
    let chosen = choices.first(where: \.decides)?.name
    guard chosen != nil || !hasKeys else { return identity }
    if chosen == nil, let arn = variables.text("AWS_ROLE_ARN") {
      identity.takeRole(arn, from: "AWS_ROLE_ARN", decides: true)
    }
    let name = chosen ?? "default"
    guard let path = file("AWS_CONFIG_FILE", ".aws/config", variables, directory) else { return identity }
    let section = name == "default" ? name : "profile " + name
    guard let settings = ask(path, asking: &inspection) else { return identity }
    if let document = document(settings), document.hasSection(section) {
      identity.take(document, section, service, "profile \"\(name)\" in \(HomePath.shown(path, variables))")
    } else if let path = file("AWS_SHARED_CREDENTIALS_FILE", ".aws/credentials", variables, directory),
      let document = ask(path, asking: &inspection).flatMap(document)
    {
      // That file holds secrets: it is read only when the other one does not know the profile.
      identity.take(document, name, service, "profile \"\(name)\" in \(HomePath.shown(path, variables))")
    }
    return identity
  }

  private static func ask(_ path: String, asking inspection: inout Inspection) -> Fact? {
    inspection.ask(.contents(path: path, bound: bound), for: "the AWS profile")
  }

  private static func document(_ fact: Fact) -> INIDocument? {
    if case .contents(let bytes) = fact { INIReader.read(bytes) } else { nil }
  }

  /// The path of one of the two files: its variable's value, else below the home folder.
  private static func file(
    _ variable: String, _ usual: String, _ variables: Variables, _ directory: WorkingDirectory
  ) -> String? {
    guard let given = variables.text(variable), !given.isEmpty else { return HomePath.resolve("~/" + usual, variables) }
    return HomePath.resolve(given, variables) ?? directory.resolve(given)
  }

  private mutating func take(_ choice: AWSProfileChoice) {
    // `default` is what the tools call a profile that nobody named.
    if choice.decides {
      signs.add(choice.name, as: .awsProfile, from: choice.evidence)
    } else {
      signs.hint(choice.name, as: .awsProfile, from: choice.evidence)
    }
  }

  private mutating func takeRegion(_ word: ArgumentWord?, _ variables: Variables) {
    if let region = word?.literal { return signs.add(region, as: .awsRegion, from: "--region \(region)") }
    for variable in ["AWS_REGION", "AWS_DEFAULT_REGION"] {
      guard let region = variables.text(variable), !region.isEmpty else { continue }
      return signs.add(region, as: .awsRegion, from: "\(variable)=\(region)")
    }
  }

  /// What a profile's settings say.
  private mutating func take(_ document: INIDocument, _ section: String, _ service: String?, _ evidence: String) {
    func value(_ key: String) -> String? { document.value(key, in: section).flatMap { $0.isEmpty ? nil : $0 } }
    for key in ["sso_account_id", "granted_sso_account_id", "aws_account_id"] {
      if let account = value(key) { signs.add(account, as: .awsAccount, from: "\(key) of \(evidence)") }
    }
    for key in ["sso_account_name", "account_name", "account_alias"] {
      if let name = value(key) { signs.add(name, as: .awsAccount, from: "\(key) of \(evidence)") }
    }
    for key in ["sso_role_name", "granted_sso_role_name"] {
      if let role = value(key) { signs.hint(role, as: .setting, from: "\(key) of \(evidence)") }
    }
    if let arn = value("role_arn") {
      takeRole(arn, from: "role_arn of \(evidence)", decides: true)
      if let source = value("source_profile") {
        signs.hint(source, as: .awsProfile, from: "source_profile of \(evidence)")
      }
    }
    if let region = value("region") { signs.add(region, as: .awsRegion, from: "region of \(evidence)") }
    takeEndpoint(document, section, service, evidence)
  }

  private mutating func takeEndpoint(
    _ document: INIDocument, _ section: String, _ service: String?, _ evidence: String
  ) {
    if document.value("ignore_configured_endpoint_urls", in: section)?.lowercased() == "true" { return }
    if let services = document.value("services", in: section), let service {
      let key = AWSEndpoint.suffix(of: service)
      let found = document.sections.last { $0.name == "services " + services }
      if let address = found?[key, "endpoint_url"] {
        endpoint = (address, "endpoint_url of \(evidence): \(address)")
        return
      }
    }
    if let address = document.value("endpoint_url", in: section) {
      endpoint = (address, "endpoint_url of \(evidence): \(address)")
    }
  }

  /// A role: its account is a sign, its name may tell a tier.
  private mutating func takeRole(_ arn: String, from evidence: String, decides: Bool) {
    guard let role = AWSResourceName(arn) else { return }
    if let account = role.account {
      if decides {
        signs.add(account, as: .awsAccount, from: evidence)
      } else {
        signs.hint(account, as: .awsAccount, from: evidence)
      }
    }
    if decides {
      signs.add(role.name, as: .setting, from: "\(evidence): role \(role.name)")
    } else {
      signs.hint(role.name, as: .setting, from: "\(evidence): role \(role.name)")
    }
  }
}
