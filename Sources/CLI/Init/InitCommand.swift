import ArgumentParser
import Assessment
import Decision
import Formats
import Host
import Posture
import Processes
import Vocabulary

/// `tagout init [DIR]`
struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Write a first policy from what is found here.",
    discussion: """
      Looks at the folder and at this machine: Terraform's roots, where their states lie, which resources keep data, which
      agents are here and guarded, which keys are in reach (their names, never a value), what makes backups. Writes
      tagout.yaml with comments; what it writes only asks for more than the built-in rules. On a terminal it asks about
      places that keep data and that no name tells of; without one, or with --yes, these count as production.

      EXAMPLE
        tagout init --dry-run
        tagout init infra --yes

      EXIT STATUS
        0 written, or shown, 1 there is a tagout.yaml, or it could not be written, 64 usage
      """)

  @Flag(help: "Ask nothing.")
  var yes = false

  @Flag(help: "Print the file, and write nothing.")
  var dryRun = false

  @Flag(help: "Write over a tagout.yaml that is there. An agent may not.")
  var force = false

  @Flag(help: "Print one JSON object, and ask nothing.")
  var json = false

  @Argument(help: "The project's folder.")
  var folder: String = "."

  func run() throws {
    let host = HostEnvironment.current()
    let path = try CheckDirectory.absolute(folder)
    let file = (path == "/" ? "" : path) + "/" + PolicyFiles.projectName
    let isThere = Caller.has(file)
    if !dryRun { try refuse(isThere, file, host) }
    var policy = FirstPolicy(
      of: RepositorySurvey(of: try FolderReader.read(path, state: nil, plan: nil)),
      on: MachineSurvey(host: host, directory: path).run(), project: PathText.lastComponent(path))
    let looked = "Looked at \(path) and at this machine:\n" + policy.found.joined(separator: "\n") + "\n"
    try say(looked)
    if !yes, !dryRun, !json { ask(about: &policy, host) }
    let text = policy.text
    try InitCommand.prove(text)
    if !dryRun { try AtomicFile.write(Array(text.utf8), to: file, mode: 0o644) }
    try answer(policy, text, file)
  }

  private func refuse(_ isThere: Bool, _ file: String, _ host: HostEnvironment) throws {
    guard isThere else { return }
    guard force else { throw CLIError.policyIsThere(file) }
    if let sign = AgentSigns.sign(for: host) {
      throw CLIError.notAPerson(what: "write over a policy", why: sign)
    }
  }

  /// What is written is read back as the project's file first: a draft that does not hold would stop everything.
  private static func prove(_ text: String) throws {
    let bytes = Array(text.utf8)
    let read = PolicyText(
      path: PolicyFiles.projectName, name: PolicyFiles.projectName, isProject: true,
      digest: Hexadecimal.encode(SHA256.hash(bytes)), content: .documents(try YAMLReader.read(bytes)))
    let file = try PolicyLoader.file(from: read)
    let run = PolicyTestRun(of: file, yaml: FactReader.yaml)
    guard run.passed == run.outcomes.count else { throw CLIError.draftFails(PolicyTest.text(of: run)) }
  }

  /// Asks about each place that nothing names; Enter leaves it as it is taken.
  private func ask(about policy: inout FirstPolicy, _ host: HostEnvironment) {
    guard StandardStreams.isTerminal(.input), AgentSigns.sign(for: host) == nil, let terminal = ControllingTerminal()
    else { return }
    for place in policy.questions {
      let name = place.root.folder.isEmpty ? "this folder" : place.root.folder
      let stores = place.root.stores.prefix(3).map(\.address).joined(separator: ", ")
      let answer = terminal.ask("\(name) keeps data (\(stores)). Is it production? [Y/n] ") ?? ""
      let isNo = ["n", "no"].contains(answer.lowercased())
      policy.answer(place.root.folder, is: isNo ? .unknown : .production)
    }
  }

  private func say(_ words: String) throws {
    guard !json else { return }
    try StandardStreams.write(Array(words.utf8), to: dryRun ? .error : .output)
  }

  private func answer(_ policy: FirstPolicy, _ text: String, _ file: String) throws {
    if json {
      let value: StructuredValue = .object([
        "file": .string(file), "found": .array(policy.found.map { .string($0) }), "policy": .string(text),
        "written": .boolean(!dryRun),
      ])
      return try StandardStreams.write(try JSONWriter.canonical(value) + [UInt8(ascii: "\n")], to: .output)
    }
    if dryRun { return try StandardStreams.write(Array(text.utf8), to: .output) }
    try say("\nWrote \(file): \(policy.summary)\n" + InitCommand.steps(policy))
  }

  /// What to do next.
  private static func steps(_ policy: FirstPolicy) -> String {
    var steps = ["tagout policy test", "tagout policy show"]
    if !policy.survey.roots.isEmpty { steps.append("tagout check directory") }
    let open = policy.machine.clients.filter { !$0.isGuarded }.map { "tagout install \($0.name)" }
    steps += open.isEmpty ? ["tagout doctor"] : open
    return "Next:\n" + steps.map { "  \($0)\n" }.joined()
  }
}
