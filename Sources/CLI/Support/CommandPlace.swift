import Assessment
import CommandEffects
import Decision
import Host
import Vocabulary

/// Where a command is judged: the folder, the variables and the policy files that hold there.
struct CommandPlace {
  private let host: HostEnvironment
  var directory: WorkingDirectory
  /// The host's own at first.
  var variables: Variables

  /// - Parameters:
  ///   - folder: absolute, or relative to the host's own; nil for that.
  ///   - isWhole: whether there are no other variables, as an interactive shell has that it does not hand on.
  init(_ host: HostEnvironment = .current(), folder: String? = nil, isWhole: Bool = true) {
    self.host = host
    let here = host.directory.map(WorkingDirectory.known) ?? .unknown("this folder is gone")
    directory =
      folder.map { here.resolve($0).map(WorkingDirectory.known) ?? .unknown("the folder \($0)") } ?? here
    variables = Variables(inherited: host.variables, isComplete: isWhole)
  }

  /// The folder's absolute path; nil when it is not known.
  var path: String? {
    if case .known(let path) = directory { path } else { nil }
  }

  /// The machine's and the projects' files, in the order in which they are asked.
  var texts: [PolicyText] { CommandPlace.texts(for: path, host) }

  func policy() throws(PolicyError) -> Policy { try PolicyLoader.policy(from: texts) }

  /// A script that would run there.
  func command(_ text: [UInt8]) -> Action { .command(text: text, directory: directory, variables: variables) }

  /// The files for a folder that somebody names; nil asks the machine's alone.
  static func texts(for path: String?, _ host: HostEnvironment = .current()) -> [PolicyText] {
    PolicyFiles(for: host).texts(for: path)
  }
}
