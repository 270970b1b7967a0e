import ArgumentParser
import Decision
import Vocabulary

/// `tagout clock accept`
struct ClockAccept: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "accept",
    abstract: "Say that a clock that was set back is right now.",
    discussion: """
      A wall clock that is set back suspends all approvals until it has caught up. Where it had been wrong before, and
      was put right, it never would: then an admin says so here, on the server's machine. What was approved before has
      to be approved anew, since nobody can tell how old it is.

      EXAMPLE
        tagout clock accept --data /var/lib/tagout --reason "it was a year ahead until today"

      EXIT STATUS
        0 approvals count again, or never stopped counting; 1 it could not be done, 64 usage
      """)

  @OptionGroup var folder: DataOption
  @Option(help: "Why the clock was set back.") var reason: String
  @OptionGroup var answer: AnswerOption

  func validate() throws {
    guard !reason.isEmpty, reason.utf8.count <= 1000 else { throw ValidationError("--reason takes 1 to 1000 bytes") }
  }

  func run() async throws {
    let core = try await ServerCore.open(folder.data)
    let now = core.clock.reading()
    let entry = ServerRecord.entry("clock.accepted", at: now.wall, ["reason": .string(reason)])
    let isAccepted = try await core.store.write(.clockWatched) { store in
      var watch = try store.clockWatch()
      guard watch.accept(now) == .resume else { return false }
      try store.set(watch)
      try store.append([entry])
      return true
    }
    try answer.print(
      .object(["accepted": .boolean(isAccepted)]),
      text: isAccepted
        ? "accepted: approvals count again, and what was approved before has to be approved anew\n"
        : "nothing was suspended\n")
  }
}
