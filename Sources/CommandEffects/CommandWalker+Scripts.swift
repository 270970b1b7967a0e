import ShellSyntax
import Vocabulary

extension CommandWalker {
  /// Walks a word as shell text (`bash -c`, `eval`).
  ///
  /// Unknown runs inside it become variables without a known value: a word that decides is then unresolved and holds.
  mutating func walkScript(_ word: ArgumentWord, _ state: inout ShellState, isContiguous: Bool = true) -> Output {
    guard mayDescend(word.evidence) else { return .unknown(from: "a shell") }
    var known = false
    var text: [UInt8] = []
    for piece in word.pieces {
      switch piece {
      case .known(let run):
        known = true
        text += Array(run.utf8)
      case .unknown:
        text += Array("${\(CommandWalker.unknownName)}".utf8)
      }
    }
    guard known || word.pieces.isEmpty, !word.mayBeSeveral else {
      return walkOpaque(.output(of: "a shell", literals: literals), word.evidence, &state)
    }
    state.variables.assigned[CommandWalker.unknownName] = .unknown(word.reasonUnknown ?? "a part of the script")
    defer { state.variables.assigned[CommandWalker.unknownName] = nil }
    return walk(script: text, at: isContiguous ? inner(word) : .fixed(word.evidence), &state)
  }

  /// The variable that stands for an unknown run of a script.
  private static let unknownName = "TAGOUT_UNKNOWN_RUN"

  /// Where the text inside a word stands, when the word is one literal run in quotes or none.
  private func inner(_ word: ArgumentWord) -> Locator {
    guard case .text(let range) = word.evidence, let literal = word.literal else { return .fixed(word.evidence) }
    switch range.end - range.start - literal.utf8.count {
    case 0: return .shifted(by: range.start)
    case 2: return .shifted(by: range.start + 1)
    default: return .fixed(word.evidence)
    }
  }

  /// Walks literal shell text one level deeper.
  mutating func walk(script text: [UInt8], at locator: Locator, _ state: inout ShellState) -> Output {
    let outer = self.locator
    self.locator = locator
    depth += 1
    defer {
      depth -= 1
      self.locator = outer
    }
    let script = ShellParser.parse(text)
    note(problems: script.problems, in: text)
    if script.items.isEmpty { state.status = 0 }
    let output = walkLines(script, &state)
    if !script.problems.isEmpty { state.status = nil }
    return output
  }

  /// Walks what feeds a shell's standard input as its script.
  mutating func walkInput(_ input: StandardInput, _ evidence: Evidence, _ state: inout ShellState) -> Output {
    switch input {
    case .inherited, .nothing:
      return .none
    case .text(let text):
      guard mayDescend(evidence) else { return .unknown(from: "a shell") }
      var apart = state
      apart.input = .nothing
      apart.left = []
      return walk(script: Array(text.utf8), at: .fixed(evidence), &apart)
    case .file(let word):
      return inspection.isElsewhere
        ? walkScriptHere(word, evidence, &state) : walkFile(word, evidence, isProgram: false, &state)
    case .output(StandardInput.before, let texts) where texts.count == 1:
      // What is left of it to read is a part of this text.
      guard mayDescend(evidence) else { return .unknown(from: "a shell") }
      var apart = state
      (apart.input, apart.left) = (.nothing, [])
      return mayRun { $0.walk(script: Array(texts[0].utf8), at: .fixed(evidence), &apart) }.doubted
    case .output:
      return walkOpaque(input, evidence, &state)
    }
  }

  /// The script that a redirection gives to a shell on another machine: it lies on this one.
  private mutating func walkScriptHere(_ word: ArgumentWord, _ evidence: Evidence, _ state: inout ShellState) -> Output
  {
    guard let path = word.literal, path.utf8.first == UInt8(ascii: "/"), mayDescend(evidence) else {
      return walkFile(word, evidence, isProgram: false, &state)
    }
    var output = Output()
    let file = written(at: path) ?? WrittenFile([.disk(path)])
    for choice in file.choices {
      inspection.isElsewhere = false
      let text = contents(of: choice, named: word.display)
      inspection.isElsewhere = true
      var apart = state
      guard let text else {
        if choice == [.unknown] || choice.count > 1 {
          output.append(walkOpaque(.output(of: word.display, literals: []), evidence, &apart))
        }
        continue
      }
      output.append(walk(script: text, at: .fixed(evidence), &apart))
    }
    return file.choices.count == 1 ? output : output.doubted
  }

  /// A shell whose script cannot be told: holds when the text, or a decode of its literals, names a guarded tool.
  mutating func walkOpaque(_ input: StandardInput, _ evidence: Evidence, _ state: inout ShellState) -> Output {
    var sources = literals
    var producer = "another command"
    if case .output(let name, let more) = input {
      sources += more
      if !name.isEmpty { producer = name }
    }
    if let name = GuardedNames.firstName(inLiterals: sources), !CommandWalker.isCompletion(input) {
      inspection.note(
        Finding(
          "command.opaque-shell", .high,
          "a shell runs text that cannot be read beforehand, and the command names \(name)", evidence: evidence,
          remedy: "run \(name) itself, with its words written out"))
    } else {
      noteUnread(producer, evidence)
    }
    state.doubt()
    inspection.note(
      Effect(.runCode, Resource(kind: "shell", role: .unknown), reversibility: .unknown, evidence: evidence))
    return .unknown(from: "a shell")
  }

  private mutating func noteUnread(_ producer: String, _ evidence: Evidence) {
    inspection.note(
      Finding(
        "command.piped-to-shell", .information, "a shell runs what \(producer) prints, unread", evidence: evidence,
        remedy: "save it to a file, read it, then run the file"))
  }

  /// Whether a tool prints its own completions, as `source <(kubectl completion bash)` takes them in.
  private static func isCompletion(_ input: StandardInput) -> Bool {
    guard case .output(let name, let words) = input, GuardedNames.all.contains(name) else { return false }
    return words.first == "completion" && words.count <= 2
  }

  /// Walks a script file: one the same text wrote, or one that is asked for as a fact.
  mutating func walkFile(
    _ word: ArgumentWord, _ invocation: Invocation, _ state: inout ShellState, keepsState: Bool = false
  ) -> Output {
    var apart = state
    let isProgram = invocation.program == word
    if !keepsState {
      apart.directory = invocation.directory
      apart.variables = invocation.variables
      apart.exported = Set(invocation.variables.assigned.keys)
      apart.positional =
        isProgram ? invocation.arguments : Array(invocation.arguments.drop { $0 != word }.dropFirst())
      apart.becomeNewShell()
      apart.scriptName = word.display
    }
    let (left, returns) = (apart.left.count, apart.mayReturn)
    apart.mayReturn = keepsState
    let input = apart.input
    apart.input = invocation.input
    var output = walkFile(word, invocation.evidence, isProgram: isProgram, &apart)
    if !keepsState { output.append(walkTraps(apart)) }
    if keepsState {
      apart.mayReturn = returns
      if invocation.input != input { apart.input = input }
      // `return` ends the sourced file.
      let locals = apart.locals
      apart.locals = [:]
      apart.endCall(outer: locals, left: left)
      state = apart
    }
    return output
  }

  /// - Parameter isProgram: the file is started itself, so its first line tells who runs it; else a shell reads it.
  private mutating func walkFile(
    _ word: ArgumentWord, _ evidence: Evidence, isProgram: Bool, _ state: inout ShellState
  ) -> Output {
    guard mayDescend(evidence) else { return .unknown(from: "a shell") }
    if let name = word.literal, let written = written(at: fileKey(name, state)) {
      return walkWritten(written, word, evidence, isProgram: isProgram, &state)
    }
    if let output = substituted(by: word) {
      guard let text = output.text else { return walkOpaque(output.asInput, evidence, &state) }
      return walk(script: Array(text.utf8), at: .fixed(evidence), &state)
    }
    guard let path = word.literal.flatMap(state.directory.resolve) else {
      return walkOpaque(.output(of: word.display, literals: []), evidence, &state)
    }
    return walkDisk(path, word, evidence, isProgram: isProgram, &state)
  }

  /// Walks a script as it lies on the disk.
  mutating func walkDisk(
    _ path: String, _ word: ArgumentWord, _ evidence: Evidence, isProgram: Bool, _ state: inout ShellState
  ) -> Output {
    let descriptor = DescriptorPath.number(of: path)
    if descriptor == 0, case .text(let text) = state.input {
      state.input = .nothing
      return walk(script: Array(text.utf8), at: .fixed(evidence), &state)
    }
    if path.hasPrefix("/dev/") || path.hasPrefix("/proc/") {
      defer { state.doubt() }
      let opened = descriptor.flatMap { $0 == 0 ? state.input : state.descriptors[$0] }
      return walkInput(opened?.openedBefore ?? .inherited, evidence, &state)
    }
    guard path.hasPrefix("/") else {
      state.doubt()
      noteUnread(word.display, evidence)
      return .unknown(from: word.display)
    }
    let reason = "the script \(word.display)"
    let beginning = isProgram ? inspection.ask(.beginning(path: path, count: 512), for: reason) : nil
    let contents = inspection.ask(.contents(path: path, bound: CommandWalker.scriptBound), for: reason)
    if case .contents(let bytes) = beginning, !ScriptInterpreter.isShell(bytes) {
      state.doubt()
      return .unknown(from: word.display)
    }
    switch contents {
    case .missing where inspection.touchedPaths.isEmpty:
      // What is not there sets nothing.
      state.status = nil
      return .unknown(from: word.display)
    case .contents(let bytes) where !GuardedNames.looksBinary(bytes):
      let before = inspection.findings.count
      noteFollowed(word.display, path, bytes, evidence)
      openScripts += 1
      defer {
        openScripts -= 1
        inspection.explain(since: before, word.display)
      }
      return walk(script: bytes, at: .fixed(evidence), &state)
    case .unreadable, .tooBig:
      inspection.note(
        Finding(
          "command.script-unreadable", .high, "the script \(word.display) is there but cannot be read",
          evidence: evidence, remedy: "make it readable, or run its commands one by one"))
      state.doubt()
      return .unknown(from: word.display)
    case .contents, .documents, .missing, .status, .worktree, .names, .members, nil:
      state.doubt()
      return .unknown(from: word.display)
    }
  }

  /// What a process substitution prints that stands as the word; nil for any other word.
  func substituted(by word: ArgumentWord) -> Output? {
    guard word.pieces.count == 1, case .unknown(let reason) = word.pieces[0] else { return nil }
    return substitutions[reason]
  }

  /// What `cat FILE…` prints when that is about to be run; nil when a file is not there or not known.
  mutating func printedFiles(_ invocation: Invocation) -> Output? {
    guard isPrintingScript, invocation.name == "cat", !invocation.arguments.isEmpty else { return nil }
    var text: [UInt8] = []
    for argument in invocation.arguments {
      guard let name = argument.literal, !name.hasPrefix("-"), let path = invocation.directory.resolve(name),
        let bytes = printed(path, name)
      else { return nil }
      noteFollowed("cat \(name)", path, bytes, invocation.evidence)
      text += bytes
    }
    return .known(String(decoding: text, as: UTF8.self), from: "cat")
  }

  /// The text of a file that is printed: every text that it may hold, one after the other.
  private mutating func printed(_ path: String, _ name: String) -> [UInt8]? {
    let isHere = !inspection.isElsewhere
    let file = (isHere ? written(at: path) : nil) ?? WrittenFile([.disk(path)])
    var text: [UInt8] = []
    for choice in file.choices {
      if choice == [.disk(path)], isHere {
        guard
          case .contents(let bytes)? = inspection.ask(
            .contents(path: path, bound: CommandWalker.scriptBound), for: "the script \(name)"),
          !GuardedNames.looksBinary(bytes)
        else {
          if file.choices.count == 1 { return nil }
          continue
        }
        text += bytes
      } else if let bytes = contents(of: choice, named: name) {
        text += bytes
      } else {
        return nil
      }
      if text.last != 10, !text.isEmpty { text.append(10) }
    }
    return text
  }

  /// Scripts up to this many bytes are read.
  static let scriptBound = 256 * 1_024

  /// The file that a program start would run as a shell script: a path with a slash that nothing else knows.
  func scriptFile(of invocation: Invocation) -> ArgumentWord? {
    guard let path = invocation.program.literal, path.utf8.contains(UInt8(ascii: "/")) else { return nil }
    let isSystem = ["/usr/", "/bin/", "/sbin/", "/opt/", "/lib"].contains { path.hasPrefix($0) }
    return isSystem ? nil : invocation.program
  }
}
