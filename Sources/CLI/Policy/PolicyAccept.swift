import ArgumentParser
import Assessment
import Decision
import Formats
import Host
import Processes
import Vocabulary

/// `tagout policy accept [FILE]`
struct PolicyAccept: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "accept",
    abstract: "Let a project's policy loosen, as it stands.",
    discussion: """
      Shows what it loosens, asks at the terminal, and puts the file's digest into the machine's policy. The file counts
      as accepted until a byte of it changes. An agent cannot run this: the hook refuses it, and it needs a terminal.

      EXAMPLE
        tagout policy accept

      EXIT STATUS
        0 accepted, or nothing to accept, 1 not accepted or not possible, 64 usage
      """)

  @Flag(help: "Print one JSON object in place of words; the question is asked all the same.")
  var json = false

  @OptionGroup var place: PolicyPlace

  @Argument(help: "The project's file (default: the nearest tagout.yaml).")
  var file: String?

  func run() throws {
    let files = PolicyFiles(for: .current())
    guard let project = try projectText(files) else { throw CLIError.noProjectPolicy }
    let machine = files.machine()
    let below = try PolicyLoader.policy(from: (machine.map { [$0] } ?? []) + outer(project, files))
    let known = Set(below.layers.flatMap { $0.file.environments.map(\.name) })
    let loosenings = PolicyLoosening.all(
      in: try PolicyLoader.file(from: project, knownEnvironments: known), over: below)
    let isAccepted = below.layers.contains { $0.file.accepted.contains(project.digest) }
    guard !loosenings.isEmpty, !isAccepted else {
      return try answer(
        project, loosenings, isAccepted ? "it is accepted already" : "it loosens nothing: it counts as it is")
    }
    let terminal = try PersonAtTerminal.require(for: "accept what a project loosens", .current())
    try say(PolicyAccept.question(project, loosenings))
    let reply = terminal.ask("Accept it? [y/N] ")
    guard let reply, ["y", "yes"].contains(reply.lowercased()) else {
      try answer(project, loosenings, "it was not accepted")
      throw ExitCode(1)
    }
    let path = try AcceptedFile(machine, files).add(project)
    try answer(project, loosenings, "it is accepted; its digest stands in \(path)")
  }

  private func projectText(_ files: PolicyFiles) throws -> PolicyText? {
    if let file {
      guard let text = PolicyFiles.text(at: file, isProject: true) else { throw CLIError.noPolicyFile(file) }
      return text
    }
    return place.directory.flatMap { files.projects(above: $0).last }
  }

  /// The projects' files around this one.
  private func outer(_ project: PolicyText, _ files: PolicyFiles) -> [PolicyText] {
    let path = PathText.absolute(project.path, in: HostEnvironment.current().directory ?? "/")
    return files.projects(above: PathText.parent(path)).filter { $0.path != path }
  }

  /// What is asked about.
  static func question(_ project: PolicyText, _ loosenings: [PolicyLoosening]) -> String {
    let lines = loosenings.map { "  line \($0.origin.place.line): \($0.sentence)" }
    return (["\(project.path) loosens the policy:"] + lines).joined(separator: "\n") + "\n"
  }

  private func say(_ words: String) throws {
    try StandardStreams.write(Array(words.utf8), to: json ? .error : .output)
  }

  private func answer(_ project: PolicyText, _ loosenings: [PolicyLoosening], _ outcome: String) throws {
    guard json else { return try say("\(project.path): \(outcome)\n") }
    var writer = JSONWriter()
    writer.beginObject()
    writer.name("path")
    writer.string(project.path)
    writer.name("sha256")
    writer.string(project.digest)
    writer.name("loosens")
    writer.beginArray()
    for loosening in loosenings { writer.string("line \(loosening.origin.place.line): \(loosening.sentence)") }
    writer.endArray()
    writer.name("outcome")
    writer.string(outcome)
    writer.endObject()
    writer.endLine()
    try StandardStreams.write(writer.bytes, to: .output)
  }
}
