/// The words of `npm`, `pnpm`, `yarn`, `bun` and `npx` that tell which script of package.json, or which program, is run.
struct PackageCommandLine: Sendable {
  /// The scripts' names, in the order in which they run; hooks are not among them. Empty when only a program is run.
  var scripts: [String] = []
  /// What is handed on to the script.
  var arguments: [ArgumentWord] = []
  /// The program and its words, where one is run, or would be if there is no such script.
  var program: ArraySlice<ArgumentWord> = []
  /// Text for a shell: `npx -c TEXT`.
  var shellText: ArgumentWord?
  /// The folder that an option names.
  var folder: ArgumentWord?
  /// Another package of the workspace is meant, which lies nobody knows where.
  var isElsewhere = false
  /// The words that tell it, for what is said.
  var title = ""

  /// Nil when neither a script nor a program is run.
  init?(_ name: String, _ arguments: [ArgumentWord]) {
    var words = arguments[...]
    if PackageCommands.startsPrograms(name) {
      takeProgram(name, &words)
    } else {
      guard take(name, &words) else { return nil }
    }
  }

  /// Takes the words behind the program's name; false when nothing is run.
  private mutating func take(_ name: String, _ words: inout ArraySlice<ArgumentWord>) -> Bool {
    takeOptions(name, &words)
    guard let word = words.popFirst(), let verb = word.literal else { return false }
    switch verb {
    case "exec", "dlx", "x":
      guard verb != "x" || name == "npm" || name == "bun" else { return takeScript(verb, word, name, words) }
      takeProgram(name, &words)
      return true
    case "workspace", "workspaces":
      guard name == "yarn" else { return false }
      isElsewhere = true
      takeOptions(name, &words)
      if verb == "workspace" || words.first?.literal == "foreach" { words = words.dropFirst() }
      return take(name, &words)
    case "run", "run-script", "rum", "urn":
      takeOptions(name, &words)
      guard let script = words.first, let text = script.literal else { return false }
      // The others look for a program when there is no such script.
      if name == "yarn" || name == "bun" { program = words }
      return takeScript(text, nil, name, words.dropFirst())
    default:
      return takeScript(verb, word, name, words)
    }
  }

  /// Takes a script that is named, or what a command of the package manager runs by the way.
  ///
  /// - Parameter word: the word of the command; nil behind `run`.
  private mutating func takeScript(
    _ verb: String, _ word: ArgumentWord?, _ name: String, _ rest: ArraySlice<ArgumentWord>
  ) -> Bool {
    let lifecycle = word == nil ? [] : PackageCommands.lifecycle(verb)
    if !lifecycle.isEmpty {
      scripts = lifecycle
    } else if let script = word.flatMap({ _ in PackageCommands.script(of: verb, name) }) {
      scripts = script
    } else {
      if let word {
        // The others take a script's name for a command of their own, and then a program's.
        guard name != "npm", !PackageCommands.areOwn(verb, of: name) else { return false }
        program = [word] + rest
      }
      scripts = [verb]
    }
    title = "\(name) \(word == nil || lifecycle.isEmpty && verb != scripts[0] ? "run " : "")"
    title += lifecycle.isEmpty ? scripts[0] : verb
    if lifecycle.isEmpty { takeRest(name, rest) }
    return true
  }

  /// `exec`, `dlx` and `npx`: options, perhaps `--`, a program.
  private mutating func takeProgram(_ name: String, _ words: inout ArraySlice<ArgumentWord>) {
    takeOptions(name, &words)
    if words.first?.literal == "--" { words = words.dropFirst() }
    program = words
  }

  private mutating func takeOptions(_ name: String, _ words: inout ArraySlice<ArgumentWord>) {
    while let word = words.first, let option = OptionWord(word), option.name != "--" {
      words.removeFirst()
      if PackageCommands.elsewhere.contains(option.name) { isElsewhere = true }
      let value = option.value ?? (PackageCommands.takesValue(option.name, name) ? words.popFirst() : nil)
      if PackageCommands.folders.contains(option.name) { folder = value }
      if PackageCommands.texts(name).contains(option.name) { shellText = value }
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
        takeOptions(name, &words)
      } else {
        arguments.append(word)
        words.removeFirst()
      }
    }
  }
}
