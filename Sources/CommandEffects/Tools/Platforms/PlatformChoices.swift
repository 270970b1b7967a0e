import Vocabulary

/// What commands of a platform's tool choose for those behind them: a stack, an environment, a context, a project.
enum PlatformChoices {
  /// Words that choose: `pulumi stack select prod`, `railway environment production`, `firebase use prod`,
  /// `doctl auth switch --context prod`.
  private static let verbs: Set<String> = [
    "select", "use", "switch", "activate", "link", "target", "set-context", "set-default", "environment", "set-project",
  ]

  /// How many names are remembered.
  private static let bound = 4

  /// Remembers the names that stand behind such a word; they may only raise what later commands are judged by.
  static func note(_ line: PlatformCommandLine, _ tool: String, into inspection: inout Inspection) {
    guard let verb = line.words.prefix(4).firstIndex(where: { $0.literal.map(verbs.contains) ?? false }) else { return }
    let names = line.words.dropFirst(verb + 1).compactMap(\.literal) + line.options.compactMap { $0.value?.literal }
    guard !names.isEmpty else { return }
    inspection.choose(names.prefix(bound).joined(separator: "\n"), as: key(tool))
  }

  /// The names that were chosen.
  static func names(_ tool: String, _ inspection: Inspection) -> [String] {
    inspection.choice(key(tool))?.name.split(separator: "\n").map(String.init) ?? []
  }

  private static func key(_ tool: String) -> String { "platform \(tool)" }
}
