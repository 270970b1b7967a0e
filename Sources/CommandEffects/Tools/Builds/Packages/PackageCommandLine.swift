/// The words of `npm`, `pnpm`, `yarn` and `bun` that tell which script of package.json is run.
struct PackageCommandLine: Sendable {
  /// The scripts' names, in the order in which they run; hooks are not among them.
  var scripts: [String] = []
  /// What is handed on to the script.
  var arguments: [ArgumentWord] = []
  /// The folder that an option names.
  var folder: ArgumentWord?
  /// Another package of the workspace is meant, which lies nobody knows where.
  var isElsewhere = false
  /// The words that tell it, for what is said.
  var title = ""

  private static let folderOptions: Set<String> = ["--prefix", "-C", "--dir", "--cwd"]
  private static let valued: Set<String> = [
    "--prefix", "-C", "--dir", "--cwd", "--loglevel", "--registry", "--userconfig", "--script-shell", "--reporter",
  ]
  private static let elsewhere: Set<String> = ["-w", "--workspace", "--filter", "-F", "-ws", "--workspaces", "-r"]

  /// Nil when no script is run.
  init?(_ name: String, _ arguments: [ArgumentWord]) {
    var words = arguments[...]
    takeOptions(&words)
    guard let verb = words.popFirst()?.literal else { return nil }
    switch verb {
    case "run", "run-script", "rum", "urn":
      takeOptions(&words)
      guard let script = words.popFirst()?.literal else { return nil }
      scripts = [script]
    case "test", "t", "tst":
      guard name != "bun" else { return nil }
      scripts = ["test"]
    case "start", "stop": scripts = [verb]
    case "restart": scripts = ["stop", "restart", "start"]
    default:
      let lifecycle = PackageCommands.lifecycle(verb)
      guard lifecycle.isEmpty else {
        scripts = lifecycle
        break
      }
      // The others take a script's name for a command of their own.
      guard name != "npm", !PackageCommands.areOwn(verb, of: name) else { return nil }
      scripts = [verb]
    }
    title = "\(name) \(PackageCommands.lifecycle(verb).isEmpty && verb != scripts[0] ? "run " : "")"
    title += PackageCommands.lifecycle(verb).isEmpty ? scripts[0] : verb
    if PackageCommands.lifecycle(verb).isEmpty { takeRest(name, words) }
  }

  private mutating func takeOptions(_ words: inout ArraySlice<ArgumentWord>) {
    while let word = words.first, let option = OptionWord(word), option.name != "--" {
      words.removeFirst()
      if Self.elsewhere.contains(option.name) { isElsewhere = true }
      let value = option.value ?? (Self.valued.contains(option.name) ? words.popFirst() : nil)
      if Self.folderOptions.contains(option.name) { folder = value }
    }
  }

  /// npm keeps options before `--` for itself; the others hand all on.
  private mutating func takeRest(_ name: String, _ rest: ArraySlice<ArgumentWord>) {
    var words = rest
    guard name == "npm" else {
      arguments = Array(words.first?.literal == "--" ? words.dropFirst() : words)
      return
    }
    while let word = words.first {
      if word.literal == "--" {
        arguments += words.dropFirst()
        return
      }
      if OptionWord(word) != nil {
        takeOptions(&words)
      } else {
        arguments.append(word)
        words.removeFirst()
      }
    }
  }
}
