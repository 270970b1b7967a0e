/// A tool around clusters whose commands a table describes.
struct ClusterTool: Sendable {
  /// What tells where a command of it lands.
  enum Place: Sendable {
    /// A cluster of the kubeconfig, by the options of helm, flux and velero.
    case cluster
    /// The same for tools that are made for development: where nothing tells, it is one.
    case development
    /// A server or cluster that options or variables name.
    case named(options: [String], variables: [String])
    /// This machine.
    case machine
  }

  var grammar: CobraGrammar
  var place: Place
  /// The option without which a destroying command only says what it would do.
  var confirmation: String?

  init(
    _ rows: StaticString, _ place: Place, aliases: [String: String] = [:], flags: Set<String> = [],
    hasLongLetters: Bool = false, confirmation: String? = nil
  ) {
    grammar = CobraGrammar(
      commands: SortedRows(rows),
      flags: flags.union(["--help", "-h", "--debug", "--version", "--verbose", "-v", "-q", "--quiet", "-d"]),
      aliases: aliases, hasLongLetters: hasLongLetters)
    self.place = place
    self.confirmation = confirmation
  }
}
