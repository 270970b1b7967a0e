import TestSupport

/// Makes whole shell programs by a seed: values flow through them in every way that the shell has, and each starts
/// `t` or `u` with words that follow from the text alone.
struct ProgramCases {
  /// One program.
  struct Case {
    var text: String
    /// Whether some words depend on the world, so that they may stay unknown.
    var isOpen = false
    /// Whether programs run side by side, so that their order is not told.
    var isConcurrent = false
  }

  var random: SeededRandom
  /// How deep the statement that is being made stands.
  var depth = 0
  private var names = 0
  private var isConcurrent = false

  init(seed: UInt64) {
    random = SeededRandom(seed: seed)
  }

  private static let prelude = "x=one; e=; s='two  words'; n=7; p=a:b::c; a=(k 'l m' n); unset u; set -- p 'q r'\n"

  /// The next program.
  mutating func next() -> Case {
    restart()
    if roll(40) == 0 { return Case(text: Self.prelude + "t \(open()) \(word())", isOpen: true) }
    let statements = (0...roll(3)).map { _ in statement() }
    let isConcurrent = isConcurrent
    return Case(text: Self.prelude + statements.joined(separator: "\n"), isConcurrent: isConcurrent)
  }

  /// Forgets what the program before had.
  mutating func restart() {
    (depth, names, isConcurrent) = (0, 0, false)
  }

  private mutating func open() -> String {
    pick(["$$", "$RANDOM", "$(date +%N)", "$(ls /)", "<(:)", "$BASHPID", "/*", "$((RANDOM % 5))", "\"$(uname)\""])
  }

  // MARK: Chance

  mutating func roll(_ count: Int) -> Int {
    Int.random(in: 0..<count, using: &random)
  }

  mutating func pick(_ texts: [String]) -> String {
    texts[roll(texts.count)]
  }

  /// A name that the program has not used.
  mutating func fresh(_ letter: String) -> String {
    names += 1
    return letter + String(names)
  }

  mutating func markConcurrent() {
    isConcurrent = true
  }

  /// Statements inside another statement, in one line.
  mutating func body() -> String {
    depth += 1
    defer { depth -= 1 }
    guard depth < 3 else { return "t \(words(1))" }
    return (0...roll(2)).map { _ in statement(isInline: true) }.joined(separator: "; ")
  }

  /// One statement; inline ones have no newline in them.
  mutating func statement(isInline: Bool = false) -> String {
    switch roll(isInline ? 9 : 12) {
    case 0, 1: return "t \(words(1 + roll(4)))"
    case 2: return assignmentStatement()
    case 3: return arrayStatement()
    case 4: return loopStatement()
    case 5: return choiceStatement()
    case 6: return functionStatement()
    case 7: return wrapperStatement()
    case 8: return chainStatement()
    case 9: return documentStatement()
    case 10: return encodedStatement()
    default: return inputStatement()
    }
  }

  mutating func words(_ count: Int) -> String {
    (0..<count).map { _ in word() }.joined(separator: " ")
  }

  /// A word of one to three parts of any kind.
  mutating func word() -> String {
    (0...(roll(4) / 2)).map { _ in part() }.joined()
  }

  private mutating func part() -> String {
    switch roll(8) {
    case 0, 1: pick(Self.plain)
    case 2: pick(Self.quoted)
    case 3: pick(Self.expanded)
    case 4: pick(Self.computed)
    case 5: pick(Self.braced)
    case 6: pick(Self.substituted)
    default: "$((\(arithmetic())))"
    }
  }

  /// An arithmetic expression without side effects.
  mutating func arithmetic() -> String {
    depth += 1
    defer { depth -= 1 }
    guard depth < 4 else { return pick(Self.numbers) }
    switch roll(6) {
    case 0: return pick(Self.numbers)
    case 1: return "(\(arithmetic()))"
    case 2: return pick(["-", "!", "~", "+"]) + "(\(arithmetic()))"
    case 3: return "\(arithmetic()) ? \(arithmetic()) : \(arithmetic())"
    default:
      let sign = pick([
        "+", "-", "*", "<", ">", "<=", ">=", "==", "!=", "&&", "||", "&", "|", "^", "<<1+", "%7+", "/3-",
      ])
      return "\(arithmetic()) \(sign) \(arithmetic())"
    }
  }
}
