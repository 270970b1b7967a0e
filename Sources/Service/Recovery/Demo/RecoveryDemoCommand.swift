import ArgumentParser
import Host
import Recovery

/// `tagout demo --recovery`: `tagout` hands it over.
struct RecoveryDemoCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo",
    abstract: "Lose a real PostgreSQL, and bring it back.",
    discussion: """
      A PostgreSQL under load is backed up and drilled in a scratch folder, copies of its backups are spoiled to see \
      that drills notice, and then it is destroyed with its automated snapshots, as on that night. What comes back is \
      compared with what was there.

      EXAMPLE
        tagout demo --recovery --json | tail -1 | jq .loss_measured_seconds

      EXIT STATUS
        0   all came back up to the proven point, the loss is as reported, each spoiled copy was noticed
        1   anything else; the last lines say what
        64  usage
      """, shouldDisplay: false)

  @Flag(help: "The demo of recovery; 'tagout demo' alone plays the night without it.")
  var recovery = false
  @Flag(help: "Print one JSON object at the end; what is watched goes to standard error.")
  var json = false

  func run() async throws {
    let screen = StoryScreen(json ? .error : .output)
    let outcome = try await RecoveryGround.with { ground in
      try await RecoveryStory(ground, screen).play()
    }
    screen.line()
    for line in outcome.lines { screen.line("  " + line) }
    if json { try StandardStreams.write(outcome.json, to: .output) }
    if !outcome.isAsPromised { throw ExitCode.failure }
  }
}
