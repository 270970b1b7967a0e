/// What is known of the command line of a program that is built with cobra and pflag, as most of Kubernetes' tools are.
struct CobraGrammar: Sendable {
  /// Rows of a command's words with `/` between them, then `+` when it has commands of its own, and its options that
  /// take the next word as their value, short and long; the row `.` holds the options of all commands.
  var commands: SortedRows
  /// Rows of commands that another program of the same family has besides.
  var more: SortedRows?
  /// The options of all commands that are mere flags, short and long.
  var flags: Set<String>
  /// Other names of commands, by the whole path: `config/use` for `config/use-context`.
  var aliases: [String: String] = [:]
  /// The commands whose options end at the first operand, since another program's words follow.
  var wrappers: Set<String> = []

  /// Whether `-name` is one option and not four letters, as Go's own flag package has it.
  var hasLongLetters = false

  /// What stands behind a command in its row, before the options: the tables of some tools keep its meaning there.
  func row(of path: String) -> StaticText? { row(path) }

  /// The path that a word leads to below another; nil when no such command is known.
  func path(_ word: String, below parent: String) -> String? {
    let path = parent.isEmpty ? word : parent + "/" + word
    if let other = aliases[path] { return other }
    return row(path) == nil ? nil : path
  }

  /// Whether a command has commands of its own.
  func isGroup(_ path: String) -> Bool {
    path.isEmpty || row(path)?.bytes.first == UInt8(ascii: "+")
  }

  /// Whether an option takes the next word as its value.
  func takesValue(_ option: String, in path: String) -> Bool {
    lists(option, in: path) || lists(option, in: ".")
  }

  private func lists(_ option: String, in path: String) -> Bool {
    guard var rest = row(path) else { return false }
    while !rest.isEmpty {
      if rest.cut(at: UInt8(ascii: " ")).isText(option) { return true }
    }
    return false
  }

  private func row(_ path: String) -> StaticText? {
    commands.rest(of: path) ?? more?.rest(of: path)
  }
}
