import Vocabulary

extension CommandWalker {
  /// The name under which a file that the text writes is known: its absolute path, or one below a folder that is not;
  /// on another machine the path there.
  func fileKey(_ path: String, _ state: ShellState) -> String {
    let key = state.directory.resolve(path) ?? "?" + PathText.normalised("/" + path)
    return inspection.isElsewhere ? Inspection.key(key, at: state.place) : key
  }

  /// What the text may have written into a file; nil when it has not touched it.
  func written(at key: String) -> WrittenFile? {
    if let file = inspection.writtenFiles[key] { return file }
    // What was written below a folder that is not known may be this file.
    let others = same(as: key)
    guard !others.isEmpty else { return nil }
    var file = WrittenFile([.disk(Inspection.path(ofKey: key))])
    for other in others {
      if let held = inspection.writtenFiles[other] { file.merge(moved(held, from: other, to: key)) }
    }
    return file
  }

  /// The other files that the text writes which may be the same one, sorted.
  private func same(as key: String) -> [String] {
    guard hasOpenFiles || key.utf8.first == UInt8(ascii: "?") else { return [] }
    let named = filesByName[PathText.lastComponent(key)] ?? []
    return named.filter { CommandWalker.mayBeSame($0, key) }.sorted()
  }

  private func moved(_ file: WrittenFile, from key: String, to other: String) -> WrittenFile {
    file.moved(from: Inspection.path(ofKey: key), to: Inspection.path(ofKey: other))
  }

  /// Whether one of two different keys stands below a folder that is not known, so that they may be one file.
  private static func mayBeSame(_ one: String, _ other: String) -> Bool {
    guard one != other else { return false }
    let (short, long) = one.utf8.count < other.utf8.count ? (one, other) : (other, one)
    // The shorter of two open ones may lie deeper; an open one that is longer than a known path cannot be it.
    guard short.utf8.first == UInt8(ascii: "?") else { return false }
    return long.hasSuffix(short.dropFirst())
  }

  /// What a file holds before the text writes to it.
  private func before(_ key: String) -> WrittenFile {
    written(at: key) ?? WrittenFile([.disk(Inspection.path(ofKey: key))])
  }

  /// Sets what a file holds; where this may not have run, what it held stays possible.
  mutating func write(_ file: WrittenFile, at key: String, _ state: ShellState, mayKeep: Bool = false) {
    var file = file
    let isDoubtful = !state.left.isEmpty || state.isSubshell && (state.mayHaveExited || state.options.mayStop)
    if mayKeep || isDoubtful { file.merge(before(key)) }
    // In a folder that is not known it may be any file of that name.
    if key.utf8.first == UInt8(ascii: "?") {
      hasOpenFiles = true
      for other in same(as: key) {
        let same = moved(file, from: key, to: other)
        inspection.writtenFiles[other]?.merge(same)
      }
    }
    filesByName[PathText.lastComponent(key), default: []].insert(key)
    inspection.writtenFiles[key] = file
  }

  /// Appends to what a file holds.
  mutating func append(_ part: WrittenFile.Part, at key: String, _ state: ShellState) {
    var file = before(key)
    file.append(part)
    write(file, at: key, state)
  }

  /// Walks what may not run: what it writes may not have been written.
  mutating func mayRun<Result>(_ body: (inout CommandWalker) -> Result) -> Result {
    let before = inspection.writtenFiles
    let result = body(&self)
    mergeFiles(with: before)
    return result
  }

  /// What was written since then may not have been written.
  mutating func mergeFiles(with earlier: [String: WrittenFile]) {
    guard inspection.writtenFiles != earlier else { return }
    for (key, file) in inspection.writtenFiles where earlier[key] != file {
      var merged = file
      merged.merge(earlier[key] ?? WrittenFile([.disk(Inspection.path(ofKey: key))]))
      inspection.writtenFiles[key] = merged
    }
  }

  /// A program may have left another text in a file, or in all files below a folder.
  private mutating func spoil(_ path: String, _ state: ShellState) {
    let path = inspection.isElsewhere ? Inspection.key(path, at: state.place) : path
    for (key, file) in inspection.writtenFiles
    where key == path || path == "/" || key.utf8.starts(with: (path + "/").utf8) {
      var spoilt = file
      spoilt.merge(WrittenFile([.unknown]))
      spoilt.merge(WrittenFile([.disk(Inspection.path(ofKey: key))]))
      inspection.writtenFiles[key] = spoilt
    }
  }

  /// Remembers which files a program was given, so that what it may have changed is not trusted.
  mutating func touch(_ invocation: Invocation, _ state: ShellState) {
    guard let name = invocation.name else { return }
    if name == "cp" || name == "mv" || name == "ln" || name == "install" { copyFiles(invocation, state) }
    if name == "tee" { printIntoFiles(invocation, state) }
    guard !Readers.onlyRead(name) else { return }
    // Only what the text itself has written can be spoilt.
    let keeps = inspection.writtenFiles.isEmpty || FileKeepers.keep(name, invocation.arguments)
    let rewrites = CommandWalker.rewritesFiles(name)
    for argument in invocation.arguments {
      guard let path = argument.literal, !path.isEmpty, path.utf8.first != UInt8(ascii: "-"),
        let resolved = invocation.directory.resolve(path)
      else { continue }
      inspection.touchedPaths.insert(resolved)
      if rewrites { inspection.rewrittenPaths.insert(resolved) }
      if !keeps { spoil(resolved, state) }
    }
    if !inspection.writtenFiles.isEmpty, FileKeepers.unpacks(name, invocation.arguments) { spoil("/", state) }
  }

  /// Whether a program is there to leave another text in a file that it is given.
  private static func rewritesFiles(_ name: String) -> Bool {
    switch name {
    case "sed", "gsed", "perl", "ruby", "python", "python3", "awk", "gawk", "tee", "cp", "mv", "patch", "truncate",
      "dd", "ed", "ex", "install", "rsync", "ln", "sponge", "curl", "wget", "vim", "nano":
      true
    default: false
    }
  }

  /// `cp`, `mv`, `ln`, `install`: the last operand holds what the others held.
  private mutating func copyFiles(_ invocation: Invocation, _ state: ShellState) {
    let operands = invocation.arguments.filter { !$0.knownPrefix.hasPrefix("-") }
    guard operands.count > 1, let target = operands.last?.literal else { return }
    var there = state
    there.directory = invocation.directory
    let takesMany = invocation.arguments.contains { word in
      word.knownPrefix.hasPrefix("-") && word.knownPrefix.contains { "rRa".contains($0) }
    }
    for source in operands.dropLast() {
      guard let name = source.literal, !takesMany else {
        if let folder = there.directory.resolve(target) { spoil(folder, state) }
        continue
      }
      let held = before(fileKey(name, there))
      let isFolder = target.hasSuffix("/") || target == "." || target == ".." || operands.count > 2
      // A source that is not there leaves the target as it is.
      let mayKeep = held.mayBeMissing
      if !isFolder { write(held, at: fileKey(target, there), state, mayKeep: mayKeep) }
      write(held, at: fileKey(target + "/" + PathText.lastComponent(name), there), state, mayKeep: mayKeep)
    }
  }

  /// `tee`: its operands hold what it reads.
  private mutating func printIntoFiles(_ invocation: Invocation, _ state: ShellState) {
    var part = WrittenFile.Part.unknown
    if case .text(let text) = invocation.input { part = .text(Array(text.utf8)) }
    let appends = invocation.arguments.contains { $0.literal == "-a" || $0.literal == "--append" }
    var there = state
    there.directory = invocation.directory
    for name in invocation.arguments.compactMap(\.literal) where !name.hasPrefix("-") {
      let key = fileKey(name, there)
      inspection.touchedPaths.insert(Inspection.path(ofKey: key))
      if case .text(let text) = part {
        walkLater(text, into: Inspection.path(ofKey: key), invocation.evidence, state)
      }
      if appends { append(part, at: key, state) } else { write(WrittenFile([part]), at: key, state) }
    }
  }

  /// Walks each text that a written file may hold.
  mutating func walkWritten(
    _ file: WrittenFile, _ word: ArgumentWord, _ evidence: Evidence, isProgram: Bool, _ state: inout ShellState
  ) -> Output {
    if file.choices.count == 1 { return walkChoice(file.choices[0], word, evidence, isProgram: isProgram, &state) }
    var output = Output()
    var ends: [ShellState] = []
    for choice in file.choices {
      var apart = state
      output.append(
        mayRun { $0.walkChoice(choice, word, evidence, isProgram: isProgram, &apart) })
      ends.append(apart)
    }
    state = ShellState.merged(ends) ?? state
    return output.doubted
  }

  private mutating func walkChoice(
    _ parts: [WrittenFile.Part], _ word: ArgumentWord, _ evidence: Evidence, isProgram: Bool,
    _ state: inout ShellState
  ) -> Output {
    if parts.count == 1, case .disk(let path) = parts[0] {
      return walkDisk(path, word, evidence, isProgram: isProgram, &state)
    }
    guard let text = contents(of: parts, named: word.display) else {
      for case .text(let text) in parts { _ = walk(script: text, at: .fixed(evidence), &state) }
      return walkOpaque(.output(of: word.display, literals: []), evidence, &state)
    }
    guard !isProgram || ScriptInterpreter.isShell(text) else { return .unknown(from: word.display) }
    return walk(script: text, at: .fixed(evidence), &state)
  }

  /// The bytes of all parts; nil when one is not known.
  mutating func contents(of parts: [WrittenFile.Part], named name: String) -> [UInt8]? {
    var text: [UInt8] = []
    for part in parts {
      switch part {
      case .text(let run): text += run
      case .unknown: return nil
      case .disk(let path):
        let query = FactQuery.contents(path: path, bound: CommandWalker.scriptBound)
        switch path.hasPrefix("/") ? inspection.ask(query, for: "the script \(name)") : nil {
        case .contents(let bytes) where !GuardedNames.looksBinary(bytes): text += bytes
        case .missing: break
        default: return nil
        }
      }
    }
    return text
  }
}
