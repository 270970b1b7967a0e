import Vocabulary

/// A hook that a client would call before a shell command, as its settings have it.
package struct RegisteredHook: Sendable, Hashable {
  /// The file that it stands in, and whose that is.
  package var path: String
  package var kind: SettingsLayer.Kind
  /// A program, or with `arguments` nil a shell command.
  package var command: String
  package var arguments: [String]?
  /// In seconds.
  package var timeout: Int
  /// Whether the client refuses a call when the hook fails.
  package var blocksOnFailure: Bool
  /// Why the client does not obey it, or not always.
  package var problems: [String]

  /// The hook in a settings file's entry; nil when it does not call Tagout.
  init?(_ entry: StructuredValue, of client: String, in layer: SettingsLayer) {
    guard entry["type"]?.text == "command", let command = entry["command"]?.text else { return nil }
    arguments = entry["args"]?.elements?.compactMap(\.text)
    guard ([command] + (arguments ?? [])).contains(where: { $0.contains("tagout-hook") }) else { return nil }
    self.command = command
    path = layer.path
    kind = layer.kind
    timeout = RegisteredHook.seconds(entry["timeout"])
    blocksOnFailure = entry["onFailure"]?.text == "block"
    problems = RegisteredHook.problems(of: entry, words: [command] + (arguments ?? []), client: client)
  }

  /// A hook that was found in another form than Claude Code's.
  init(
    command: String, arguments: [String]? = nil, timeout: Int, blocksOnFailure: Bool, problems: [String],
    in layer: SettingsLayer
  ) {
    self.path = layer.path
    self.kind = layer.kind
    self.command = command
    self.arguments = arguments
    self.timeout = timeout
    self.blocksOnFailure = blocksOnFailure
    self.problems = problems
  }

  private static func seconds(_ value: StructuredValue?) -> Int {
    switch value {
    case .integer(let number): Int(clamping: number)
    case .real(let number) where number < 1e6: max(1, Int(number))
    default: 600
    }
  }

  private static func problems(of entry: StructuredValue, words: [String], client: String) -> [String] {
    var problems: [String] = []
    if entry["async"] == .boolean(true) { problems.append("it is \"async\": the client does not wait for its answer") }
    if entry["if"] != nil {
      problems.append("it has an \"if\", by which most spellings of a command are not asked about")
    }
    let text = words.joined(separator: " ")
    let others = HookClients.all.map { $0.name }.filter { $0 != client }
    if let other = others.first(where: { text.contains("tagout-hook' \($0)") || text.contains("tagout-hook \($0)") }) {
      problems.append("it answers in the form of \(other), not of \(client)")
    }
    return problems
  }
}
