import ArgumentParser
import Assessment
import Host

/// `tagout check commands --jsonl`
struct CheckCommands: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "commands",
    abstract: "Say what many commands would do, a line each.",
    discussion: """
      Reads one {"id","command","cwd"?,"env"?} a line and answers each with one line, in the same order. The answers
      so far are written whenever no further complete line waits.

      EXAMPLE
        echo '{"id":1,"command":"terraform destroy"}' | tagout check commands --jsonl

      EXIT STATUS
        0 every line was well formed, 1 one was not, 64 usage
      """)

  @Flag(help: "Lines of JSON in and out (the only form there is).")
  var jsonl = false

  func validate() throws {
    guard jsonl else { throw ValidationError("say --jsonl: the lines are JSON") }
  }

  func run() throws {
    var session = BatchSession(assessor: Assessor(), answer: FactReader.answerOne)
    while let chunk = try StandardStreams.readSome(atMost: 1 << 16) {
      try StandardStreams.write(session.feed(chunk), to: .output)
    }
    try StandardStreams.write(session.finish(), to: .output)
    guard session.isWellFormed else { throw ExitCode(1) }
  }
}
