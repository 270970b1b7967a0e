import ArgumentParser
import CloudAPIs

/// `tagout credentials google`
struct CredentialsGoogle: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "google",
    abstract: "Print a token as an executable of Google Cloud's.",
    discussion: """
      For `credential_source.executable` of an external account (workload identity federation). gcloud and Google's
      libraries exchange it themselves, and ask for GOOGLE_EXTERNAL_ACCOUNT_ALLOW_EXECUTABLES=1.

      EXAMPLE
        tagout credentials google --token-file /var/run/secrets/tokens/gcp

      EXIT STATUS
        0 printed, 1 there is none, 64 usage
      """)

  @OptionGroup var source: TokenOption

  func validate() throws { try source.check() }

  func run() async throws {
    let token = try await CloudMachine.with { surroundings, _ in try await source.token(surroundings) }
    try TokenOption.print(token, as: .google)
  }
}
