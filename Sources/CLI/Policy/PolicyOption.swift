import ArgumentParser
import Assessment
import Decision
import Host
import Vocabulary

/// `--policy FILE`, and which policy holds without it.
struct PolicyOption: ParsableArguments {
  @Option(
    name: .customLong("policy"),
    help: ArgumentHelp("The policy to judge by, in place of the machine's and the project's.", valueName: "file"))
  var file: String?

  /// The policy for a folder: the file that is named, else the machine's and the project's.
  func policy(for directory: String?) throws(PolicyError) -> Policy {
    if let file {
      guard let text = PolicyFiles.text(at: file, isProject: false) else {
        throw PolicyError(
          file: file, problems: [PolicyError.Problem("there is no such file; give the path of a policy", at: nil)])
      }
      return try PolicyLoader.policy(from: [text])
    }
    return try PolicyLoader.policy(from: CommandPlace.texts(for: directory))
  }
}
