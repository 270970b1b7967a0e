import AgentProtocols
import ArgumentParser
import Host
import Processes

/// `tagout install CLIENT`
struct InstallCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "install",
    abstract: "Put the hook before a client's tool calls.",
    discussion: """
      Writes into the client's settings that tagout-hook is asked before each tool call, and keeps every other byte of
      them. Before that it asks the tagout-hook beside this program about a made-up `terraform destroy`. `tagout \
      uninstall` brings the very bytes back.

      EXAMPLE
        sudo tagout install claude-code --managed

      EXIT STATUS
        0 installed, or was already, 1 not done, 64 usage
      """)

  @OptionGroup var options: InstallOptions

  func run() async throws {
    let place = try options.place()
    let program = try HookProgram.find()
    try await HookProgram.prove(program, for: options.client)
    let file = try SettingsFile(place.path)
    let change = try place.installed(program, in: file.content)
    let deed: InstallReport.Deed =
      change.content == file.content ? .unchanged : change.wasThere ? .renewed : .installed
    var kept: String?
    if !options.dryRun, deed != .unchanged {
      if deed == .installed { kept = try SettingsWriting.backUp(file, at: place) }
      try SettingsWriting.replace(file, by: change.content, at: place, verb: "install")
    }
    let others = InstallNotes.others(than: place, among: options.allPlaces())
    let row = InstallReport.Row(
      place: place, deed: deed, diff: LineDiff.text(from: file.content, to: change.content))
    let report = InstallReport(
      client: options.client, rows: [row],
      notes: change.remarks + (kept.map { ["what the file held before is kept in \($0)"] } ?? []) + others
        + InstallNotes.after(place),
      isDryRun: options.dryRun)
    try report.print(asJSON: options.json)
  }
}
