import AgentProtocols
import ArgumentParser
import Host

/// `tagout uninstall CLIENT`
struct UninstallCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "uninstall",
    abstract: "Take the hook out of a client's settings.",
    discussion: """
      Takes out what `tagout install` put in, wherever this user may: when nobody else changed the file, it has the very
      bytes again that it had before, else everything that is not Tagout's stays as it is.

      EXAMPLE
        tagout uninstall claude-code

      EXIT STATUS
        0 taken out, or was not there, 1 not done, 64 usage
      """)

  @OptionGroup var options: InstallOptions

  func run() throws {
    let places = options.places()
    guard !places.isEmpty else { throw InstallError.noHome }
    var rows: [InstallReport.Row] = []
    // What this user may do comes first: an administrator's file may refuse him.
    for place in places.reversed() {
      let file = try SettingsFile(place.path)
      let change = try place.uninstalled(from: file.content)
      if !options.dryRun, change.wasThere {
        try SettingsWriting.replace(file, by: change.content, at: place, verb: "uninstall")
      }
      rows.append(
        InstallReport.Row(
          place: place, deed: change.wasThere ? .removed : .absent,
          diff: LineDiff.text(from: file.content, to: change.content)))
    }
    let isGone = rows.contains { $0.deed == .removed }
    let notes = isGone ? ["\(options.client) is not guarded by these files any more"] : ["nothing of Tagout was there"]
    let report = InstallReport(client: options.client, rows: rows, notes: notes, isDryRun: options.dryRun)
    try report.print(asJSON: options.json)
  }
}
