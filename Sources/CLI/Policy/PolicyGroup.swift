import ArgumentParser

/// `tagout policy`: what may happen where.
struct PolicyGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "policy",
    abstract: "Test, show and accept policy files.",
    discussion: """
      The machine's policy may loosen. A project's tagout.yaml tightens; what it loosens counts once it is accepted.

      EXAMPLE
        tagout policy show

      EXIT STATUS
        0 done, 1 a test failed or a file cannot be used, 64 usage
      """,
    subcommands: [PolicyTest.self, PolicyShow.self, PolicyAccept.self, PolicySchemaCommand.self])
}
