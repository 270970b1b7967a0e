import ArgumentParser

/// Where a runner's credentials come from, for minutes and for one run.
struct RunCredentialOption: ParsableArguments {
  @Option(help: ArgumentHelp("The role of AWS to plan with, an ARN.", valueName: "arn"))
  var readRole: String?
  @Option(help: ArgumentHelp("The role of AWS to apply with, an ARN.", valueName: "arn"))
  var writeRole: String?
  @Option(help: ArgumentHelp("A file with an OIDC token to take roles on by.", valueName: "file"))
  var webIdentity: String?
  @Option(help: ArgumentHelp("The external identifier that the roles ask for.", valueName: "text"))
  var externalID: String?
  @Option(help: ArgumentHelp("How long the credentials of one run last, from 15.", valueName: "minutes"))
  var credentialMinutes = 30
  @Option(help: ArgumentHelp("A command that prints variables for planning.", valueName: "command"))
  var secretsPlan: String?
  @Option(help: ArgumentHelp("A command that prints variables for applying.", valueName: "command"))
  var secretsApply: String?

  func validate() throws {
    guard (15...720).contains(credentialMinutes) else {
      throw ValidationError("--credential-minutes is from 15 to 720")
    }
    for role in [readRole, writeRole].compactMap({ $0 }) where !role.hasPrefix("arn:") {
      throw ValidationError("\"\(role)\" is no role's ARN, such as arn:aws:iam::123456789012:role/tagout-apply")
    }
    if let readRole, readRole == writeRole {
      throw ValidationError("--read-role and --write-role are one role: plans would have the rights of applies")
    }
  }

  /// What the options say.
  var source: RunCredentialSource {
    RunCredentialSource(
      read: .init(role: readRole, command: secretsPlan), write: .init(role: writeRole, command: secretsApply),
      webIdentity: webIdentity, externalID: externalID, seconds: credentialMinutes * 60)
  }
}
