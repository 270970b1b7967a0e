import ArgumentParser
import CloudAPIs
import Formats
import Host
import Vocabulary

/// `tagout-server credentials reach`: asks AWS, for `tagout doctor`, what the credentials of this user allow.
struct CredentialReachCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reach",
    abstract: "Ask what the credentials in reach allow.",
    discussion: """
      Prints what `tagout doctor` tells: for each credential of this user's for AWS, which destroys it allows. It asks
      sts:GetCallerIdentity and iam:SimulatePrincipalPolicy, and changes nothing.

      EXAMPLE
        tagout credentials reach

      EXIT STATUS
        0 printed, 1 it could not be asked, 64 usage
      """)

  func run() async throws {
    let reaches = try await CloudMachine.with { surroundings, transport in
      await ReachSearch(try CloudAccess(surroundings: surroundings, transport: transport)).run()
    }
    let value = StructuredValue.array(reaches.map(\.value))
    try StandardStreams.write(try JSONWriter.canonical(value) + [UInt8(ascii: "\n")], to: .output)
  }
}
