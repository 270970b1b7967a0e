import ArgumentParser
import Assessment
import CommandEffects
import Host
import Vocabulary

/// The options that all single checks of commands share.
struct CheckContext: ParsableArguments {
  @Flag(help: "Print one JSON object.")
  var json = false

  @Flag(help: "Write a record of the answer into the ledger.")
  var record = false

  @Option(name: .customLong("cwd"), help: "The folder it would run in (default: this one).")
  var folder: String?

  @Option(name: .customLong("env"), help: ArgumentHelp("A variable it would find set.", valueName: "K=V"))
  var overlay: [String] = []

  func validate() throws {
    for assignment in overlay where !assignment.contains("=") {
      throw ValidationError("\"\(assignment)\" is no assignment; write --env NAME=value")
    }
  }

  /// The folder, absolute.
  func directory() -> WorkingDirectory {
    let here = HostEnvironment.current().directory.map(WorkingDirectory.known) ?? .unknown("this folder is gone")
    guard let folder else { return here }
    return here.resolve(folder).map(WorkingDirectory.known) ?? .unknown("the folder \(folder)")
  }

  /// This process's own variables under those that `--env` sets.
  func variables() -> Variables {
    var variables = Variables(inherited: HostEnvironment.current().variables, isComplete: true)
    for assignment in overlay {
      let parts = assignment.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      variables.inherited[String(parts[0])] = String(parts[1])
    }
    return variables
  }

  /// Assesses an action, looking at files where the answer depends on them.
  func assess(_ action: Action) -> Assessed {
    Assessor().assess(action, answer: FactReader.answerOne)
  }

  /// Prints the answer and ends with its status.
  func report(_ assessed: Assessed, command: [UInt8], tool: String) throws {
    if record { try CheckRecord.append(assessed, text: command, tool: tool, in: directory()) }
    if json {
      try CheckOutput.printJSON(assessed, length: command.count)
    } else {
      try CheckOutput.printText(assessed, command: command)
    }
    throw ExitCode(CheckOutput.status(of: assessed.verdict))
  }
}
