import ArgumentParser
import Host
import Vocabulary

/// The folder whose policy is meant.
struct PolicyPlace: ParsableArguments {
  @Option(name: .customLong("cwd"), help: "The folder whose policy is meant (default: this one).")
  var folder: String?

  /// The folder, absolute; nil when this process's own is gone.
  var directory: String? { place.path }

  /// The files that hold there.
  var texts: [PolicyText] { place.texts }

  private var place: CommandPlace { CommandPlace(folder: folder) }

  /// A file that is named: a project's when it bears a project's name.
  static func text(named file: String) throws -> PolicyText {
    let isProject = PathText.lastComponent(file) == PolicyFiles.projectName
    guard let text = PolicyFiles.text(at: file, isProject: isProject) else { throw CLIError.noPolicyFile(file) }
    return text
  }
}
