import ShellSyntax
import Vocabulary

extension CommandWalker {
  /// The words that one word of the text becomes: braces, tilde, parameters, substitutions, splitting.
  mutating func expand(_ word: Word, _ state: inout ShellState) -> [ArgumentWord] {
    wordCount += 1
    let evidence = locator.evidence(word.range)
    if let text = word.bareText {
      literals.append(text)
      return [ArgumentWord(text, evidence: evidence)]
    }
    guard wordCount < bounds.words else {
      noteOverBound("more than \(bounds.words) words", evidence)
      return []
    }
    var words: [ArgumentWord] = []
    for alternative in BraceExpansion.words(of: word) {
      let separators = state.variables.assigned["IFS"]
      var builder = FieldBuilder(
        evidence: evidence, separators: separators == nil ? nil : state.variables.text("IFS"),
        isGlobbingOff: state.options.isGlobbingOff, isCutUnknown: separators.map(CommandWalker.isUnknown) ?? false)
      for part in alternative.parts { append(part, to: &builder, isQuoted: false, &state) }
      builder.finishWord()
      words += builder.words
    }
    remember(words)
    return words
  }

  /// The words that several words become, up to one whose expansion is an error.
  mutating func expandAll(_ words: [Word], _ state: inout ShellState) -> [ArgumentWord] {
    var all: [ArgumentWord] = []
    for word in words where state.flow == .running { all += expand(word, &state) }
    return all
  }

  private static func isUnknown(_ value: Variables.Value) -> Bool {
    if case .unknown = value { true } else { false }
  }

  /// A word that is not split: an assignment's value, a redirection's target, a here-document.
  mutating func expandWhole(_ word: Word, _ state: inout ShellState) -> ArgumentWord {
    wordCount += 1
    let evidence = locator.evidence(word.range)
    var builder = FieldBuilder(evidence: evidence, keepsWhole: true)
    builder.append(quoted: "")
    for part in word.parts { append(part, to: &builder, isQuoted: true, &state) }
    builder.finishWord()
    let whole = builder.words.first ?? ArgumentWord("", evidence: evidence)
    remember([whole])
    return whole
  }

  private mutating func remember(_ words: [ArgumentWord]) {
    for word in words {
      for case .known(let text) in word.pieces { literals.append(text) }
    }
  }

  /// Appends what one part of a word becomes.
  mutating func append(
    _ part: WordPart, to builder: inout FieldBuilder, isQuoted: Bool, _ state: inout ShellState
  ) {
    guard state.flow == .running else { return }
    switch part.kind {
    case .text(let text), .verbatim(let text):
      builder.append(quoted: text)
    case .doubleQuoted(let parts):
      appendDoubleQuoted(parts, to: &builder, &state)
    case .parameter(let parameter):
      append(parameter, to: &builder, isQuoted: isQuoted, &state)
    case .command(let script):
      builder.append(pieces: substitute(script, part.range, &state), isQuoted: isQuoted)
    case .arithmetic(let arithmetic):
      // A number: one word, whatever it is.
      switch calculate(arithmetic, &state) {
      case .number(let number): builder.append(quoted: String(number))
      case .error: state.discardLine()
      case .unknown:
        mayFailExpanding = true
        builder.append(unknown: "the result of the arithmetic", isQuoted: true)
      }
    case .process(let script, let isOutput):
      builder.append(unknown: substituteProcess(script, part.range, isOutput: isOutput, state), isQuoted: true)
    case .tilde(let user):
      appendTilde(user, to: &builder, state)
    case .glob(let pattern):
      if isQuoted || state.options.isGlobbingOff {
        builder.append(quoted: pattern)
      } else {
        builder.append(piece: .glob(pattern))
      }
    case .alternatives, .sequence:
      builder.append(unknown: "a brace expansion", isQuoted: isQuoted)
    case .array(let elements):
      for element in elements {
        if let value = element.value { _ = expand(value, &state) }
      }
      builder.append(unknown: "the elements of an array", isQuoted: true)
    }
  }

  private mutating func appendDoubleQuoted(
    _ parts: [WordPart], to builder: inout FieldBuilder, _ state: inout ShellState
  ) {
    // `"$@"` of nothing is no word; `""` is one.
    if !parts.allSatisfy(CommandWalker.isSeparateList) || parts.isEmpty { builder.append(quoted: "") }
    for inner in parts { append(inner, to: &builder, isQuoted: true, &state) }
  }

  /// A process substitution's reason; what it prints is kept under it, for who reads the file.
  private mutating func substituteProcess(
    _ script: Script, _ range: ByteRange, isOutput: Bool, _ state: ShellState
  ) -> String {
    let mayFail = mayFailExpanding
    defer { mayFailExpanding = mayFail }
    var apart = state.subshell()
    let output = walkDeeper(script, range, &apart)
    let number = substitutions.isEmpty ? "" : " (\(substitutions.count + 1))"
    let reason = "a file that a process substitution names\(number)"
    if !isOutput { substitutions[reason] = output }
    return reason
  }

  private func appendTilde(_ user: String, to builder: inout FieldBuilder, _ state: ShellState) {
    switch user {
    case "":
      builder.append(quoted: state.variables.text("HOME") ?? "~")
    case "+":
      append(state.directory, to: &builder)
    case "-":
      append(state.previousDirectory, to: &builder)
    default:
      builder.append(quoted: "~" + user)
    }
  }

  private func append(_ directory: WorkingDirectory, to builder: inout FieldBuilder) {
    switch directory {
    case .known(let path): builder.append(quoted: path)
    case .unknown(let reason): builder.append(unknown: reason, isQuoted: true)
    }
  }

  /// What `$(…)` becomes: its output without the newlines at its end.
  private mutating func substitute(
    _ script: Script, _ range: ByteRange, _ state: inout ShellState
  ) -> [ArgumentWord.Piece] {
    let mayFail = mayFailExpanding
    var apart = state.subshell()
    var output = walkDeeper(script, range, &apart)
    output.append(walkTraps(apart))
    state.status = apart.endStatus
    substitutionCount += 1
    mayFailExpanding = mayFail
    let pieces = CommandWalker.withoutLastNewlines(output.pieces)
    if output.text == nil {
      literals += output.literals
      guard pieces.contains(where: { if case .known = $0 { true } else { false } }) else {
        return [.unknown("the output of \(output.producer.isEmpty ? "a command" : output.producer)")]
      }
    }
    return pieces
  }

  private static func withoutLastNewlines(_ pieces: [ArgumentWord.Piece]) -> [ArgumentWord.Piece] {
    var pieces = ArgumentWord.merged(pieces)
    guard case .known(let text)? = pieces.last else { return pieces }
    var kept = text.utf8[...]
    while kept.last == UInt8(ascii: "\n") { kept = kept.dropLast() }
    pieces.removeLast()
    if !kept.isEmpty { pieces.append(.known(String(Substring(kept)))) }
    return pieces
  }

  private mutating func walkDeeper(_ script: Script, _ range: ByteRange, _ state: inout ShellState) -> Output {
    guard mayDescend(locator.evidence(range)) else { return .unknown(from: "a command") }
    depth += 1
    defer {
      depth -= 1
      // The command around the substitution has a status of its own.
      inspection.doubtChoices()
    }
    return walk(script, &state)
  }
}
