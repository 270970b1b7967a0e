import CommandEffects
import Vocabulary

/// Where the examples would run: a project's folder on a developer's machine that holds next to nothing.
struct ExampleWorld: Sendable {
  /// The folder.
  static let folder = "/home/dev/shop"

  /// Files of the folder, each with the members when it is an archive.
  var files: [String: [String]]

  var directory: WorkingDirectory { .known(ExampleWorld.folder) }

  var variables: Variables { Variables(inherited: ["HOME": "/home/dev", "USER": "dev"], isComplete: true) }

  /// Everything that is not among the files is missing.
  func answer(_ query: FactQuery) -> Fact {
    if case .directory(ExampleWorld.folder) = query, !files.isEmpty {
      return .names(files.keys.sorted(), isComplete: true)
    }
    let prefix = ExampleWorld.folder + "/"
    guard query.path.hasPrefix(prefix), let members = files[String(query.path.dropFirst(prefix.count))] else {
      return .missing
    }
    switch query {
    case .status: return .status(.file(size: 1_024))
    case .archiveNames: return .names(members, isComplete: true)
    default: return .unreadable("it is an example")
    }
  }
}
