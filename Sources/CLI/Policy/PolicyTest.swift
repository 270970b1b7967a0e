import ArgumentParser
import Assessment
import Decision
import Formats
import Host
import Vocabulary

/// `tagout policy test [FILE]`
struct PolicyTest: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "test",
    abstract: "Run the tests that stand beside the rules.",
    discussion: """
      Each test is judged by FILE over the built-in table, as if FILE were accepted. No file of this machine is looked
      at but those that a test gives. Without FILE, the project's tagout.yaml, else the machine's policy.

      EXAMPLE
        tagout policy test tagout.yaml

      EXIT STATUS
        0 all passed, 1 one failed or the file cannot be used, 64 usage
      """)

  @Flag(help: "Print one JSON object.")
  var json = false

  @OptionGroup var place: PolicyPlace

  @Argument(help: "The policy file.")
  var file: String?

  func run() throws {
    let text = try file.map { try PolicyPlace.text(named: $0) } ?? place.texts.last
    guard let text else { throw CLIError.noPolicy }
    let run = PolicyTestRun(of: try PolicyLoader.file(from: text), yaml: FactReader.yaml)
    if json {
      var writer = JSONWriter()
      PolicyTest.write(run, of: text, to: &writer)
      writer.endLine()
      try StandardStreams.write(writer.bytes, to: .output)
    } else {
      try StandardStreams.write(Array(PolicyTest.text(of: run).utf8), to: .output)
    }
    if run.passed < run.outcomes.count { throw ExitCode(1) }
  }

  /// A line for each command, more for those that failed, and the count.
  static func text(of run: PolicyTestRun) -> String {
    var lines: [String] = []
    for outcome in run.outcomes {
      let command = outcome.command.split(whereSeparator: \.isNewline).joined(separator: " ")
      lines.append("\(outcome.isPassed ? "ok    " : "FAILED")  \(outcome.origin)  \(command)")
      guard !outcome.isPassed else { continue }
      lines.append("        expected \(outcome.expected.words), got \(outcome.got)")
      for reason in outcome.reasons { lines.append("        \(reason)") }
      if outcome.reasons.isEmpty { lines.append("        nothing asks for more") }
    }
    lines.append("\(run.passed) passed, \(run.outcomes.count - run.passed) failed")
    if !run.untested.isEmpty {
      lines.append("no test beside: \(run.untested.map(\.description).joined(separator: ", "))")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func write(_ run: PolicyTestRun, of text: PolicyText, to writer: inout JSONWriter) {
    writer.beginObject()
    writer.name("file")
    writer.string(text.path)
    writer.name("passed")
    writer.integer(run.passed)
    writer.name("failed")
    writer.integer(run.outcomes.count - run.passed)
    writer.name("tests")
    writer.beginArray()
    for outcome in run.outcomes { write(outcome, to: &writer) }
    writer.endArray()
    writer.name("untested")
    writer.beginArray()
    for origin in run.untested { writer.integer(origin.place.line) }
    writer.endArray()
    writer.endObject()
  }

  private static func write(_ outcome: PolicyTestRun.Outcome, to writer: inout JSONWriter) {
    writer.beginObject()
    writer.name("line")
    writer.integer(outcome.origin.place.line)
    writer.name("command")
    writer.string(outcome.command)
    writer.name("expected")
    writer.string(outcome.expected.words)
    writer.name("got")
    writer.string(outcome.got)
    writer.name("passed")
    writer.boolean(outcome.isPassed)
    writer.name("reasons")
    writer.beginArray()
    for reason in outcome.reasons { writer.string(reason) }
    writer.endArray()
    writer.endObject()
  }
}
