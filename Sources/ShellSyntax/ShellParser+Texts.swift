import Vocabulary

/// Whole texts: the one given, and those that bash reads later, when it runs what holds them.
extension ShellParser {
  /// Reads from the cursor to the limit.
  ///
  /// The bodies of here-documents stand behind the line of their operator. When there may be some, a first pass finds
  /// where; the second builds the tree with each in its place.
  mutating func readText() -> Script {
    if mayHoldHereDocument() {
      scout()
      if let stray = hereDocuments.stray { return Script(problems: [stray]) }
    }
    return buildText()
  }

  private mutating func buildText() -> Script {
    var items: [ListItem] = []
    do throws(SyntaxProblem) {
      try readLines(&items)
      return Script(items: items)
    } catch {
      return Script(items: items, problems: [error])
    }
  }

  /// Finds the bodies of the here-documents up to the limit.
  ///
  /// Texts that bash reads later are not entered, so that each is passed over twice in all, however deep it is nested.
  private mutating func scout() {
    let start = (cursor, lastEnd, partsLeft, depth, extendedGlobs)
    isScouting = true
    if buildText().problems.isEmpty, hereDocuments.isInUse { skipBodies(limit) }
    isScouting = false
    (cursor, lastEnd, partsLeft, depth, extendedGlobs) = start
  }

  private func mayHoldHereDocument() -> Bool {
    if bytes[cursor..<limit].occurrences(of: .less) < 2 { return false }
    var index = cursor
    while let operatorIndex = self.index(of: .less, from: index) {
      if byte(after(operatorIndex)) == .less { return true }
      index = operatorIndex + 1
    }
    return false
  }

  /// Reads a part of the bytes as a text of its own; what is wrong with it is deferred.
  mutating func readDeferredText(_ start: Int, _ end: Int) throws(SyntaxProblem) -> Script {
    if isScouting { return Script() }
    try enter()
    let outer = (cursor, limit, lastEnd, depth, isInSubstitution)
    (cursor, limit, lastEnd, isInSubstitution) = (start, end, start, false)
    var script = readText()
    (cursor, limit, lastEnd, depth, isInSubstitution) = outer
    leave()
    deferProblems(of: &script)
    return script
  }

  private mutating func deferProblems(of script: inout Script) {
    for index in script.problems.indices {
      noteDeferred(script.problems[index])
      script.problems[index].isDeferred = true
    }
  }

  /// Reads bytes that are not those of the text, such as a backquoted command without its backslashes.
  mutating func readDeferredText(_ copy: [UInt8], offsets: [Int]) throws(SyntaxProblem) -> Script {
    if isScouting { return Script() }
    let outer = (bytes, limit, self.offsets)
    let tables = (hereDocuments, parenthesisPairs)
    (hereDocuments, parenthesisPairs) = (HereDocumentTable(), [:])
    self.offsets = offsets
    let script = copy.withUnsafeBufferPointer { buffer in
      (bytes, limit) = (buffer, buffer.count)
      return Result { () throws(SyntaxProblem) in try readDeferredText(0, buffer.count) }
    }
    (bytes, limit, self.offsets) = outer
    (hereDocuments, parenthesisPairs) = tables
    return try script.get()
  }
}
