import Subprocess
import SystemPackage

extension ChildCommand {
  /// The same for Subprocess, as the head of a process group of its own.
  var configuration: Configuration {
    var options = PlatformOptions()
    options.processGroupID = 0
    if let user {
      options.userID = user.userID
      options.groupID = user.groupID
      options.supplementaryGroups = [user.groupID]
    }
    return Configuration(
      executable: program.utf8.contains(UInt8(ascii: "/")) ? .path(FilePath(program)) : .name(program),
      arguments: Arguments(arguments), environment: environment.forSubprocess,
      workingDirectory: workingDirectory.map { FilePath($0) }, platformOptions: options)
  }
}

extension ChildEnvironment {
  var forSubprocess: Environment {
    switch self {
    case .inherited(let overlay):
      .inherit.updating(Dictionary(uniqueKeysWithValues: overlay.map { (Environment.Key(stringLiteral: $0), $1) }))
    case .exactly(let values):
      .custom(Dictionary(uniqueKeysWithValues: values.map { (Environment.Key(stringLiteral: $0), $1) }))
    }
  }
}

extension ChildEnding {
  init(_ status: TerminationStatus) {
    switch status {
    case .exited(let code): self = .exited(code)
    case .signaled(let signal): self = .signalled(signal)
    }
  }
}

extension ProcessError {
  /// What Subprocess threw for this program.
  init(_ program: String, _ error: any Error) {
    if let known = error as? SubprocessError, known.code == .executableNotFound {
      self = .notFound(program: program)
    } else {
      self = .cannotStart(program: program, reason: "\(error)")
    }
  }
}
