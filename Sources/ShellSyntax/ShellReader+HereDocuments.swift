import Vocabulary

/// Here-documents: where their bodies stand, and what is in them.
extension ShellReader {
  /// Moves behind the bodies that follow a newline.
  func skipBodies(_ newline: Int) {
    if isScouting {
      findBodies(newline)
      settle(newline)
    }
    if let position = hereDocuments.jumps[newline] { cursor = position }
  }

  /// Notes whether the newline that bodies are owed behind was met as a token; inside a quoted text it is none.
  private func settle(_ newline: Int) {
    guard let owed = hereDocuments.owed, newline >= owed else { return }
    if newline > owed { hereDocuments.stray = problem("a here-document inside quotes", owed, owed) }
    hereDocuments.owed = nil
  }

  private func findBodies(_ newline: Int) {
    if hereDocuments.pending.isEmpty { return }
    var line = hereDocuments.jumps[newline] ?? min(newline + 1, limit)
    for document in hereDocuments.pending { line = findBody(document, from: line) }
    hereDocuments.pending = []
    hereDocuments.jumps[newline] = line
  }

  /// A substitution that ends on the line of its here-document takes the lines behind that line.
  func findOwedBodies() {
    if hereDocuments.pending.isEmpty { return }
    // The same newline may be owed the bodies of many substitutions.
    let owed = hereDocuments.owed ?? -1
    let newline = owed >= cursor ? owed : index(of: .newline, from: cursor) ?? limit
    findBodies(newline)
    hereDocuments.owed = newline
  }

  /// Finds one body and gives the index of what follows it. The end of the bytes ends it too, as in bash.
  private func findBody(_ document: HereDocumentTable.Pending, from start: Int) -> Int {
    var line = start
    while line < limit {
      if let end = closing(document, line) {
        hereDocuments.bodies[document.operatorIndex] = (start, line)
        return end
      }
      line = nextLine(line, isJoining: !document.isQuoted)
    }
    // In a text inside the text the bodies before this one may have taken more than there is.
    hereDocuments.bodies[document.operatorIndex] = (min(start, limit), limit)
    return max(start, limit)
  }

  /// What follows the delimiter, when a line is one.
  private func closing(_ document: HereDocumentTable.Pending, _ line: Int) -> Int? {
    var index = line
    while document.stripsTabs, byte(index) == .tab { index += 1 }
    for wanted in document.delimiter {
      if !document.isQuoted { index = skippingJoins(index) }
      if byte(index) != wanted { return nil }
      index += 1
    }
    if !document.isQuoted { index = skippingJoins(index) }
    if index >= limit { return limit }
    if bytes[index] == .newline { return index + 1 }
    return document.isInSubstitution && closesSubstitution(index) ? index : nil
  }

  private func closesSubstitution(_ start: Int) -> Bool {
    var index = start
    while index < limit, bytes[index] != .newline {
      if bytes[index] == .closeParenthesis { return true }
      index += 1
    }
    return false
  }

  private func nextLine(_ start: Int, isJoining: Bool) -> Int {
    var index = start
    while index < limit {
      if bytes[index] == .newline { return index + 1 }
      index += isJoining && bytes[index] == .backslash ? 2 : 1
    }
    return limit
  }

  /// Remembers a here-document, or gives its body when the pass before this one has found it.
  func hereDocumentBody(
    _ operatorIndex: Int, delimiter: (bytes: [UInt8], isQuoted: Bool), stripsTabs: Bool
  ) throws(Stop) -> Word? {
    if isScouting {
      hereDocuments.isInUse = true
      hereDocuments.pending.append(
        HereDocumentTable.Pending(
          operatorIndex: operatorIndex, delimiter: delimiter.bytes, isQuoted: delimiter.isQuoted,
          stripsTabs: stripsTabs, isInSubstitution: isInSubstitution))
      return nil
    }
    guard let (start, end) = hereDocuments.bodies[operatorIndex] else { return nil }
    let range = span(start, end)
    if start == end { return Word(parts: [], range: range) }
    if delimiter.isQuoted {
      try spend()
      let part = WordPart(.verbatim(quotedBody(start, end, stripsTabs: stripsTabs)), range)
      return Word(parts: [part], range: range)
    }
    return Word(parts: try readBody(start, end, stripsTabs: stripsTabs), range: range)
  }

  private func quotedBody(_ start: Int, _ end: Int, stripsTabs: Bool) -> String {
    guard stripsTabs else { return text(start, end) }
    var kept: [UInt8] = []
    var line = start
    while line < end {
      while line < end, bytes[line] == .tab { line += 1 }
      let following = min(nextLine(line, isJoining: false), end)
      kept.append(contentsOf: bytes[line..<following])
      line = following
    }
    return String(decoding: kept, as: UTF8.self)
  }

  /// The parts of an unquoted body.
  private func readBody(_ start: Int, _ end: Int, stripsTabs: Bool) throws(Stop) -> [WordPart] {
    try enter()
    let outer = (cursor, limit, lastEnd)
    (cursor, limit, lastEnd) = (start, end, start)
    if mayHoldHereDocument() { scoutBody(stripsTabs: stripsTabs) }
    let parts = try readBodyParts(stripsTabs: stripsTabs)
    (cursor, limit, lastEnd) = outer
    leave()
    return parts
  }

  private func readBodyParts(stripsTabs: Bool) throws(Stop) -> [WordPart] {
    var run = QuotedRun(cursor)
    if stripsTabs { skipTabs(&run) }
    try readDeferredParts(.hereDocument(stripsTabs: stripsTabs), &run)
    return run.parts
  }

  /// Finds the bodies of the here-documents in the commands of a body.
  private func scoutBody(stripsTabs: Bool) {
    let start = (cursor, lastEnd, partsLeft, nesting)
    isScouting = true
    // What is wrong is met again when the parts are made.
    _ = try? readBodyParts(stripsTabs: stripsTabs)
    isScouting = false
    (cursor, lastEnd, partsLeft, nesting) = start
    if let stray = hereDocuments.takeStray() { noteDeferred(stray) }
  }
}
