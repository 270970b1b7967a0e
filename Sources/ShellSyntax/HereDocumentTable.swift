import Vocabulary

/// Where the bodies of here-documents stand among the bytes that are read.
struct HereDocumentTable {
  /// A here-document whose body has not been reached yet.
  struct Pending {
    var operatorIndex: Int
    var delimiter: [UInt8]
    /// The delimiter was quoted: nothing in the body is special.
    var isQuoted: Bool
    /// `<<-`: tabs at the starts of lines are dropped.
    var stripsTabs: Bool
    var isInSubstitution: Bool
  }

  var pending: [Pending] = []
  /// The start and end of each body, by the index of its operator.
  var bodies: [Int: (start: Int, end: Int)] = [:]
  /// By the index of a newline, where reading goes on behind the bodies that follow it.
  var jumps: [Int: Int] = [:]
  /// The newline behind which stand bodies whose substitution ended before it: `echo $(cat <<EOF)`.
  var owed: Int?
  /// Such a newline that turned out to be inside a quoted text.
  var stray: SyntaxProblem?

  /// Whether any here-document has been met.
  var isInUse = false

  /// The newline that turned out to be no token, if one did; and the next text begins afresh.
  mutating func takeStray() -> SyntaxProblem? {
    defer { (owed, stray) = (nil, nil) }
    return stray
  }
}
