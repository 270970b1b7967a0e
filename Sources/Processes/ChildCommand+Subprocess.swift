import Subprocess
import SystemPackage

extension ChildCommand {
  /// The same for Subprocess, as the head of a process group of its own.
  ///
  /// Another user comes by setpriv(1), not by Subprocess's `userID`: that calls glibc's setgroups in a child made by a
  /// bare clone3, where it may wait for ever for threads that the child does not have.
  var configuration: Configuration {
    var options = PlatformOptions()
    options.processGroupID = 0
    let words = user.map { $0.words + [program] + arguments }
    let name = words == nil ? program : "setpriv"
    return Configuration(
      executable: name.utf8.contains(UInt8(ascii: "/")) ? .path(FilePath(name)) : .name(name),
      arguments: Arguments(words ?? arguments), environment: environment.forSubprocess,
      workingDirectory: workingDirectory.map { FilePath($0) }, platformOptions: options)
  }
}

extension SystemUser {
  fileprivate var words: [String] { ["--reuid=\(userID)", "--regid=\(groupID)", "--clear-groups", "--"] }
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
