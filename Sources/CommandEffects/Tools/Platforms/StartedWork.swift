/// Work elsewhere that a command starts by its name: a workflow, a job, a pipeline.
enum StartedWork {
  /// Words in a name that say what it is for.
  private static let words: Set<Substring> = [
    "destroy", "teardown", "nuke", "wipe", "purge", "decommission", "undeploy", "dropdb",
  ]
  /// Words before those that turn them round: `skip_destroy`.
  private static let negations: Set<Substring> = ["skip", "no", "not", "prevent", "disable", "without", "dry", "never"]
  private static let falsehoods: Set<Substring> = ["", "false", "0", "no", "off", "none", "null", "n"]

  /// How a tool starts work: its verbs, the options that hand values to it, and others that take a value.
  private struct Form {
    var verbs: [[String]]
    var inputs: Set<String> = []
    var others: Set<String> = []
  }

  /// What is started, or is handed to it, where it says that something is destroyed: `gh workflow run destroy.yml`,
  /// `glab ci run --variables DESTROY:true`.
  static func destroying(
    _ tool: String, _ line: PlatformCommandLine, _ arguments: [ArgumentWord]
  ) -> ArgumentWord? {
    guard let form = form(tool) else { return nil }
    let texts = line.words.map { $0.literal ?? "" }
    guard let verb = form.verbs.first(where: { texts.starts(with: $0) }) else { return nil }
    var rest = verb[...]
    var words = arguments[...]
    while let word = words.popFirst() {
      if let option = OptionWord(word), option.name != "--" {
        let name = String(option.name.drop { $0 == "-" })
        guard form.inputs.contains(name) || form.others.contains(name) else { continue }
        let value = option.value ?? words.popFirst()
        if form.inputs.contains(name), let value, destroys(value.display) { return value }
      } else if let next = rest.first {
        if word.literal == next { rest = rest.dropFirst() }
      } else if destroys(word.display) {
        return word
      }
    }
    return nil
  }

  private static func form(_ tool: String) -> Form? {
    switch tool {
    case "gh":
      Form(
        verbs: [["workflow", "run"]], inputs: ["f", "field", "F", "raw-field"], others: ["r", "ref", "R", "repo"])
    case "glab":
      Form(
        verbs: ["ci", "pipeline", "pipe"].flatMap { [[$0, "run"], [$0, "run-trig"], [$0, "trigger"]] },
        inputs: ["variables", "variables-env", "i", "input"],
        others: ["b", "branch", "R", "repo", "variables-file", "f", "variables-from", "t", "token", "p", "pipeline-id"])
    case "jenkins-cli": Form(verbs: [["build"]], inputs: ["p"])
    case "rundeck": Form(verbs: [["run"]])
    case "spin", "argo", "tkn":
      Form(
        verbs: [["submit"], ["pipeline", "start"], ["pipeline", "execute"]], inputs: ["p", "parameter", "param"],
        others: ["n", "namespace"])
    default: nil
    }
  }

  /// Whether a name, or a pair of a name and a value, says that something is destroyed.
  static func destroys(_ text: String) -> Bool {
    text.lowercased().split(separator: ",").contains { pair in
      let sides = pair.split(separator: pair.contains("=") ? "=" : ":", maxSplits: 1, omittingEmptySubsequences: false)
      if sides.count > 1, falsehoods.contains(sides[1]) { return false }
      let parts = pair.split { !$0.isLetter }
      guard negations.isDisjoint(with: parts) else { return false }
      return parts.contains(where: words.contains) || parts.contains("tear") && parts.contains("down")
    }
  }
}
