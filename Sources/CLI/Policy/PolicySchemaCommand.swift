import ArgumentParser
import Assessment
import Host

/// `tagout policy schema`
struct PolicySchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Print the JSON Schema of a policy file.",
    discussion: """
      For editors that complete and check YAML.

      EXAMPLE
        tagout policy schema > tagout.schema.json

      EXIT STATUS
        0 printed, 64 usage
      """)

  @Flag(help: "Print JSON (the only form there is).")
  var json = false

  func run() throws {
    try StandardStreams.write(PolicySchema.json, to: .output)
  }
}
