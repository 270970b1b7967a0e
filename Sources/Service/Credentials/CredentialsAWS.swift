import ArgumentParser
import CloudAPIs
import Formats
import Host
import Vocabulary

/// `tagout credentials aws`
struct CredentialsAWS: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "aws",
    abstract: "Print a role's credentials as a credential_process.",
    discussion: """
      Takes on a role with what this machine has: an OIDC token's file, the instance's role, a profile, variables. `read`
      stands for the role tagout-read of the account; a role may be named by its name or its ARN.

      EXAMPLE
        # ~/.aws/config
        [profile production]
        credential_process = tagout credentials aws --role read --from sso-production

      EXIT STATUS
        0 printed, 1 there are none, 64 usage
      """)

  @Option(help: "The role: read, a name, or an ARN.")
  var role = "read"
  @Option(
    help: ArgumentHelp("The profile to take it on with (default: what the AWS tools would).", valueName: "profile"))
  var from: String?
  @Option(help: ArgumentHelp("What the session is for, in its name.", valueName: "proposal"))
  var proposal: String?
  @Option(help: "How long they last, from 15.")
  var minutes = 60
  @Option(help: ArgumentHelp("The external identifier that the role asks for.", valueName: "text"))
  var externalID: String?
  @Option(help: ArgumentHelp("A file with an OIDC token to take it on by.", valueName: "file"))
  var webIdentity: String?
  @Option(help: "The region of STS.")
  var region: String?

  func validate() throws {
    guard (15...720).contains(minutes) else { throw ValidationError("--minutes is from 15 to 720") }
    guard !["write", "apply", "tagout-apply"].contains(role) else {
      throw ValidationError("the role that writes is the runner's alone: give it --write-role; here is --role read")
    }
  }

  func run() async throws {
    let session = try await CloudMachine.with { surroundings, transport in
      let access = try CloudAccess(
        surroundings: surroundings, transport: transport, profile: from, region: region)
      var wanted = AssumedRole(
        role: try await access.arn(ofRole: role == "read" ? RoleTemplate.readRole : role), sessionName: sessionName)
      wanted.seconds = minutes * 60
      wanted.externalID = externalID
      return try await access.assume(wanted, tokenFile: webIdentity)
    }
    let value = CredentialJSON.process(session.credentials)
    try StandardStreams.write(try JSONWriter.canonical(value) + [UInt8(ascii: "\n")], to: .output)
  }

  private var sessionName: String {
    if let proposal { return "tagout-\(proposal)" }
    return "tagout-\(HostEnvironment.current().user.name ?? "somebody")"
  }
}
