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
    state.directoryBefore = nil
    guard invocationCount <= bounds.invocations else {
      noteOverBound("more than \(bounds.invocations) program starts", program.evidence)
      return .unknown(from: "a command")
    }
    guard let literal = program.literal else { return startUnresolved(words, prefix, input, &state) }
    if state.options.isPowerShell, let name = WindowsText.command(literal), name != literal {
      let named = ArgumentWord(name, evidence: program.evidence)
      return start([named] + words.dropFirst(), prefix: prefix, input: input, isProgramOnly: isProgramOnly, &state)
    }
    if literal.utf8.count > 1, literal.utf8.first == UInt8(ascii: "=") {
      // zsh reads `=terraform` as the path of `terraform`; no program of any other shell is called so.
      let named = ArgumentWord(String(literal.dropFirst()), evidence: program.evidence)
      return start([named] + words.dropFirst(), prefix: prefix, input: input, isProgramOnly: true, &state)
    }
    let invocation = Invocation(
      program: program, arguments: Array(words.dropFirst()), directory: state.directory,
      variables: state.environment(with: prefix), input: input, evidence: whole(words), place: state.place)
    if !isProgramOnly, let texts = state.aliases[literal] {
      return runAliases(texts, literal, words, prefix, input, &state)
    }
    if let function = state.functions[literal], !isProgramOnly || function.isExported {
      return call(function, literal, invocation, prefix, isProgramOnly: isProgramOnly, &state)
    }
    if !isProgramOnly {
      let builtin = CommandWalker.builtinWords(words) ?? words
      var named = invocation
      (named.program, named.arguments) = (builtin[0], Array(builtin.dropFirst()))
      if let name = builtin[0].literal, let output = runBuiltin(name, named, prefix, &state) { return output }
    }
    state.status = nil
    let output = run(invocation, &state)
    if literal == "exec", !isProgramOnly, !state.options.survivesExec { state.flow = .exited }
    return output
  }

  /// Walks every text that an alias stands for, and the word itself: quoted, on the same line or in another shell it
  /// is no alias.
  private mutating func runAliases(
    _ texts: [ArgumentWord], _ name: String, _ words: [ArgumentWord], _ prefix: [String: Variables.Value],
    _ input: StandardInput, _ state: inout ShellState
  ) -> Output {
    var output = Output()
    var ends: [ShellState] = []
    // An alias is not expanded inside itself.
    state.aliases[name] = nil
    for text in texts {
      var apart = state
      output.append(mayRun { $0.runAlias(text, words, input, &apart) })
      ends.append(apart)
    }
    output.append(
      mayRun { $0.start(words, prefix: prefix, input: input, isProgramOnly: false, &state) })
    state = ShellState.merged(ends + [state]) ?? state
    state.aliases[name] = texts + (state.aliases[name] ?? []).filter { !texts.contains($0) }
    return output.doubted
  }

  /// Walks an alias' text with the words that stand behind the alias.
  private mutating func runAlias(
    _ alias: ArgumentWord, _ words: [ArgumentWord], _ input: StandardInput, _ state: inout ShellState
  ) -> Output {
    let rest = words.dropFirst().flatMap { [.known(" ")] + CommandWalker.quoted($0).pieces }
    let text = ArgumentWord(
      pieces: ArgumentWord.merged(alias.pieces + rest), evidence: whole(words),
      mayBeSeveral: words.contains { $0.mayBeSeveral })
    let before = state.input
    state.input = input
    defer { state.input = before }
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
    var output = run(name, invocation, &state)
    if let producer = CrontabFilter.producer(of: name, invocation) { output.producer = producer }
    return output
  }

  private mutating func run(_ name: String, _ invocation: Invocation, _ state: inout ShellState) -> Output {
    if isTracing { started.append(invocation) }
    defer { touch(invocation, state) }
    if invocation.input == state.input, case .text = state.input, InputReaders.contains(name) {
      state.input = .output(of: "what \(name) left to read", literals: [])
    }
    KubeCredentials.noteChoice(by: name, invocation, into: &inspection)
    CloudChoices.note(by: name, invocation, into: &inspection)
    TunnelPrograms.note(by: name, invocation, into: &inspection)
    DatabaseAtHand.note(by: name, invocation, into: &inspection)
    if let output = runTask(name, invocation, state) { return output }
    if let output = printedFiles(invocation) { return output }
    if let output = ProgramPath.output(of: name, invocation) { return output }
    ScriptLosses.inspect(name, invocation, into: &inspection)
    PublishedPackages.inspect(name, invocation, into: &inspection)
    SocketRequests.inspect(name, invocation, into: &inspection)
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
    case "true", ":": state.status = 0
    case "echo", "pwd": state.status = state.mayFailPrinting ? nil : 0
    case "printf":
      state.status = !state.mayFailPrinting && CommandWalker.printsCertainly(invocation) ? 0 : nil
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
    var apart = state.subshell()
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
    if let name = UnresolvedPrograms.program(program) {
      let known = [ArgumentWord(name, evidence: program.evidence)] + words.dropFirst()
      return start(known, prefix: prefix, input: input, isProgramOnly: true, &state)
    }
    // What a task's file leaves to others to set is a program that is not known.
    guard !UnresolvedPrograms.isHarmless(program), openTasks.isEmpty,
      openScripts == 0 || UnresolvedPrograms.mayDestroy(words.dropFirst())
    else { return .unknown(from: "a command") }
    inspection.note(
      Finding(
        "command.unresolved", .high,
        "which program this starts cannot be told: \(program.reasonUnknown ?? "it is not literal")",
        evidence: program.evidence, remedy: "write the program's name itself"))
    return .unknown(from: "a command", literals: words.compactMap(\.literal))
  }

  /// Walks every body that a function may have; where it may be none, the program of that name too.
  private mutating func call(
    _ function: ShellFunction, _ name: String, _ invocation: Invocation, _ prefix: [String: Variables.Value],
    isProgramOnly: Bool, _ state: inout ShellState
  ) -> Output {
    let mayBeNone = function.mayBeNone || isProgramOnly
    guard mayBeNone || function.bodies.count != 1 else {
      return call(function.bodies[0], name, invocation, prefix, &state)
    }
    var output = Output()
    var ends: [ShellState] = []
    for body in function.bodies {
      var apart = state
      output.append(mayRun { $0.call(body, name, invocation, prefix, &apart) })
      ends.append(apart)
    }
    if mayBeNone {
      state.functions[name] = nil
      output.append(
        mayRun {
          $0.start(
            [invocation.program] + invocation.arguments, prefix: prefix, input: invocation.input,
            isProgramOnly: isProgramOnly, &state)
        })
      if state.functions[name] == nil { state.functions[name] = function }
      ends.append(state)
    }
    state = ShellState.merged(ends) ?? state
    return output.doubted
  }

  private mutating func call(
    _ body: CompoundCommand, _ name: String, _ invocation: Invocation, _ prefix: [String: Variables.Value],
    _ state: inout ShellState
  ) -> Output {
    guard mayDescend(invocation.evidence) else { return .unknown(from: name) }
    depth += 1
    defer { depth -= 1 }
    let (positional, input, locals, left) = (state.positional, state.input, state.locals, state.left.count)
    let (loops, returns) = (state.loopDepth, state.mayReturn)
    let held = state.hold(prefix)
    state.positional = invocation.arguments
    (state.input, state.locals, state.loopDepth, state.mayReturn) = (invocation.input, [:], 0, true)
    let output = walk(body, &state)
    state.endCall(outer: locals, left: left)
    state.release(held)
    (state.positional, state.loopDepth, state.mayReturn) = (positional, loops, returns)
    // On a way that leaves out the rest of the line the function has ended as well.
    for index in state.left.indices.dropFirst(left) {
      state.left[index].release(held)
      state.left[index].positional = positional
      (state.left[index].loopDepth, state.left[index].mayReturn) = (loops, returns)
    }
    // What the function has read of a shared input stays read.
    if invocation.input != input { state.input = input }
    return output
  }

}

extension ArgumentWord {
  /// The last path component, when the unknown part is only in the folders before it.
  var pathName: String? {
    if pieces.count == 1, case .unknown(let reason) = pieces[0] { return ProgramPath.name(in: reason) }
    guard !mayBeSeveral || pieces.count > 1, case .known(let tail) = pieces.last, pieces.count > 1,
      let slash = tail.utf8.lastIndex(of: UInt8(ascii: "/"))
    else { return nil }
    let name = String(tail[tail.utf8.index(after: slash)...])
    return name.isEmpty ? nil : name
  }
}
