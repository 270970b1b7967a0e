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

  @OptionGroup var place: CheckPlace

  /// The folder, absolute.
  func directory() -> WorkingDirectory { place.directory() }

  /// This process's own variables under those that `--env` sets.
  func variables() -> Variables { place.variables() }

  /// Assesses an action, looking at files where the answer depends on them.
  func assess(_ action: Action) throws -> Assessed {
    try place.assessor().assess(action, answer: FactReader.ofOneAssessment())
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
