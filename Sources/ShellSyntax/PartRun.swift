import Vocabulary

/// The parts of a word that is being read.
struct PartRun {
  /// A `{`, `,` or `}` that may belong to a brace expansion; it stands as a part of its own until the word is whole.
  struct Mark {
    var part: Int
    var kind: BraceExpansion.Mark
  }

  var parts: [WordPart] = []
  /// Where the word begins.
  let start: Int
  /// Where the literal text begins that has not become a part yet.
  var literalStart: Int
  /// That text belongs to an extended glob.
  var isGlob = false
  /// The byte that ends the word besides those that always do; `.end` when there is none.
  var stop: UInt8
  /// Brackets that opened inside a subscript.
  var innerBrackets = 0
  var marks: [Mark] = []
  /// The part of a `[` whose `]` was not within reach.
  var openBracket: Int?
  /// No `]` that a `[` could match stands before this index.
  var noBracketBefore = 0

  init(_ start: Int, stop: UInt8 = .end) {
    self.start = start
    self.stop = stop
    literalStart = start
  }

  /// Commas and closing braces and brackets mean something.
  var watchesClosers: Bool { !marks.isEmpty || openBracket != nil }

  /// Counts the byte that ends the word against the brackets inside it; false when none of them is open.
  mutating func closesInner() -> Bool {
    if innerBrackets == 0 { return false }
    innerBrackets -= 1
    return true
  }

  /// Whether the last part must stay by itself.
  var isLastPartApart: Bool {
    marks.last?.part == parts.count - 1 || openBracket == parts.count - 1
  }
}
