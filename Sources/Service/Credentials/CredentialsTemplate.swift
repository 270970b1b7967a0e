import ArgumentParser
import Host

/// `tagout credentials template`
struct CredentialsTemplate: AsyncParsableCommand {
  /// What there is a template for.
  enum Cloud: String, ExpressibleByArgument, CaseIterable {
    case aws
  }

  static let configuration = CommandConfiguration(
    commandName: "template",
    abstract: "Print Terraform for the roles that read and write.",
    discussion: """
      Two roles with their trust policies: agents and people take on the first, the runner alone the second. Read it,
      apply it once with an administrator's credentials, and keep its state away from the estate's.

      EXAMPLE
        tagout credentials template aws > tagout-roles.tf

      EXIT STATUS
        0 printed, 64 usage
      """)

  @Argument(help: "The cloud: aws.")
  var cloud: Cloud

  func run() async throws {
    try StandardStreams.write(Array(RoleTemplate.aws.utf8), to: .output)
  }
}
