import ArgumentParser
import Assessment
import Decision
import Host

/// `tagout check commands --jsonl`
struct CheckCommands: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "commands",
    abstract: "Say what many commands would do, a line each.",
    discussion: """
      Reads one {"id","command","cwd"?,"env"?,"actor"?} a line and answers each with one line, in the same order. The answers
      so far are written whenever no further complete line waits.

      EXAMPLE
        echo '{"id":1,"command":"terraform destroy"}' | tagout check commands --jsonl

      EXIT STATUS
        0 every line was well formed, 1 one was not or a policy file cannot be used, 64 usage
      """)

  /// The most processors that are used, and how many bytes are read at once.
  private static let (mostWays, chunk) = (8, 1 << 18)

  @Flag(help: "Lines of JSON in and out (the only form there is).")
  var jsonl = false

  @OptionGroup var policy: PolicyOption

  func validate() throws {
    guard jsonl else { throw ValidationError("say --jsonl: the lines are JSON") }
  }

  func run() async throws {
    // A file that is named is read once, and what is wrong with it is told before any line.
    let named = policy.file == nil ? nil : try policy.policy(for: nil)
    let option = policy
    let session = BatchSession(
      policies: { folder in named.map { .success($0) } ?? CheckCommands.policy(for: folder, by: option) },
      answer: FactReader.answerOne)
    var batch = ParallelBatch(ways: min(Processors.count, CheckCommands.mostWays), session: session)
    while let chunk = try StandardStreams.readSome(atMost: CheckCommands.chunk) {
      try StandardStreams.write(await batch.feed(chunk), to: .output)
    }
    try StandardStreams.write(batch.finish(), to: .output)
    guard batch.isWellFormed, batch.isDecided else { throw ExitCode(1) }
  }

  private static func policy(for folder: String?, by option: PolicyOption) -> Result<Policy, PolicyError> {
    do throws(PolicyError) {
      return .success(try option.policy(for: folder))
    } catch {
      return .failure(error)
    }
  }
}
