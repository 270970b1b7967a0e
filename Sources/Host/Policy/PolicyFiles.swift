import Formats
import Vocabulary

/// Finds and reads the policy files that hold for a folder.
package struct PolicyFiles: Sendable {
  /// The machine's own, which only root can write.
  package static let systemPath = "/etc/tagout/policy.yaml"
  /// A project's, in its root or a folder below.
  package static let projectName = "tagout.yaml"
  /// How many folders are looked into from the working directory upwards.
  static let folderBound = 8
  /// The biggest file, in bytes.
  static let bound = 1 << 18

  private let system: String
  /// The user's, where there is no system-wide one; nil when neither `XDG_CONFIG_HOME` nor a home is known.
  package let userPath: String?
  private let home: String?

  /// - Parameter system: the path of the system-wide file.
  package init(for host: HostEnvironment, system: String = PolicyFiles.systemPath) {
    self.system = system
    home = host.home
    if let config = host.variables["XDG_CONFIG_HOME"], config.hasPrefix("/") {
      userPath = config + "/tagout/policy.yaml"
    } else {
      userPath = host.home.map { $0 + "/.config/tagout/policy.yaml" }
    }
  }

  /// The machine's file and the project's, those that are there.
  package func texts(for directory: String?) -> [PolicyText] {
    [machine(), directory.flatMap { project(above: $0) }].compactMap { $0 }
  }

  /// The system-wide file, else the user's.
  package func machine() -> PolicyText? {
    if let text = PolicyFiles.text(at: system, isProject: false) { return text }
    return userPath.flatMap { PolicyFiles.text(at: $0, isProject: false) }
  }

  /// The nearest `tagout.yaml` from a folder upwards, not beyond the root of its repository or the home folder.
  package func project(above directory: String) -> PolicyText? {
    var folder = directory
    for _ in 0..<PolicyFiles.folderBound {
      let prefix = folder == "/" ? "" : folder
      if let text = PolicyFiles.text(at: prefix + "/" + PolicyFiles.projectName, isProject: true) { return text }
      if folder == "/" || folder == home || PolicyFiles.isThere(prefix + "/.git") { return nil }
      folder = folder.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(folder[..<$0]) } ?? ""
      if folder.isEmpty { folder = "/" }
    }
    return nil
  }

  /// A file that somebody names; nil when nothing is there.
  package static func text(at path: String, isProject: Bool) -> PolicyText? {
    let name = isProject ? projectName : path
    func unreadable(_ why: String, _ place: LocatedValue.Place? = nil, digest: String = "") -> PolicyText {
      PolicyText(path: path, name: name, isProject: isProject, digest: digest, content: .unreadable(why, place))
    }
    switch HostFiles.contents(of: path, bound: bound) {
    case .contents(let bytes):
      let digest = Hexadecimal.encode(SHA256.hash(bytes))
      switch content(of: bytes) {
      case .success(let documents):
        return PolicyText(
          path: path, name: name, isProject: isProject, digest: digest, content: .documents(documents))
      case .failure(let error): return unreadable(error.message, error.place, digest: digest)
      }
    case .missing: return nil
    case .unreadable(let why): return unreadable("it cannot be read (\(why)); mend it, or take it away")
    case .tooBig: return unreadable("it is over \(bound / 1024) KiB; make it smaller")
    default: return nil
    }
  }

  private static func content(of bytes: [UInt8]) -> Result<[LocatedValue], YAMLError> {
    do throws(YAMLError) {
      return .success(try YAMLReader.read(bytes))
    } catch {
      return .failure(error)
    }
  }

  private static func isThere(_ path: String) -> Bool {
    if case .missing = HostFiles.status(of: path) { false } else { true }
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
