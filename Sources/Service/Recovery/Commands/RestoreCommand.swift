import ArgumentParser
import Host
import Recovery
import RestorePoints
import Vocabulary

/// `tagout restore`
struct RestoreCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "restore",
    abstract: "Bring a dataset back, for real.",
    discussion: """
      First the plan: what, from where, how long it takes, what is overwritten, what is lost. Without --yes it stops \
      there, unless its name is typed at a terminal. The copy is verified by the drill's own checks. One that was cut \
      off is gone on with by the same words. The source itself is never written to; with --replace-source its folder is \
      put aside first.

      --rehearse is a game day: a person is taken through it and timed, into a folder that is theirs to remove.

      EXAMPLE
        tagout restore shop --to latest-proven --target /srv/shop-back

      EXIT STATUS
        0   it is back and verified; or only the plan was asked for
        20  what came back is not to be trusted
        1   it could not be done
        64  usage
      """)

  @OptionGroup var option: DatasetOption
  @Option(help: ArgumentHelp("latest-proven, latest, a time in UTC or a place in the log.", valueName: "point"))
  var to = "latest-proven"
  @Option(help: ArgumentHelp("The folder to restore into: new, empty, or of an earlier try.", valueName: "dir"))
  var target: String
  @Flag(help: "Do what the plan says without asking.")
  var yes = false
  @Flag(help: "Show the plan, and do nothing.")
  var plan = false
  @Flag(help: "Time a person through it.")
  var rehearse = false
  @Option(
    help: ArgumentHelp("The dataset's name, typed: its source lies in the target and is put aside.", valueName: "name"))
  var replaceSource: String?

  func run() async throws {
    let folder = PathText.absolute(target, in: HostEnvironment.current().directory ?? "/")
    let watch = Stopwatch()
    let outcome: (RestorePlan, JudgedDrill)? = try await option.work { desk, _ in
      let made = try await desk.plan(
        to, into: folder, sourceData: await desk.sourceData(), mayReplaceSource: replaceSource == option.dataset)
      try say(made.lines)
      guard !plan, try agrees() else { return nil }
      return (made, try await desk.restore(made))
    }
    guard let (made, judged) = outcome else { return }
    let book = Runbook(made, judged.report)
    var lines = DrillText.lines(judged) + book.lines
    if rehearse {
      lines.append("rehearsed in \(StepTeller.tenths(watch.seconds)) s, from the first word to the runbook")
    }
    try option.answer.print(judged.report.value, text: lines.joined(separator: "\n"))
    if !judged.report.isRestored { throw ExitCode(20) }
  }

  private func say(_ lines: [String]) throws {
    try StandardStreams.write(Array((lines.joined(separator: "\n") + "\n").utf8), to: .error)
  }

  /// Whether a person has said yes: by the option, or by typing the dataset's name.
  private func agrees() throws -> Bool {
    if yes { return true }
    guard StandardStreams.isTerminal(.input) else {
      try say(["nothing was done: add --yes to do what the plan says"])
      return false
    }
    try say(["type \(option.dataset) to do it, anything else to leave it:"])
    guard readLine() == option.dataset else {
      try say(["nothing was done"])
      return false
    }
    return true
  }
}
