import ArgumentParser
import Recovery

/// `tagout vault template`
struct VaultTemplate: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "template",
    abstract: "Print Terraform for a vault in an account of its own.",
    discussion: """
      Apply it in the second account, with credentials that never lie on the source. The bucket locks whatever comes in \
      COMPLIANCE mode, which nobody can shorten; the writer may only add, the drill's role may only read.

      EXAMPLE
        tagout vault template s3 > vault.tf

      EXIT STATUS
        0 printed, 64 usage
      """)

  /// What kinds of vaults are known.
  enum Kind: String, ExpressibleByArgument, CaseIterable {
    case s3
  }

  @Argument(help: "s3.") var kind: Kind

  func run() {
    print(VaultConfiguration.s3, terminator: "")
  }
}
