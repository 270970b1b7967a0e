import Vocabulary

/// The argv of `find` (findutils 4.9 manual): where it looks, which files it selects, what it does to them.
struct FindExpression {
  /// What is done to each file that is selected.
  enum Action {
    case delete(Evidence)
    /// The words of `-exec` and its kin, `{}` among them; `many` when one start takes many files (`+`).
    case run([ArgumentWord], many: Bool)
    /// `-fprint` and its kin write a list to a file.
    case write(ArgumentWord)
  }

  /// Where it looks; the working directory when none is named.
  private(set) var starts: [ArgumentWord] = []
  /// Each action with the selection that leads to it.
  private(set) var actions: [(Action, FindSelection)] = []

  /// What it selects when no action but printing stands in it.
  var printed: FindSelection { FindSelection([open[0].whole]) }

  /// Whether where it looks stays itself: `-mindepth 1`, or `-type f` in front of all.
  private(set) var keepsStarts = false

  private var words: ArraySlice<ArgumentWord>
  /// The selections of the open groups, the innermost last.
  private var open: [FindSelection.Group] = [.init()]
  private static let depthLimit = 64

  init(_ arguments: [ArgumentWord]) {
    words = arguments[...]
    readStarts()
    while let word = words.popFirst() { read(word) }
  }

  private mutating func readStarts() {
    while let text = words.first?.knownPrefix,
      ["-H", "-L", "-P"].contains(text) || text.hasPrefix("-O") || text == "-D"
    {
      words.removeFirst()
      if text == "-D" { words = words.dropFirst() }
    }
    while let word = words.first, !FindExpression.startsExpression(word) { starts.append(words.removeFirst()) }
  }

  private static func startsExpression(_ word: ArgumentWord) -> Bool {
    let text = word.knownPrefix
    return (text.utf8.first == UInt8(ascii: "-") && word.literal != "-") || text == "(" || text == "!" || text == ","
      || text == ")"
  }

  private mutating func read(_ word: ArgumentWord) {
    switch word.literal ?? "" {
    case "(": if open.count < FindExpression.depthLimit { open.append(.init(isNegated: takeNegation())) }
    case ")": if open.count > 1, let group = open.popLast() { open[open.count - 1].join(group.whole) }
    case "!", "-not": open[open.count - 1].negatesNext = true
    case "-o", "-or", ",": open[open.count - 1].startAlternative()
    case "-a", "-and": return
    case let name: readPrimary(name, word)
    }
  }

  private mutating func takeNegation() -> Bool {
    let negated = open[open.count - 1].negatesNext
    open[open.count - 1].negatesNext = false
    return negated
  }

  private mutating func readPrimary(_ name: String, _ word: ArgumentWord) {
    switch name {
    case "-delete": act(.delete(word.evidence))
    case "-exec", "-execdir", "-ok", "-okdir": takeCommand()
    case "-fprint", "-fprint0", "-fls", "-fprintf":
      guard let file = words.popFirst() else { return }
      act(.write(file))
      if name == "-fprintf" { words = words.dropFirst() }
    case "-name", "-iname", "-lname", "-ilname":
      let pattern = words.popFirst().map { TargetText($0).text } ?? "*"
      open[open.count - 1].restrict(pattern, negated: takeNegation())
    case "-path", "-ipath", "-wholename", "-iwholename", "-regex", "-iregex":
      let pattern = words.popFirst().map { TargetText($0).text } ?? "*"
      open[open.count - 1].restrict(
        path: name.hasSuffix("regex") ? pattern.replacingRegex : pattern, negated: takeNegation())
    case "-type", "-xtype", "-mindepth", "-regextype", "-perm", "-user", "-group", "-uid", "-gid", "-fstype",
      "-context", "-maxdepth", "-links", "-used":
      let value = words.popFirst()?.literal
      let isNegated = takeNegation()
      if name == "-mindepth" { keepsStarts = value != "0" }
      if name == "-type", value == "f", !isNegated, open.count == 1, actions.isEmpty { keepsStarts = true }
    case "-size" where words.first?.literal == "0":
      words = words.dropFirst()
      open[open.count - 1].restrictToEmpty(negated: takeNegation())
    case "-empty": open[open.count - 1].restrictToEmpty(negated: takeNegation())
    case "-mtime", "-mmin", "-atime", "-amin", "-ctime", "-cmin", "-size", "-newer", "-anewer", "-cnewer", "-samefile",
      "-inum", "-files0-from":
      words = words.dropFirst()
      open[open.count - 1].restrict(nil, negated: takeNegation())
    default:
      if name.hasPrefix("-newer") {
        words = words.dropFirst()
        open[open.count - 1].restrict(nil, negated: takeNegation())
      }
    }
  }

  private mutating func act(_ action: Action) {
    _ = takeNegation()
    actions.append((action, FindSelection(open.map(\.current))))
  }

  /// Takes the words up to `;`, or up to the `+` behind `{}`.
  private mutating func takeCommand() {
    var command: [ArgumentWord] = []
    var many = false
    while let word = words.popFirst() {
      if word.literal == ";" { break }
      many = word.literal == "+" && command.last?.literal == "{}"
      if many { break }
      command.append(word)
    }
    act(.run(command, many: many))
  }
}

extension String {
  /// A regular expression as a rough pattern: `.*` is `*`, escaped dots are dots, all else as it is.
  fileprivate var replacingRegex: String {
    var text: [UInt8] = []
    var isEscaped = false
    for byte in utf8 {
      if byte == UInt8(ascii: "\\"), !isEscaped {
        isEscaped = true
        continue
      }
      if byte == UInt8(ascii: "*"), text.last == UInt8(ascii: "?") { text.removeLast() }
      text.append(byte == UInt8(ascii: "."), isEscaped)
      if byte != UInt8(ascii: "."), byte != UInt8(ascii: "$"), byte != UInt8(ascii: "^") { text.append(byte) }
      isEscaped = false
    }
    return String(decoding: text, as: UTF8.self)
  }
}

extension [UInt8] {
  /// A dot of a regular expression: any one character, or itself when it is escaped.
  fileprivate mutating func append(_ isDot: Bool, _ isEscaped: Bool) {
    guard isDot else { return }
    append(isEscaped ? UInt8(ascii: ".") : UInt8(ascii: "?"))
  }
}
