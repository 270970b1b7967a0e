import Vocabulary

/// Judges an MCP call by its names: the tool's own, and what its arguments call what is to be done.
enum MCPNames {
  private static let infrastructure: Set<String> = [
    "terraform", "tf", "tofu", "opentofu", "pulumi", "cdk", "cloudformation", "infra", "infrastructure", "iac",
    "terragrunt", "tfc", "tfe", "hcp", "spacelift", "atlantis", "scalr",
  ]

  /// The finding for a call whose names destroy; nil when they do not.
  static func finding(_ words: MCPWords, _ values: MCPArguments, _ environment: Environment) -> Finding? {
    if words.isDestroying {
      guard !MCPTrifles.isOnlyOf(words, values), !words.isVersioned else { return nil }
      if let finding = wholeState(words.tool, words, environment) { return finding }
      return destroys("the tool \(words.tool.joined(separator: " ")) destroys by its name", environment)
    }
    if words.isReading, !MCPVerbs.deletes(values) { return nil }
    if words.isWorkshop { return nil }
    if let verb = MCPVerbs.destroying(in: values, words) {
      // That it is only tried may be an argument which the tool does not have: it is asked about, and not refused.
      if !values.saysDryRun, let finding = wholeState([verb.word], words, environment) { return finding }
      return destroys("the argument \(verb.key) asks to \(verb.word)", environment)
    }
    if let key = MCPVerbs.disarming(in: values, words) {
      return destroys("the argument \(key) takes a protection away", environment)
    }
    guard words.all.contains(where: infrastructure.contains),
      MCPVerbs.applies(words, values)
    else { return nil }
    return applies(values, environment)
  }

  /// `destroy` of a tool that manages a whole infrastructure.
  private static func wholeState(
    _ verbs: [String], _ words: MCPWords, _ environment: Environment
  ) -> Finding? {
    guard words.all.contains(where: infrastructure.contains),
      verbs.contains(where: { $0 == "destroy" || $0 == "teardown" || $0 == "nuke" })
    else { return nil }
    return Finding(
      "terraform.destroy", .critical,
      "everything that the server \(words.server.joined(separator: "-")) manages there "
        + "would be destroyed", evidence: .whole,
      remedy: "take what is to go out of the configuration, and have the plan reviewed", environment: environment)
  }

  private static func applies(_ values: MCPArguments, _ environment: Environment) -> Finding {
    if values.saysDryRun {
      return Finding(
        "mcp.destroys", .high,
        "a change of the infrastructure would be applied, unless the server only tries it as an argument asks",
        evidence: .whole, remedy: "make a plan with `terraform plan -out=FILE`, and apply that file",
        environment: environment)
    }
    return Finding(
      "terraform.apply-unread", .high, "a change of the infrastructure would be applied that nobody can read here",
      evidence: .whole, remedy: "make a plan with `terraform plan -out=FILE`, and apply that file",
      environment: environment
    )
  }

  private static func destroys(_ why: String, _ environment: Environment) -> Finding {
    Finding(
      "mcp.destroys", .high, "\(why), and what is lost cannot be seen from here", evidence: .whole,
      remedy: "look at what it is about first with a tool that only reads", environment: environment)
  }
}
