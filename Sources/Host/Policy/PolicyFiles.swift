import Formats
import Vocabulary

/// Finds and reads the policy files that hold for a folder.
package struct PolicyFiles: Sendable {
  /// The machine's own, which only root can write.
  package static let systemPath = "/etc/tagout/policy.yaml"
  /// A project's, in its root or any folder below.
  package static let projectName = "tagout.yaml"
  /// How many folders are looked into from the working directory upwards, each by one open.
  static let folderBound = 128
  /// The biggest file, in bytes.
  static let bound = 1 << 18

  private let system: String
  /// The user's, where there is no system-wide one; nil when neither `XDG_CONFIG_HOME` nor a home is known.
  package let userPath: String?
  private let home: String?

  /// - Parameter system: the path of the system-wide file.
  package init(for host: HostEnvironment, system: String = PolicyFiles.systemPath) {
    self.system = system
    home = host.home.map(PathText.normalised)
    if let config = host.variables["XDG_CONFIG_HOME"], config.hasPrefix("/") {
      userPath = config + "/tagout/policy.yaml"
    } else {
      userPath = host.home.map { $0 + "/.config/tagout/policy.yaml" }
    }
  }

  /// The machine's file and the projects', those that are there: what stands later is asked later.
  package func texts(for directory: String?) -> [PolicyText] {
    [machine()].compactMap { $0 } + (directory.map { projects(above: $0) } ?? [])
  }

  /// The system-wide file, else the user's.
  package func machine() -> PolicyText? {
    if let text = PolicyFiles.text(at: system, isProject: false) { return text }
    return userPath.flatMap { PolicyFiles.text(at: $0, isProject: false) }
  }

  /// Each `tagout.yaml` from the home folder, or from the root where the folder lies elsewhere, down to a folder: the
  /// outermost first.
  ///
  /// A file in a folder inside takes nothing of an outer one away, nor does a repository inside: an agent makes both. A
  /// folder too deep to look above it is told by a file that cannot be read.
  package func projects(above directory: String) -> [PolicyText] {
    var found: [PolicyText] = []
    var folder = PathText.normalised(directory)
    for _ in 0..<PolicyFiles.folderBound {
      let path = (folder == "/" ? "" : folder) + "/" + PolicyFiles.projectName
      let name = found.isEmpty ? PolicyFiles.projectName : path
      if let text = PolicyFiles.text(at: path, name: name, isProject: true) { found.append(text) }
      if folder == "/" || folder == home { return found.reversed() }
      folder = PathText.parent(folder)
    }
    return [PolicyFiles.tooDeep(directory)]
  }

  private static func tooDeep(_ directory: String) -> PolicyText {
    PolicyText(
      path: directory + "/" + projectName, name: projectName, isProject: true, digest: "",
      content: .unreadable(
        "the folder lies more than \(folderBound) folders deep; work in one that is nearer to the home folder", nil))
  }

  /// A file that somebody names; nil when nothing is there.
  package static func text(at path: String, isProject: Bool) -> PolicyText? {
    text(at: path, name: isProject ? projectName : path, isProject: isProject)
  }

  private static func text(at path: String, name: String, isProject: Bool) -> PolicyText? {
    func unreadable(_ why: String, _ place: LocatedValue.Place? = nil, digest: String = "") -> PolicyText {
      PolicyText(path: path, name: name, isProject: isProject, digest: digest, content: .unreadable(why, place))
    }
    switch HostFiles.contents(of: path, bound: bound) {
    case .contents(let bytes):
      let digest = Hexadecimal.encode(SHA256.hash(bytes))
      do throws(YAMLError) {
        return PolicyText(
          path: path, name: name, isProject: isProject, digest: digest,
          content: .documents(try YAMLReader.read(bytes)))
      } catch {
        return unreadable(error.message, error.place, digest: digest)
      }
    case .missing: return nil
    case .unreadable(let why): return unreadable("it cannot be read (\(why)); mend it, or take it away")
    case .tooBig: return unreadable("it is over \(bound / 1024) KiB; make it smaller")
    default: return nil
    }
  }
}

extension YAMLError {
  /// The words without the place.
  fileprivate var message: String {
    guard let place else { return description }
    return String(description.dropFirst("\(place): ".count))
  }

  fileprivate var place: LocatedValue.Place? {
    switch self {
    case .malformed(_, let place), .unknownAlias(_, let place): place
    case .tooMany, .tooDeep: nil
    }
  }
}
