import ArgumentParser
import Assessment
import Host
import Vocabulary

/// The forms in which checks of plans, states and folders answer besides text for people.
struct CheckForm: ParsableArguments {
  @Flag(help: "Print one JSON object (docs/check.schema.json).")
  var json = false

  @Flag(help: "Print SARIF 2.1.0.")
  var sarif = false

  @Flag(help: "Print annotations for GitHub Actions, then the text.")
  var github = false

  func validate() throws {
    guard [json, sarif, github].count(where: { $0 }) < 2 else {
      throw ValidationError("Give one of --json, --sarif and --github.")
    }
  }

  /// Prints the answer.
  ///
  /// - Parameters:
  ///   - file: what was judged, as it was named.
  ///   - routes: the ways forward; nil where there cannot be any.
  ///   - fates: what data and the ways back share; nil for what is no folder.
  ///   - isReport: whether the text tells everything, however long it gets.
  ///   - lanes: how JSON is written.
  func print(
    _ assessed: Assessed, of file: String, routes: PlanRoutes? = nil, fates: FatesAnswer? = nil, isReport: Bool = false,
    lanes: any Lanes = .one
  ) throws {
    if json { return try CheckOutput.printJSON(assessed, length: nil, routes: routes, fates: fates, lanes: lanes) }
    if sarif { return try StandardStreams.write(SARIFReport(assessed, of: file).json, to: .output) }
    if github {
      let lines = GitHubAnnotations.lines(for: assessed, file: file == "-" ? nil : file)
      try StandardStreams.write(Array(lines.map { $0 + "\n" }.joined().utf8), to: .output)
    }
    try CheckOutput.printText(assessed, command: [], isReport: isReport)
    if let text = fates?.text { try StandardStreams.write(Array(text.utf8), to: .output) }
    guard let routes, !routes.routes.isEmpty else { return }
    let count = routes.routes.count
    let what = count == 1 ? "one way" : "\(count) ways"
    try StandardStreams.write(
      Array("  \(what) forward without this loss: `tagout check plan --routes \(file)` prints them\n".utf8), to: .output
    )
  }
}
