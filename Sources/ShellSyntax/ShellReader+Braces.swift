import Vocabulary

/// Brace expansion and tildes.
extension ShellReader {
  /// A brace or a comma: a mark where braces expand, the end of an operand, or literal text.
  func readBrace(
    _ byte: UInt8, _ style: WordStyle, _ run: inout PartRun
  ) throws(Stop) -> Bool {
    if byte == .closeBrace, style.contains(.operand) { return false }
    guard style.contains(.braces), byte == .openBrace || !run.marks.isEmpty else {
      cursor += 1
      return true
    }
    try flush(&run)
    let start = cursor
    cursor += 1
    let kind: BraceExpansion.Mark = byte == .openBrace ? .open : byte == .comma ? .comma : .close
    try append(.text(text(start, cursor)), start, cursor, isApart: true, &run)
    run.marks.append(PartRun.Mark(part: run.parts.count - 1, kind: kind))
    return true
  }

  /// Makes what expands of the marked braces of a word.
  func expandBraces(_ run: PartRun) throws(Stop) -> [WordPart] {
    var marks = [BraceExpansion.Mark](repeating: .none, count: run.parts.count)
    for mark in run.marks { marks[mark.part] = mark.kind }
    var expansion = BraceExpansion(
      parts: run.parts, marks: marks, depthLeft: bounds.depth - depth, stepsLeft: braceStepsLeft)
    let parts = expansion.expanded(0..<run.parts.count)
    braceStepsLeft = expansion.stepsLeft
    if let bound = expansion.exceeded { throw stop(SyntaxProblem(.overBound(bound), span(run.start, cursor))) }
    return parts
  }

  /// A `~`: with the name behind it, a home folder where bash expands it.
  func readTilde(_ style: WordStyle, _ run: inout PartRun) throws(Stop) {
    guard style.contains(.tilde), !run.isGlob, isAtTildePosition(style, run), let end = tildeEnd(style, run) else {
      cursor += 1
      return
    }
    try flush(&run)
    let start = cursor
    cursor = end
    try append(.tilde(user: text(start + 1, end)), start, end, &run)
  }

  private func isAtTildePosition(_ style: WordStyle, _ run: PartRun) -> Bool {
    if cursor == run.start { return true }
    let before = bytes[cursor - 1]
    if let mark = run.marks.last, mark.part == run.parts.count - 1, run.literalStart == cursor {
      return mark.kind != .close && run.marks[0].part == 0
    }
    if cursor == run.literalStart { return false }
    if style.contains(.assigned) { return before == .colon }
    return !style.contains(.operand) && (before == .equals || before == .colon) && isInAssignedText(run)
  }

  /// Whether the word is `name=…` and the cursor stands right behind the `=`, or behind a `:` that follows it.
  private func isInAssignedText(_ run: PartRun) -> Bool {
    guard var index = nameEnd(run.start) else { return false }
    if byte(index) == .plus { index += 1 }
    guard byte(index) == .equals, index < cursor else { return false }
    return index == cursor - 1 || bytes[cursor - 1] == .colon
  }

  /// Where the name behind a `~` ends; nil when what follows is no name, and the `~` therefore no home folder.
  private func tildeEnd(_ style: WordStyle, _ run: PartRun) -> Int? {
    var index = cursor + 1
    while byte(index).continuesName || byte(index) == .plus || byte(index) == .minus || byte(index) == .period {
      index += 1
    }
    switch byte(index) {
    case .slash, .colon, .end: return index
    case .closeBrace: return style.contains(.operand) || !run.marks.isEmpty ? index : nil
    case .comma: return run.marks.isEmpty ? nil : index
    case let byte where byte.endsWord: return isProcessSubstitution(index) ? nil : index
    default: return nil
    }
  }
}
