import Vocabulary

/// Whole texts: the one given, and those that bash reads later, when it runs what holds them.
extension ShellReader {
  /// Reads from the cursor to the limit.
  ///
  /// The bodies of here-documents stand behind the line of their operator. When there may be some, a first pass finds
  /// where; the second builds the tree with each in its place.
  func readText() -> Script {
    if mayHoldHereDocument() {
      scout()
      if let stray = hereDocuments.takeStray() { return Script(problems: [stray]) }
    }
    return buildText()
  }

  private func buildText() -> Script {
    var items: [ListItem] = []
    do throws(Stop) {
      try readLines(&items)
      return Script(items: items)
    } catch {
      return Script(items: items, problems: [takeFatal()])
    }
  }

  /// Finds the bodies of the here-documents up to the limit.
  ///
  /// Texts that bash reads later are not entered, so that each is passed over twice in all, however deep it is nested.
  private func scout() {
    let start = (cursor, lastEnd, partsLeft, extendedGlobs)
    let outer = nesting
    isScouting = true
    if buildText().problems.isEmpty, hereDocuments.isInUse { skipBodies(limit) }
    isScouting = false
    (cursor, lastEnd, partsLeft, extendedGlobs) = start
    nesting = outer
  }

  /// Whether `<<` occurs between the cursor and the limit.
  func mayHoldHereDocument() -> Bool {
    if bytes[cursor..<limit].occurrences(of: .less) < 2 { return false }
    var index = cursor
    while let operatorIndex = self.index(of: .less, from: index) {
      if byte(after(operatorIndex)) == .less { return true }
      index = operatorIndex + 1
    }
    return false
  }

  /// Reads a part of the bytes as a text of its own; what is wrong with it is deferred.
  func readDeferredText(_ start: Int, _ end: Int) throws(Stop) -> Script {
    if isScouting { return Script() }
    try enter()
    let outer = (cursor, lastEnd, nesting)
    (cursor, limit, lastEnd, isInSubstitution) = (start, end, start, false)
    var script = readText()
    (cursor, lastEnd, nesting) = outer
    leave()
    deferProblems(of: &script)
    return script
  }

  private func deferProblems(of script: inout Script) {
    for index in script.problems.indices {
      noteDeferred(script.problems[index])
      script.problems[index] = script.problems[index].deferred
    }
  }

  /// Reads bytes that are not those of the text, such as a backquoted command without its backslashes.
  func readDeferredText(_ copy: [UInt8], offsets: [Int]) throws(Stop) -> Script {
    if isScouting { return Script() }
    let outer = (bytes, self.offsets)
    let tables = (hereDocuments, parenthesisPairs, literalBraces)
    (hereDocuments, parenthesisPairs, literalBraces) = (HereDocumentTable(), [:], [])
    defer {
      (bytes, self.offsets) = outer
      (hereDocuments, parenthesisPairs, literalBraces) = tables
    }
    self.offsets = offsets
    return try copy.withUnsafeBufferPointer { buffer throws(Stop) in
      bytes = buffer
      return try readDeferredText(0, buffer.count)
    }
  }
}
