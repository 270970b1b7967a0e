import ShellSyntax
import Vocabulary

extension CommandWalker {
  /// Looks at one program start: a function, a builtin, a wrapper, a known tool, or something unknown.
  ///
  /// - Parameter isProgramOnly: true behind `command`, `env`, `sudo` and the like, where functions do not count.
  mutating func start(
    _ words: [ArgumentWord], prefix: [String: Variables.Value], input: StandardInput, isProgramOnly: Bool,
    _ state: inout ShellState
  ) -> Output {
    guard let program = words.first else { return .none }
    invocationCount += 1
    guard invocationCount <= bounds.invocations else {
      noteOverBound("more than \(bounds.invocations) program starts", program.evidence)
      return .unknown(from: "a command")
    }
    guard let literal = program.literal else { return startUnresolved(words, prefix, input, &state) }
    if literal.utf8.count > 1, literal.utf8.first == UInt8(ascii: "=") {
      // zsh reads `=terraform` as the path of `terraform`; no program of any other shell is called so.
      let named = ArgumentWord(String(literal.dropFirst()), evidence: program.evidence)
      return start([named] + words.dropFirst(), prefix: prefix, input: input, isProgramOnly: true, &state)
    }
    let invocation = Invocation(
      program: program, arguments: Array(words.dropFirst()), directory: state.directory,
      variables: state.environment(with: prefix), input: input, evidence: whole(words), place: state.place)
    if !isProgramOnly {
      if let alias = state.aliases?[literal] { return runAlias(alias, words, input, &state) }
      if let body = state.functions[literal] { return call(body, literal, invocation, &state) }
      state.status = 0
      if let output = runBuiltin(literal, invocation, prefix, &state) { return output }
    }
    state.status = nil
    let output = run(invocation, &state)
    if literal == "exec", !isProgramOnly { state.flow = .exited }
    return output
  }

  /// Walks an alias' text with the words that stand behind the alias.
  private mutating func runAlias(
    _ alias: String, _ words: [ArgumentWord], _ input: StandardInput, _ state: inout ShellState
  ) -> Output {
    let rest = words.dropFirst().flatMap { [.known(" ")] + CommandWalker.quoted($0).pieces }
    let text = ArgumentWord(
      pieces: ArgumentWord.merged([.known(alias)] + rest), evidence: whole(words),
      mayBeSeveral: words.contains { $0.mayBeSeveral })
    let (aliases, before) = (state.aliases, state.input)
    // An alias is not expanded inside itself.
    state.aliases?[words[0].literal ?? ""] = nil
    state.input = input
    defer {
      state.aliases = aliases
      state.input = before
    }
    return walkScript(text, &state, isContiguous: false)
  }

  /// A word in quotes, for text that is read again.
  private static func quoted(_ word: ArgumentWord) -> ArgumentWord {
    var quoted = word
    guard !word.pieces.isEmpty else { return ArgumentWord("''", evidence: word.evidence) }
    quoted.pieces = word.pieces.map { piece in
      guard case .known(let text) = piece else { return piece }
      return .known(ShellQuoting.quoted(text))
    }
    return quoted
  }

  /// The evidence of all words together.
  func whole(_ words: [ArgumentWord]) -> Evidence {
    words.dropFirst().reduce(words[0].evidence) { $0.union($1.evidence) }
  }

  /// Runs a program that is neither function nor builtin.
  mutating func run(_ invocation: Invocation, _ state: inout ShellState) -> Output {
    guard let name = invocation.name else { return .unknown(from: "a command") }
    if isTracing { started.append(invocation) }
    defer { touch(invocation) }
    KubeCredentials.noteChoice(by: name, invocation, into: &inspection)
    CloudChoices.note(by: name, invocation, into: &inspection)
    TunnelPrograms.note(by: name, invocation, into: &inspection)
    DatabaseAtHand.note(by: name, invocation, into: &inspection)
    if let output = runTask(name, invocation, state) { return output }
    if let output = printedFiles(invocation) { return output }
    ScriptLosses.inspect(name, invocation, into: &inspection)
    if let unwrapped = Wrappers.unwrap(name, invocation) {
      return follow(unwrapped, from: invocation, &state)
    }
    if let reader = Tools.reader(for: name) {
      reader.inspect(invocation, into: &inspection)
      if let nesting = reader as? any NestingToolReader.Type {
        for nested in nesting.nested(in: invocation, asking: &inspection) { _ = runNested(nested, &state) }
      }
      for handed in HandedWork.invocations(name, invocation) { _ = runNested(handed, &state) }
      return LiteralOutput.output(of: name, invocation)
    }
    if let output = printed(by: name, invocation, &state) { return output }
    let handed = HandedWork.invocations(name, invocation)
    for inner in handed { _ = runNested(inner, &state) }
    if !handed.isEmpty { return .unknown(from: name, literals: LiteralOutput.literals(of: invocation)) }
    if let script = scriptFile(of: invocation) { return walkFile(script, invocation, &state) }
    findWrapped(in: invocation, &state)
    return .unknown(from: name, literals: LiteralOutput.literals(of: invocation))
  }

  /// What a program prints that only prints literals, and the status it ends with.
  private mutating func printed(by name: String, _ invocation: Invocation, _ state: inout ShellState) -> Output? {
    guard var output = LiteralOutput.known(of: name, invocation) else { return nil }
    switch name {
    case "true", ":", "echo", "printf", "pwd": state.status = 0
    case "false": state.status = 1
    case "test", "[": state.status = holds(invocation, &state).map { $0 ? 0 : 1 }
    case "cat":
      let texts = invocation.arguments.map { knownText(of: $0, state) }
      if !texts.isEmpty, let known = texts.allPresent { output = .known(known.joined(), from: name) }
    default: break
    }
    return output
  }

  /// Runs an invocation that another one starts.
  mutating func runNested(_ nested: Invocation, _ state: inout ShellState) -> Output {
    guard mayDescend(nested.evidence) else { return .unknown(from: "a command") }
    depth += 1
    defer { depth -= 1 }
    var apart = state
    apart.left = []
    apart.directory = nested.directory
    apart.variables = nested.variables
    apart.exported = Set(nested.variables.assigned.keys)
    apart.place = nested.place
    return visit(nested, from: state) { walker in
      walker.start(
        [nested.program] + nested.arguments, prefix: [:], input: nested.input, isProgramOnly: true, &apart)
    }
  }

  /// A program that cannot be told: it holds, since it may be any tool, unless nothing hangs on it.
  private mutating func startUnresolved(
    _ words: [ArgumentWord], _ prefix: [String: Variables.Value], _ input: StandardInput, _ state: inout ShellState
  ) -> Output {
    let program = words[0]
    if let name = program.pathName, name != program.display || Tools.reader(for: name) != nil {
      // `$HOME/bin/terraform`: the folder is not known, the program is.
      let known = [ArgumentWord(name, evidence: program.evidence)] + words.dropFirst()
      return start(known, prefix: prefix, input: input, isProgramOnly: true, &state)
    }
    // What a task's file leaves to others to set is a program that is not known.
    guard !UnresolvedPrograms.isHarmless(program), openTasks.isEmpty else { return .unknown(from: "a command") }
    inspection.note(
      Finding(
        "command.unresolved", .high,
        "which program this starts cannot be told: \(program.reasonUnknown ?? "it is not literal")",
        evidence: program.evidence, remedy: "write the program's name itself"))
    return .unknown(from: "a command", literals: words.compactMap(\.literal))
  }

  private mutating func call(
    _ body: CompoundCommand, _ name: String, _ invocation: Invocation, _ state: inout ShellState
  ) -> Output {
    guard mayDescend(invocation.evidence) else { return .unknown(from: name) }
    depth += 1
    defer { depth -= 1 }
    let (positional, input, locals, left) = (state.positional, state.input, state.locals, state.left.count)
    state.positional = CommandWalker.fixed(invocation.arguments)
    (state.input, state.locals, state.status) = (invocation.input, [:], 0)
    let output = walk(body, &state)
    state.endCall(outer: locals, left: left)
    state.positional = positional
    // What the function has read of a shared input stays read.
    if invocation.input != input { state.input = input }
    return output
  }

  /// Words as positional parameters: nil when how many there are is not known.
  static func fixed(_ words: [ArgumentWord]) -> [ArgumentWord]? {
    words.contains { $0.mayBeSeveral } ? nil : words
  }

  /// Whether a program may leave another text in a file that it is given.
  private static func rewritesFiles(_ name: String) -> Bool {
    switch name {
    case "sed", "gsed", "perl", "ruby", "python", "python3", "awk", "gawk", "tee", "cp", "mv", "patch", "truncate",
      "dd",
      "ed", "ex", "install", "rsync", "ln", "sponge", "curl", "wget", "vim", "nano":
      true
    default: false
    }
  }

  /// Remembers which files a program was given, so that a plan it may have changed is not trusted.
  private mutating func touch(_ invocation: Invocation) {
    guard let name = invocation.name, !Readers.onlyRead(name) else { return }
    let rewrites = CommandWalker.rewritesFiles(name)
    for argument in invocation.arguments {
      if let path = argument.literal, !path.isEmpty, path.utf8.first != UInt8(ascii: "-"),
        let resolved = invocation.directory.resolve(path)
      {
        inspection.touchedPaths.insert(resolved)
        guard rewrites else { continue }
        inspection.rewrittenPaths.insert(resolved)
        if writtenFiles[resolved] != nil { writtenFiles[resolved] = .some(nil) }
      }
    }
  }
}

extension ArgumentWord {
  /// The last path component, when the unknown part is only in the folders before it.
  var pathName: String? {
    guard !mayBeSeveral || pieces.count > 1, case .known(let tail) = pieces.last, pieces.count > 1,
      let slash = tail.utf8.lastIndex(of: UInt8(ascii: "/"))
    else { return nil }
    let name = String(tail[tail.utf8.index(after: slash)...])
    return name.isEmpty ? nil : name
  }
}
