import Vocabulary

/// A `git` command line, cut as `git.c` cuts it: its own options, the command, the command's words.
struct GitCommandLine: Sendable {
  /// The program start it is read from.
  let invocation: Invocation
  /// The command's name: `push`; nil when there is none, or it is not literal.
  var verb: String?
  /// The word that names the command.
  var verbWord: ArgumentWord?
  /// The command's words.
  var words: [ArgumentWord] = []
  /// Settings that are given for this call alone, by lower-case name, in order: `-c`, `GIT_CONFIG_COUNT` and the like.
  var settings: [(name: String, value: String)] = []
  /// The folder it works in: `-C`, each relative to the one before.
  var directory: WorkingDirectory
  /// `--help`, `--version` or no command: text is printed, nothing happens.
  var isHelp = false
  /// A setting whose name is known and whose value lies in a variable that is not.
  var hiddenSetting: String?

  /// Options of git itself that take the next word when no `=` joins a value to them.
  private static let valued: Set<String> = [
    "--git-dir", "--work-tree", "--namespace", "--super-prefix", "--exec-path", "--attr-source", "--list-cmds",
  ]

  init(_ invocation: Invocation) {
    self.invocation = invocation
    directory = invocation.directory
    addVariables()
    readWords()
  }

  /// The words of the command's name and of what decides.
  func evidence(_ words: ArgumentWord?...) -> Evidence {
    words.compactMap { $0?.evidence }.reduce(verbWord?.evidence ?? invocation.evidence) { $0.union($1) }
  }

  /// The last value of a setting given for this call alone.
  func setting(_ name: String) -> String? {
    settings.last { $0.name == name }?.value
  }

  private mutating func readWords() {
    let arguments = invocation.arguments
    var index = 0
    while index < arguments.count {
      let word = arguments[index]
      guard word.knownPrefix.utf8.first == UInt8(ascii: "-") else {
        verbWord = word
        verb = word.literal
        words = Array(arguments[(index + 1)...])
        return
      }
      index += 1 + readOption(word, next: index + 1 < arguments.count ? arguments[index + 1] : nil)
    }
    isHelp = true
  }

  /// Reads one option of git's own; returns how many further words it took.
  private mutating func readOption(_ word: ArgumentWord, next: ArgumentWord?) -> Int {
    let text = word.literal ?? word.knownPrefix
    switch text {
    case "-C":
      if let next { directory = next.literal.flatMap(resolve).map(WorkingDirectory.known) ?? .unknown("git -C") }
      return 1
    case "-c":
      add(setting: next?.literal ?? next?.knownPrefix ?? "")
      return 1
    case "--config-env":
      add(settingFromVariable: next?.literal ?? "")
      return 1
    case "-h", "--help", "-v", "--version":
      isHelp = true
      return 0
    case _ where text.hasPrefix("--config-env="):
      add(settingFromVariable: String(text.dropFirst(13)))
      return 0
    case _ where text.hasPrefix("-c"):
      add(setting: String(text.dropFirst(2)))
      return 0
    default: return GitCommandLine.valued.contains(text) && text != "--exec-path" ? 1 : 0
    }
  }

  private func resolve(_ path: String) -> String? {
    directory.resolve(path)
  }

  private mutating func add(setting text: String) {
    let equals = text.firstIndex(of: "=")
    let name = equals.map { text[..<$0] } ?? text[...]
    // A setting without a value is true.
    settings.append((name.lowercased(), equals.map { String(text[text.index(after: $0)...]) } ?? "true"))
  }

  private mutating func add(settingFromVariable text: String) {
    guard let equals = text.lastIndex(of: "=") else { return }
    let name = text[..<equals].lowercased()
    if let value = invocation.variables.text(String(text[text.index(after: equals)...])) {
      settings.append((name, value))
    } else {
      hiddenSetting = name
    }
  }

  /// Settings that come in by variables: `GIT_CONFIG_COUNT` with its keys and values, `GIT_CONFIG_PARAMETERS`.
  private mutating func addVariables() {
    let variables = invocation.variables
    if let count = variables.text("GIT_CONFIG_COUNT").flatMap({ Int($0) }) {
      for index in 0..<max(0, min(count, 64)) {
        guard let key = variables.text("GIT_CONFIG_KEY_\(index)") else { continue }
        settings.append((key.lowercased(), variables.text("GIT_CONFIG_VALUE_\(index)") ?? ""))
      }
    }
    for part in (variables.text("GIT_CONFIG_PARAMETERS") ?? "").split(separator: "'") where part.contains("=") {
      add(setting: String(part))
    }
  }
}
