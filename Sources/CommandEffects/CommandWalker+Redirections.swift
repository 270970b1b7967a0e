import ShellSyntax
import Vocabulary

extension CommandWalker {
  /// Where a command's standard streams go.
  struct Plumbing {
    /// What feeds its standard input, when a redirection says so.
    var input: StandardInput?
    /// What the other descriptors read from that it opens.
    var opened: [Int: StandardInput] = [:]
    /// Its standard output does not go on to the next stage.
    var isOutputElsewhere = false
    /// The files its standard output goes to, where the path is known.
    var written: [Written] = []
    /// A file that has to be opened may not be there: then the command does not run.
    var mayFail = false
    /// Whether printing may fail: into a file, or into what is closed.
    var mayFailPrinting = false
    /// Whether nothing can be printed into them.
    var printsNothing = false
  }

  /// A file that standard output goes to.
  struct Written {
    /// As `fileKey` gives it.
    var key: String
    var evidence: Evidence
    var isAppending: Bool
    /// Whether the file may stay as it is.
    var mayKeep: Bool
  }

  /// Keeps what was printed into files; gives what goes on to the next stage.
  mutating func deliver(_ output: Output, _ plumbing: Plumbing, _ state: ShellState) -> Output {
    for target in plumbing.written { remember(output, at: target, state) }
    return plumbing.isOutputElsewhere ? .none : output
  }

  /// Keeps what a program printed into a file whose text is known, so that the same command can run it later.
  private mutating func remember(_ output: Output, at file: Written, _ state: ShellState) {
    inspection.touchedPaths.insert(Inspection.path(ofKey: file.key))
    let part = output.text.map { WrittenFile.Part.text(Array($0.utf8)) } ?? .unknown
    if case .text(let text) = part { walkLater(text, into: Inspection.path(ofKey: file.key), file.evidence, state) }
    guard file.isAppending else { return write(WrittenFile([part]), at: file.key, state, mayKeep: file.mayKeep) }
    append(part, at: file.key, state)
  }

  /// The text of a file that the same text has written or that a process substitution names.
  func knownText(of file: ArgumentWord, _ state: ShellState) -> String? {
    if let output = substituted(by: file) { return output.text }
    guard let name = file.literal else { return nil }
    return written(at: fileKey(name, state))?.text.map { String(decoding: $0, as: UTF8.self) }
  }

  /// Follows the redirections in their order.
  ///
  /// - Parameter printsNothing: no program stands before them, or only `:` or `true`: they can only be meant to empty.
  mutating func plumb(
    _ redirections: [Redirection], printsNothing: Bool = false, _ state: inout ShellState
  ) -> Plumbing {
    var plumbing = Plumbing(printsNothing: printsNothing)
    for redirection in redirections { plumb(redirection, &plumbing, &state) }
    return plumbing
  }

  private mutating func plumb(
    _ redirection: Redirection, _ plumbing: inout Plumbing, _ state: inout ShellState
  ) {
    switch redirection.operation {
    case .input, .readWrite:
      let target = expandWhole(redirection.target, &state)
      let text = knownText(of: target, state)
      let source: StandardInput =
        target.literal == "/dev/null"
        ? .nothing : text.map { .text($0) } ?? opened(by: target, plumbing, state) ?? .file(target)
      feed(descriptor(of: redirection, default: 0, plumbing, &state), source, &plumbing)
      plumbing.mayFail = plumbing.mayFail || text == nil && target.literal != "/dev/null"
    case .hereString:
      let text = expandWhole(redirection.target, &state)
      let source = text.literal.map { .text($0 + "\n") } ?? partly(text, "a here-string")
      feed(descriptor(of: redirection, default: 0, plumbing, &state), source, &plumbing)
    case .hereDocument, .hereDocumentStripped:
      let text = redirection.body.map { expandWhole($0, &state) }
      let source = text.map { word in word.literal.map { .text($0) } ?? partly(word, "a here-document") } ?? .nothing
      feed(descriptor(of: redirection, default: 0, plumbing, &state), source, &plumbing)
    case .output, .outputClobber, .append, .outputAndError, .appendOutputAndError:
      writeFile(redirection, &plumbing, &state)
    case .duplicateInput:
      plumbing.mayFail = true
      duplicateInput(redirection, &plumbing, &state)
    case .duplicateOutput:
      duplicate(redirection, &plumbing, &state)
    }
  }

  private func feed(_ descriptor: Int, _ source: StandardInput, _ plumbing: inout Plumbing) {
    if descriptor == 0 { plumbing.input = source } else { plumbing.opened[descriptor] = source }
  }

  /// `<&3`: what was opened before; how much of it is read already is not followed.
  private mutating func duplicateInput(
    _ redirection: Redirection, _ plumbing: inout Plumbing, _ state: inout ShellState
  ) {
    let target = expandWhole(redirection.target, &state)
    let number = target.literal.flatMap { Int($0.hasSuffix("-") ? String($0.dropLast()) : $0) }
    let every = state.descriptors.merging(plumbing.opened) { $1 }
    var source = StandardInput.inherited
    if let number {
      source = every[number].map(\.openedBefore) ?? .inherited
    } else if target.literal == nil, !every.isEmpty {
      // Any of those that are open may be meant.
      source = .output(of: StandardInput.before, literals: every.keys.sorted().flatMap { every[$0]?.texts ?? [] })
    }
    if case .variable = redirection.descriptor, target.literal == "-" { return }
    feed(descriptor(of: redirection, default: 0, plumbing, &state), source, &plumbing)
  }

  /// What a path such as `/dev/fd/3` reads from: a descriptor that was opened before.
  private func opened(by target: ArgumentWord, _ plumbing: Plumbing, _ state: ShellState) -> StandardInput? {
    guard let number = target.literal.flatMap(DescriptorPath.number) else { return nil }
    return (plumbing.opened[number] ?? (number == 0 ? state.input : state.descriptors[number])).map(\.openedBefore)
  }

  /// The descriptor that a redirection is about. For `{name}` the shell takes the first free one from ten on and
  /// leaves its number in the variable (bash manual 3.6).
  private func descriptor(
    of redirection: Redirection, default standard: Int, _ plumbing: Plumbing, _ state: inout ShellState
  ) -> Int {
    switch redirection.descriptor {
    case .number(let number): return number
    case .variable(let name):
      let free = (10..<256).first { plumbing.opened[$0] == nil && state.descriptors[$0] == nil } ?? 256
      state.assign(.set(String(free)), to: name)
      return free
    case nil: return standard
    }
  }

  private func partly(_ word: ArgumentWord, _ producer: String) -> StandardInput {
    var literals: [String] = []
    for case .known(let text) in word.pieces { literals.append(text) }
    return .output(of: producer, literals: literals)
  }

  private mutating func writeFile(
    _ redirection: Redirection, _ plumbing: inout Plumbing, _ state: inout ShellState
  ) {
    let target = expandWhole(redirection.target, &state)
    let isAppending = redirection.operation == .append || redirection.operation == .appendOutputAndError
    FileRedirection.inspect(
      path: target, truncates: !isAppending, printsNothing: plumbing.printsNothing, directory: state.directory,
      variables: state.variables, into: &inspection)
    plumbing.mayFail = plumbing.mayFail || target.literal != "/dev/null"
    guard descriptor(of: redirection, default: 1, plumbing, &state) == 1 else { return }
    plumbing.isOutputElsewhere = true
    plumbing.mayFailPrinting = target.literal != "/dev/null"
    if let name = target.literal {
      let mayKeep = state.options.keepsFiles && redirection.operation != .outputClobber
      plumbing.written.append(
        Written(key: fileKey(name, state), evidence: target.evidence, isAppending: isAppending, mayKeep: mayKeep))
    }
  }

  /// `>&2` sends output away from the pipe; `>&file` is the old spelling of `&>file`.
  private mutating func duplicate(
    _ redirection: Redirection, _ plumbing: inout Plumbing, _ state: inout ShellState
  ) {
    let target = expandWhole(redirection.target, &state)
    let isDescriptor =
      target.literal.map { $0 == "-" || $0.utf8.allSatisfy { $0 >= 48 && $0 <= 57 || $0 == 45 } } ?? true
    if !isDescriptor {
      FileRedirection.inspect(
        path: target, truncates: true, directory: state.directory, variables: state.variables, into: &inspection)
    }
    // Another descriptor than the first two may not be open.
    let isOpen = target.literal == "1" || target.literal == "2"
    plumbing.mayFail = plumbing.mayFail || !isOpen
    guard descriptor(of: redirection, default: 1, plumbing, &state) == 1 else { return }
    plumbing.mayFailPrinting = !isOpen
    if target.literal != "1" { plumbing.isOutputElsewhere = true }
  }
}
