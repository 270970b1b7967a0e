import Vocabulary

/// Assignments before a command, and the elements of arrays.
extension ShellReader {
  /// Whether `name=`, `name+=` or `name[` begins at the cursor.
  var isAtAssignment: Bool {
    guard let end = nameEnd(cursor) else { return false }
    switch byte(end) {
    case .equals, .openBracket: return true
    case .plus: return byte(after(end)) == .equals
    default: return false
    }
  }

  /// Behind the name of a variable that begins at an index; nil when none does.
  func nameEnd(_ start: Int) -> Int? {
    guard byte(start).beginsName else { return nil }
    var index = start
    while byte(index).continuesName { index = after(index) }
    return index
  }

  /// Reads an assignment, or the word that begins as one: `name[0]` without a `=`.
  func readAssignment(_ state: inout SimpleState) throws(Stop) {
    try spend()
    let start = cursor
    guard let nameEnd = nameEnd(start) else { throw unexpected() }
    cursor = nameEnd
    var index: Word?
    if next == .openBracket {
      index = try readSubscript()
      skipJoins()
    }
    let isAppending = next == .plus && byte(after(cursor)) == .equals
    if isAppending { cursor = after(cursor) }
    guard next == .equals else {
      return try readSubscriptedWord(from: start, nameEnd, index, &state)
    }
    cursor += 1
    let value = try readValue(takesArray: state.takesArray)
    state.command.assignments.append(
      Assignment(
        name: joinedText(start, nameEnd), index: index, isAppending: isAppending, value: value,
        range: span(start, lastEnd)))
  }

  /// Reads `[…]` behind a name, blanks and all; the cursor is left behind the `]`.
  func readSubscript() throws(Stop) -> Word {
    let start = cursor
    try enter()
    cursor += 1
    let word = try readOperand(.assignedSubscript, stop: .closeBracket)
    guard next == .closeBracket else { throw unclosed("]", from: start) }
    cursor += 1
    leave()
    return word
  }

  /// A word that begins `name[…]` and assigns nothing.
  private func readSubscriptedWord(
    from start: Int, _ nameEnd: Int, _ index: Word?, _ state: inout SimpleState
  ) throws(Stop) {
    var run = PartRun(start)
    let end = cursor
    cursor = nameEnd
    try flush(&run)
    try append(.glob("["), nameEnd, nameEnd + 1, &run)
    run.parts += index?.parts ?? []
    try append(.glob("]"), end - 1, end, &run)
    cursor = end
    run.literalStart = end
    try readParts(.argument, &run)
    let word = try finish(&run)
    state.command.words.append(word)
    state.takesArray = false
  }

  /// Reads what stands behind `name=`.
  private func readValue(takesArray: Bool) throws(Stop) -> Assignment.Value {
    lastEnd = cursor
    let opening = skippingJoins(cursor)
    var run = PartRun(cursor)
    if takesArray, byte(opening) == .openParenthesis {
      cursor = opening
      let elements = try readArray()
      if next.endsWord, !isProcessSubstitution(cursor) { return .array(elements) }
      try append(.array(elements), run.start, cursor, &run)
    }
    try readParts(.value, &run)
    let word = try finish(&run)
    return .word(word.parts.isEmpty ? nil : word)
  }

  /// Reads `(…)` behind `name=`.
  func readArray() throws(Stop) -> [ArrayElement] {
    let start = cursor
    try enter()
    take(to: cursor + 1)
    var elements: [ArrayElement] = []
    skipNewlines()
    while !next.endsWord || isProcessSubstitution(cursor) {
      if isAtNumberBeforeRedirection { throw unexpected() }
      elements.append(try readElement())
      skipNewlines()
    }
    if cursor >= limit { throw unclosed(")", from: start) }
    guard next == .closeParenthesis else { throw unexpected() }
    take(to: cursor + 1)
    leave()
    return elements
  }

  /// Reads `value` or `[key]=value`.
  private func readElement() throws(Stop) -> ArrayElement {
    guard next == .openBracket else { return ArrayElement(value: try readWord(.argument)) }
    let start = cursor
    let key = try readSubscript()
    skipJoins()
    var index = cursor
    if byte(index) == .plus { index = after(index) }
    if byte(index) == .equals {
      take(to: index + 1)
      var run = PartRun(cursor)
      try readParts(.value, &run)
      let value = try finish(&run)
      return ArrayElement(key: key, value: value.parts.isEmpty ? nil : value)
    }
    var run = PartRun(start)
    try append(.glob("["), start, start + 1, &run)
    run.parts += key.parts
    try append(.glob("]"), cursor - 1, cursor, &run)
    run.literalStart = cursor
    try readParts(.argument, &run)
    return ArrayElement(value: try finish(&run))
  }
}
