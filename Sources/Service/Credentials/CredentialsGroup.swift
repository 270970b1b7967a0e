import ArgumentParser

/// `tagout credentials`
struct CredentialsGroup: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "credentials",
    abstract: "Hand out short-lived credentials that only read.",
    discussion: """
      For the tools that ask a program for credentials. Agents and people get the role that reads; the role that writes
      is taken by the runner alone, for one approved proposal at a time. docs/credentials.md tells more.

      EXAMPLE
        tagout credentials template aws > tagout.tf
        aws configure set credential_process 'tagout credentials aws --role read' --profile production

      EXIT STATUS
        0 given, 1 there is none, 64 usage
      """,
    subcommands: [
      CredentialsAWS.self, CredentialsKubernetes.self, CredentialsGoogle.self, CredentialsAzure.self,
      CredentialsTemplate.self, CredentialReachCommand.self,
    ])
}
