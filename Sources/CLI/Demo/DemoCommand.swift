import ArgumentParser
import Host
import Processes

/// `tagout demo`.
struct DemoCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo",
    abstract: "Watch one night twice: without Tagout, and with it.",
    discussion: """
      Starts a real PostgreSQL with 1,943,200 rows in a scratch folder and lets a scripted agent work on it with real \
      Terraform: in act one it may run anything, in act two each of its calls is asked of tagout-hook first, and each \
      of its plans is read by 'tagout check plan'. Nothing leaves this machine, and nothing is left behind. It needs \
      Terraform and PostgreSQL's server programs; as root the server runs as the user postgres.

      TAGOUT_DEMO_HOOK names another hook to ask: with /bin/true act two loses the rows.

      With --aws the estate is one of the AWS provider and AWS is played by moto. The provider comes from \
      TAGOUT_PROVIDER_MIRROR or from a mirror that Terraform is set up with; without one the demo is skipped. Where \
      Python has no moto, a virtual environment with it is made in the cache folder and kept.

      With --recovery a PostgreSQL under load is backed up, drilled and lost with its snapshots; then it is brought \
      back, and what is lost is measured. That one needs pgbackrest and restic instead of Terraform.

      EXAMPLE
        tagout demo
        tagout demo --json | jq .act_two.stopped

      EXIT STATUS
        0   act one lost the rows, act two kept them, and its ledger verifies; or it was skipped
        1   anything else; the last lines say what
        64  usage
      """)

  @Flag(help: "Print one JSON object at the end; what is watched goes to standard error.")
  var json = false

  @Flag(help: "Play it on AWS, by a local server that stands in for its API; takes some minutes.")
  var aws = false

  @Flag(help: "Lose a real PostgreSQL, and bring it back from what drills have proven; takes two minutes.")
  var recovery = false

  func validate() throws {
    guard !aws || !recovery else { throw ValidationError("--aws and --recovery are two demos: choose one") }
  }

  func run() async throws {
    if recovery { try ServerProgram.take(over: ["demo", "--recovery"] + (json ? ["--json"] : [])) }
    let screen = DemoScreen(json ? .error : .output)
    do {
      try await play(on: screen)
    } catch DemoError.skipped(let reason) {
      screen.line("  skipped: \(reason)")
      if json { try StandardStreams.write(DemoOutcome.json(skipped: reason), to: .output) }
    }
  }

  private func play(on screen: DemoScreen) async throws {
    let tools = try DemoTools.find()
    let mirror =
      aws ? try ProviderMirror.find(variable: Caller.variable, text: Caller.text, has: Caller.has) : nil
    let rows = try Self.rows()
    let scratch = try ScratchFolder.make(
      in: Self.scratchParent(tools), prefix: "tagout-demo", isPassable: tools.databaseUser != nil)
    let (stops, stop) = AsyncStream<Void>.makeStream()
    let signals = StopSignals { stop.yield() }
    let outcome: DemoOutcome
    do {
      outcome = try await ProcessKeeper.with(scratch) { keeper in
        try await withThrowingTaskGroup(of: Void.self) { tasks in
          tasks.addTask { for await _ in stops { await keeper.close() } }
          defer { stop.finish() }
          return try await Self.play(keeper, scratch, tools, rows, mirror, on: screen)
        }
      }
    } catch ProcessError.closing {
      screen.line("  stopped; nothing is left behind")
      signals.passOn()
      throw ExitCode.failure
    }
    try report(outcome, on: screen)
    if !outcome.isAsPromised { throw ExitCode.failure }
  }

  private static func play(
    _ keeper: ProcessKeeper, _ scratch: ScratchFolder, _ tools: DemoTools, _ rows: Int, _ mirror: ProviderMirror?,
    on screen: DemoScreen
  ) async throws -> DemoOutcome {
    let folder = try scratch.makeFolder("pg", for: tools.databaseUser)
    let database = DemoDatabase(keeper: keeper, tools: tools, folder: folder)
    let ground = StageGround(keeper: keeper, scratch: scratch, tools: tools, database: database, rows: rows)
    screen.line(screen.ink.bold("One night, twice") + screen.ink.dim("  in \(scratch.path)"))
    try await screen.step("a PostgreSQL of its own") { try await database.initialise() }
    return try await keeper.withServer(database.server, log: "\(scratch.path)/postgres.log", endedBy: .quit) {
      try await database.waitUntilReady()
      guard let mirror else {
        return try await DemoRun(ground: ground, screen: screen, stage: LocalStage(ground: ground)).play()
      }
      let python = try await CloudPython.find(keeper, on: screen)
      return try await MotoServer(ground: ground, python: python).serve { cloud in
        let stage = CloudStage(ground: ground, mirror: mirror, python: python, cloud: cloud)
        return try await DemoRun(ground: ground, screen: screen, stage: stage).play()
      }
    }
  }

  private func report(_ outcome: DemoOutcome, on screen: DemoScreen) throws {
    screen.line()
    for line in outcome.lines(screen.ink) { screen.line(line) }
    if json { try StandardStreams.write(outcome.json, to: .output) }
  }

  /// TMPDIR, but a socket's path has at most 107 bytes, and as root PostgreSQL runs as a user who must get there too.
  private static func scratchParent(_ tools: DemoTools) -> String {
    let parent = Caller.variable("TMPDIR") ?? "/tmp"
    let isReached = tools.databaseUser == nil || ScratchFolder.letsAllPass(parent)
    return parent.hasPrefix("/") && parent.utf8.count <= 60 && isReached ? parent : "/tmp"
  }

  /// All of that night's rows, or fewer for a quick test.
  private static func rows() throws(DemoError) -> Int {
    guard let text = Caller.variable("TAGOUT_DEMO_ROWS") else { return CourseRows.thatNight }
    guard let rows = Int(text), (1...100_000_000).contains(rows) else { throw .badRowCount(text) }
    return rows
  }
}
