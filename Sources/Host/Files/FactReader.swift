import Vocabulary

/// Answers what the pure core asks about files, within the bounds of one assessment.
package struct FactReader: Sendable {
  /// How many names of a folder or an archive are given.
  static let nameBound = 10_000

  /// How many bytes of plain contents may still be read.
  private var contentsLeft: Int
  /// How many bytes of saved plans and archives may still be read.
  var archivesLeft: Int

  /// The bounds of one assessment, in bytes.
  package init(contents: Int = 1 << 20, archives: Int = 32 << 20) {
    contentsLeft = contents
    archivesLeft = archives
  }

  /// What is found. When the bounds of the assessment are reached the answer is `tooBig`.
  package mutating func answer(_ query: FactQuery) -> Fact {
    switch query {
    case .contents(let path, let bound):
      let fact = HostFiles.contents(of: path, bound: min(bound, contentsLeft))
      if case .contents(let bytes) = fact { contentsLeft -= bytes.count }
      return fact
    case .beginning(let path, let count):
      let fact = HostFiles.beginning(of: path, count: min(count, contentsLeft))
      if case .contents(let bytes) = fact { contentsLeft -= bytes.count }
      return fact
    case .yaml(let path, let bound): return yaml(path, bound: bound)
    case .status(let path): return HostFiles.status(of: path)
    case .worktree(let path): return GitWorktree.status(of: path)
    case .directory(let path): return HostFiles.names(in: path, bound: FactReader.nameBound)
    case .savedPlan(let path, let bound): return savedPlan(path, bound: bound)
    case .archiveNames(let path, let bound): return archiveNames(path, bound: bound)
    case .stateChain(let key): return StateChainStore(for: .current())?.lines(of: key) ?? .missing
    }
  }

  private mutating func yaml(_ path: String, bound: Int) -> Fact {
    let fact = answer(.contents(path: path, bound: bound))
    guard case .contents(let bytes) = fact else { return fact }
    return FactReader.yaml(bytes)
  }

  /// The documents of a YAML text; `unreadable` when it is none.
  package static func yaml(_ bytes: [UInt8]) -> Fact {
    do throws(YAMLError) {
      return .documents(try YAMLReader.read(bytes))
    } catch {
      return .unreadable(error.description)
    }
  }

  /// Answers several queries into the facts that are at hand.
  package mutating func answer(_ queries: [FactQuery], into facts: inout Facts) {
    for query in queries where facts[query] == nil { facts[query] = answer(query) }
  }
}
