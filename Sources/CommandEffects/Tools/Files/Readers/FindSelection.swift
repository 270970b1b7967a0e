/// Which files of a tree an action of `find` is reached by.
struct FindSelection {
  /// What the tests of one and-chain let through.
  struct Chain {
    /// Names that it lets through, each as a pattern; nil when any name passes.
    var names: [String]?
    /// Paths that it lets through, each as a pattern; nil when any path passes.
    var paths: [String]?
    /// Whether a test by age, size or name leaves some files out.
    var isRestricted = false
    /// Whether only what is empty passes.
    var onlyEmpty = false
  }

  /// A parenthesised group while it is read.
  struct Group {
    var isNegated = false
    var negatesNext = false
    var current = Chain()
    private var finished: [Chain] = []

    init(isNegated: Bool = false) {
      self.isNegated = isNegated
    }

    /// A test passes only names like this, or some files; what is negated leaves too much to count.
    mutating func restrict(_ name: String?, negated: Bool) {
      guard !negated else { return }
      if let name { current.names = current.names.map { $0 + [name] } ?? [name] }
      if name == nil || name.map(PathParts.matchesEverything) == false { current.isRestricted = true }
    }

    /// A test passes only paths like this.
    mutating func restrict(path: String, negated: Bool) {
      guard !negated else { return }
      current.paths = current.paths.map { $0 + [path] } ?? [path]
      current.isRestricted = current.isRestricted || !PathParts.folded(path).allSatisfy(PathParts.matchesEverything)
    }

    mutating func restrictToEmpty(negated: Bool) {
      if !negated { current.onlyEmpty = true }
    }

    mutating func startAlternative() {
      finished.append(current)
      current = Chain()
    }

    /// What the group lets through as a whole: any of its alternatives.
    var whole: Chain {
      let all = finished + [current]
      if isNegated { return Chain() }
      let isOpen = all.contains { $0.names == nil && $0.paths == nil }
      return Chain(
        names: isOpen ? nil : all.flatMap { $0.names ?? [] }, paths: isOpen ? nil : all.flatMap { $0.paths ?? [] },
        isRestricted: all.allSatisfy(\.isRestricted),
        onlyEmpty: all.allSatisfy(\.onlyEmpty))
    }

    /// A group that was closed is one more test of the chain.
    mutating func join(_ chain: Chain) {
      negatesNext = false
      if let names = chain.names { current.names = current.names.map { $0 + names } ?? names }
      if let paths = chain.paths { current.paths = current.paths.map { $0 + paths } ?? paths }
      current.isRestricted = current.isRestricted || chain.isRestricted
      current.onlyEmpty = current.onlyEmpty || chain.onlyEmpty
    }
  }

  /// Patterns of names that may pass; nil when any may.
  let names: [String]?
  /// Patterns of paths that may pass; nil when any may.
  let paths: [String]?
  let isRestricted: Bool
  let onlyEmpty: Bool

  /// The chains of the groups that are open where the action stands, all of which must pass.
  init(_ chains: [Chain]) {
    names = chains.last { $0.names != nil }?.names
    paths = chains.last { $0.paths != nil }?.paths
    isRestricted = chains.contains(where: \.isRestricted)
    onlyEmpty = chains.contains(where: \.onlyEmpty)
  }
}
