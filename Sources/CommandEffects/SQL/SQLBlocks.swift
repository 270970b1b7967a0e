/// Knows whether a separator stands inside the body of a routine that is being made: `BEGIN … ; … END`.
struct SQLBlocks {
  /// The statement makes a routine.
  private(set) var isRoutine = false
  private var isCreation = false
  private var depth = 0

  /// Whether a block is open.
  var isOpen: Bool { isRoutine && depth > 0 }

  mutating func take(_ token: SQLToken, at place: Int, behind before: SQLToken?) {
    guard token.kind == .word else { return }
    if place == 0 { isCreation = token.word == "CREATE" || token.word == "ALTER" }
    if isCreation, place > 0, place < 10, !isRoutine {
      switch token.word {
      case "FUNCTION", "PROCEDURE", "PROC", "TRIGGER", "PACKAGE", "EVENT": isRoutine = true
      default: break
      }
    }
    guard isRoutine else { return }
    let isBehindEnd = before?.isWord("END") == true
    switch token.word {
    case "BEGIN": depth += 1
    case "CASE" where !isBehindEnd: depth += 1
    // `END IF` closes what was not counted.
    case "IF", "LOOP", "WHILE", "REPEAT", "FOR": depth += isBehindEnd ? 1 : 0
    case "END": depth -= depth > 0 ? 1 : 0
    default: break
    }
  }
}
