import ArgumentParser
import Assessment
import CommandEffects
import Host
import Vocabulary

/// Where a command would run and what it would find there: shared by all that judge one.
struct CheckPlace: ParsableArguments {
  @OptionGroup var policy: PolicyOption

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
  func directory() -> WorkingDirectory { CommandPlace(folder: folder).directory }

  /// This process's own variables under those that `--env` sets.
  func variables() -> Variables {
    var variables = CommandPlace().variables
    for assignment in overlay {
      let parts = assignment.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      variables.inherited[String(parts[0])] = String(parts[1])
    }
    return variables
  }

  /// Judges by the policy that holds in the folder.
  func assessor() throws -> Assessor {
    Assessor(policy: try policy.policy(for: CommandPlace(folder: folder).path))
  }
}
