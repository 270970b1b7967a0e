/// Something outside that the pure core needs to know before it can judge.
///
/// The caller reads it and asks again (design §3): at most four rounds and 1 MiB, 8 MiB for a saved plan.
package enum FactQuery: Sendable, Hashable {
  /// The bytes of a file, up to the bound.
  case contents(path: String, bound: Int)
  /// At most this many bytes from the beginning of a file of any size.
  case beginning(path: String, count: Int)
  /// The documents of a YAML file of at most the bound (a JSON file is one too).
  case yaml(path: String, bound: Int)
  /// Whether something is there, and what.
  case status(path: String)
  /// Whether the git repository that a folder belongs to holds work that is committed nowhere.
  case worktree(path: String)
  /// The names in a folder, at most 10,000.
  case directory(path: String)
  /// The members of a saved plan (a zip file) of at most the bound.
  case savedPlan(path: String, bound: Int)
  /// The member names of a tar or zip archive, at most 10,000.
  case archiveNames(path: String, bound: Int)
  /// What is remembered of a workspace's states, by its key (`SeenState`).
  case stateChain(key: String)

  /// The path that is asked about.
  package var path: String {
    switch self {
    case .contents(let path, _), .beginning(let path, _), .yaml(let path, _), .status(let path),
      .worktree(let path), .directory(let path), .savedPlan(let path, _), .archiveNames(let path, _),
      .stateChain(let path):
      path
    }
  }
}

/// What was found.
package enum Fact: Sendable, Hashable {
  /// Nothing is there.
  case missing
  /// Something is there that could not be read: why, in a few words.
  case unreadable(String)
  /// It is bigger than the bound.
  case tooBig
  case contents([UInt8])
  /// The documents of a YAML file.
  case documents([LocatedValue])
  case status(FileStatus)
  case worktree(WorktreeStatus)
  /// Names in a folder or an archive, sorted; `isComplete` is false when there were more than the bound.
  case names([String], isComplete: Bool)
  /// The members of a zip, inflated, with the SHA-256 of the whole file.
  case members([ArchiveMember], digest: [UInt8])
}

/// What is at a path, links followed.
package enum FileStatus: Sendable, Hashable {
  case file(size: Int64)
  case directory
  /// A device, socket or pipe.
  case other
}

/// One member of an archive.
package struct ArchiveMember: Sendable, Hashable {
  package var name: String
  package var bytes: [UInt8]

  package init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }
}

/// The facts that are at hand.
package struct Facts: Sendable {
  private var known: [FactQuery: Fact]

  package init(_ known: [FactQuery: Fact] = [:]) {
    self.known = known
  }

  /// How many are at hand.
  package var count: Int { known.count }

  /// The answer, or nil when nobody has looked yet.
  package subscript(query: FactQuery) -> Fact? {
    get { known[query] }
    set { known[query] = newValue }
  }
}
