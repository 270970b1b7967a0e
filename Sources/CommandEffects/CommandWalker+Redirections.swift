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
        target.literal == "/dev/null" ? .nothing : text.map { .text($0) } ?? .file(target)
      feed(descriptor(of: redirection, default: 0), source, &plumbing)
      plumbing.mayFail = plumbing.mayFail || text == nil && target.literal != "/dev/null"
    case .hereString:
      let text = expandWhole(redirection.target, &state)
      let source = text.literal.map { .text($0 + "\n") } ?? partly(text, "a here-string")
      feed(descriptor(of: redirection, default: 0), source, &plumbing)
    case .hereDocument, .hereDocumentStripped:
      let text = redirection.body.map { expandWhole($0, &state) }
      let source = text.map { word in word.literal.map { .text($0) } ?? partly(word, "a here-document") } ?? .nothing
      feed(descriptor(of: redirection, default: 0), source, &plumbing)
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
    let number = expandWhole(redirection.target, &state).literal.flatMap { Int($0) }
    let known = number.flatMap { plumbing.opened[$0] ?? state.descriptors[$0] }
    var source = known ?? .inherited
    if case .text(let text)? = known { source = .output(of: "what was opened before", literals: [text]) }
    feed(descriptor(of: redirection, default: 0), source, &plumbing)
  }

  private func descriptor(of redirection: Redirection, default standard: Int) -> Int {
    switch redirection.descriptor {
    case .number(let number): number
    case .variable: -1
    case nil: standard
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
    guard descriptor(of: redirection, default: 1) == 1 else { return }
    plumbing.isOutputElsewhere = true
    plumbing.mayFailPrinting = target.literal != "/dev/null"
    if let name = target.literal {
      let mayKeep = state.options.keepsFiles && redirection.operation != .outputClobber
      plumbing.written.append(Written(key: fileKey(name, state), isAppending: isAppending, mayKeep: mayKeep))
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
    guard descriptor(of: redirection, default: 1) == 1 else { return }
    plumbing.mayFailPrinting = !isOpen
    if target.literal != "1" { plumbing.isOutputElsewhere = true }
  }
}
