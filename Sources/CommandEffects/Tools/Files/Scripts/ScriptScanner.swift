/// Finds calls in a script by its words, without understanding the language: names, brackets and quoted text.
///
/// Linear in the text; what stands in quotes is never taken for code.
struct ScriptScanner {
  /// Calls that are looked for in one script.
  private static let callLimit = 64
  /// Arguments of one call.
  private static let argumentLimit = 64

  private let text: [UInt8]
  private let language: ScriptLanguage
  private var index = 0
  private var calls: [ScriptCall] = []
  /// The arguments of the call before, for `Path("x").unlink()`.
  private var before: [[String?]] = []
  /// The folder whose files a script goes through.
  private var listed: [String?]?

  /// What names stand for that the script gave to modules and functions: `import subprocess as sp`.
  private let aliases: [String: String]

  /// The calls of a script that start programs or touch files.
  static func calls(
    in script: String, _ language: ScriptLanguage, aliases: [String: String] = [:]
  ) -> [ScriptCall] {
    var scanner = ScriptScanner(text: Array(script.utf8), language: language, aliases: aliases)
    scanner.run()
    scanner.bindPaths()
    return scanner.calls
  }

  private init(text: [UInt8], language: ScriptLanguage, aliases: [String: String]) {
    self.text = text
    self.language = language
    self.aliases = aliases
  }

  private mutating func run() {
    while index < text.count, calls.count < ScriptScanner.callLimit {
      let byte = text[index]
      if byte == UInt8(ascii: "`"), language.runsBackquotes {
        calls.append(ScriptCall(deed: .start, arguments: [takeQuoted(byte)], isList: false))
      } else if byte == UInt8(ascii: "`"), language == .javaScript, index > 0, text[index - 1] == UInt8(ascii: "$") {
        // The shells of Bun and zx: $`ls`.
        calls.append(ScriptCall(deed: .start, arguments: [takeQuoted(byte)], isList: false))
      } else if byte == UInt8(ascii: "\""), language == .awk {
        takePiped()
      } else if ScriptScanner.isQuote(byte), language == .groovy {
        takeExecuted(byte)
      } else if ScriptScanner.isQuote(byte) {
        _ = takeQuoted(byte)
      } else if byte == UInt8(ascii: "#"), language.hasHashComments {
        skipLine()
      } else if ScriptScanner.isNameByte(byte) {
        takeName()
      } else {
        index += 1
      }
    }
  }

  /// `[p.unlink() for p in Path("x").glob("*")]`: what a method without arguments is called on lies below that path.
  private mutating func bindPaths() {
    guard let path = listed else { return }
    for index in calls.indices where calls[index].deed == .remove || calls[index].deed == .removeTree {
      guard calls[index].arguments.allSatisfy({ $0 == [nil] }) else { continue }
      calls[index].arguments = [path]
    }
  }

  /// A text of awk is a command when a pipe leads to it or from it: `"date" | getline`, `print | "sort"`.
  private mutating func takePiped() {
    let isTarget = text[..<index].last { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "&") } == UInt8(ascii: "|")
    let words = takeQuoted(UInt8(ascii: "\""))
    guard isTarget || next == UInt8(ascii: "|") else { return }
    calls.append(ScriptCall(deed: .start, arguments: [words], isList: false))
  }

  /// Groovy runs a text that is told to: `"ls".execute()`.
  private mutating func takeExecuted(_ quote: UInt8) {
    let words = takeQuoted(quote)
    guard text[index...].starts(with: ".execute".utf8) else { return }
    calls.append(ScriptCall(deed: .start, arguments: [words], isList: false))
  }

  /// A name with what its first part stands for.
  private func resolved(_ name: String) -> String {
    guard !aliases.isEmpty, let head = name.split(separator: ".", maxSplits: 1).first,
      let meaning = aliases[String(head)]
    else { return name }
    return meaning + name.dropFirst(head.utf8.count)
  }

  private mutating func takeName() {
    let start = index
    while index < text.count, ScriptScanner.isNameByte(text[index]) { index += 1 }
    let name = String(decoding: text[start..<index], as: UTF8.self)
    if name == "qx" || name == "x" && start > 0 && text[start - 1] == UInt8(ascii: "%") {
      guard index < text.count, !ScriptScanner.isNameByte(text[index]), text[index] > 32 else { return }
      calls.append(ScriptCall(deed: .start, arguments: [takeQuoted(ScriptScanner.closing(text[index]))], isList: false))
      return
    }
    guard let deed = ScriptCall.deed(of: resolved(name), in: language) else { return takeOther(name) }
    if language == .perl { skipGlob() }
    let (arguments, isList) = isCallAhead || isTextAhead ? takeArguments() : ([], false)
    let isMethod = name.hasPrefix(".") && deed != .start
    calls.append(ScriptCall(deed: deed, arguments: isMethod ? before + arguments : arguments, isList: isList))
    before = []
  }

  /// PHP calls a function by its name for each of a list: `array_map("unlink", glob("x*"))`.
  private mutating func takeEach(_ name: [String?]) {
    let function = name.compactMap { $0 }.joined()
    guard let deed = ScriptCall.deed(of: function, in: language) else { return }
    while index < text.count, text[index] != UInt8(ascii: ";"), !ScriptScanner.isQuote(text[index]) { index += 1 }
    guard index < text.count, ScriptScanner.isQuote(text[index]) else { return }
    calls.append(ScriptCall(deed: deed, arguments: [takeQuoted(text[index])], isList: false))
  }

  /// `unlink glob "x*"`, `unlink glob("x*")`: the pattern is what is worked on (perlfunc, "glob").
  private mutating func skipGlob() {
    let rest = text[index...].drop { $0 == UInt8(ascii: " ") }
    guard rest.starts(with: "glob".utf8) else { return }
    index = rest.startIndex + 4
  }

  /// A call that does nothing by itself: `Path("x")` names what a method is called on, `open("x", "w")` writes.
  private mutating func takeOther(_ name: String) {
    guard isCallAhead, let bracket = text[index...].firstIndex(of: UInt8(ascii: "(")) else { return }
    index = bracket + 1
    guard index < text.count, ScriptScanner.isQuote(text[index]) else { return }
    if text[index] == UInt8(ascii: "`"), language.runsBackquotes { return }
    let first = takeQuoted(text[index])
    if language == .php, name == "array_map" { return takeEach(first) }
    // A module that is asked for by its name is nothing that a method works on.
    before = ["require", "import", "__import__"].contains(name) ? [] : [first]
    let last = name.split { $0 == "." || $0 == ":" }.last ?? ""
    switch last {
    case "Path", "listdir", "scandir", "readdirSync", "opendir", "walk": listed = first + ["/", nil]
    case "glob", "iglob", "globSync": if last == name || !name.hasPrefix(".") { listed = first }
    default: break
    }
    guard name == "open" || name.hasSuffix(".open") else { return }
    while index < text.count, text[index] == UInt8(ascii: ",") || text[index] == UInt8(ascii: " ") { index += 1 }
    guard index < text.count, ScriptScanner.isQuote(text[index]) else { return }
    let mode = takeQuoted(text[index]).compactMap { $0 }.joined()
    if mode.utf8.contains(UInt8(ascii: "w")) || mode == ">" {
      calls.append(ScriptCall(deed: .write, arguments: [first], isList: false))
    }
  }

  private var isCallAhead: Bool { next == UInt8(ascii: "(") }

  /// Perl and Ruby call without brackets: `system "ls"`, `unlink 'x'`.
  private var isTextAhead: Bool {
    guard language == .perl || language == .ruby || language == .appleScript, let next else { return false }
    if ScriptScanner.isQuote(next) { return true }
    let rest = text[index...].drop { $0 == UInt8(ascii: " ") }
    if language == .ruby { return rest.starts(with: "*%w".utf8) || rest.starts(with: "%".utf8) }
    guard language == .perl else { return false }
    if isPattern(rest) { return true }
    guard rest.first == UInt8(ascii: "q") else { return false }
    let name = rest.prefix { ScriptScanner.isNameByte($0) }
    return ["q", "qq", "qw"].contains { name.elementsEqual($0.utf8) }
  }

  /// Whether Perl's `<x*>` comes next, a pattern for names; not `<<END`, a text of lines, nor what only is less (perlop,
  /// "I/O Operators").
  private func isPattern(_ rest: ArraySlice<UInt8>) -> Bool {
    guard rest.first == UInt8(ascii: "<"), rest.dropFirst().first != UInt8(ascii: "<") else { return false }
    let line = rest.prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: ";") }
    return line.contains(UInt8(ascii: ">"))
  }

  private var next: UInt8? {
    text[index...].first { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\t") }
  }

  /// The quoted texts up to the bracket that closes the call, or to the end of the statement.
  private mutating func takeArguments() -> ([[String?]], isList: Bool) {
    var reading = ArgumentReading()
    let isBracketed = isCallAhead
    while index < text.count, reading.arguments.count < ScriptScanner.argumentLimit {
      let byte = text[index]
      if ScriptScanner.isQuote(byte) {
        let quoted = takeQuoted(byte)
        if reading.takes { reading.arguments.append(quoted) }
        reading.hasValue = true
      } else if ScriptScanner.isNameByte(byte) {
        let start = index
        while index < text.count, ScriptScanner.isNameByte(text[index]) { index += 1 }
        if takeOwnQuote(text[start..<index], &reading) { continue }
        let isTemporary = ScriptScanner.makesTemporary(text[start..<index])
        if isTemporary, reading.arguments.allSatisfy({ $0 == [nil] }) {
          reading.arguments = [["/tmp/made", nil]]
        } else if !reading.hasValue, reading.lists > 0 || reading.arguments.isEmpty {
          reading.arguments.append([nil])
        }
        reading.hasValue = true
      } else if byte == UInt8(ascii: "%"), language == .ruby, takePercent(&reading) {
        continue
      } else if language == .perl, reading.arguments.isEmpty, isPattern(text[index...]) {
        keepQuoted(isWords: true, &reading)
      } else {
        reading.step(byte)
        index += 1
        if isBracketed ? reading.depth == 0 : byte == UInt8(ascii: ";") || byte == UInt8(ascii: "\n") { break }
      }
    }
    let isList = reading.isList || reading.hasWords
    return (isList ? reading.arguments : ScriptScanner.withoutGuesses(reading.arguments), isList)
  }

  /// Perl's `q`, `qq` and `qw` with any delimiter (perlop, "Quote-Like Operators"); false for any other name.
  private mutating func takeOwnQuote(_ name: ArraySlice<UInt8>, _ reading: inout ArgumentReading) -> Bool {
    guard language == .perl, ["q", "qq", "qw"].contains(where: { name.elementsEqual($0.utf8) }), let open = next,
      open != UInt8(ascii: ","), open != UInt8(ascii: "="), open != UInt8(ascii: ";")
    else { return false }
    while index < text.count, text[index] != open { index += 1 }
    keepQuoted(isWords: name.last == UInt8(ascii: "w"), &reading)
    return true
  }

  /// Ruby's `%w[ ]`, `%q( )` and `%( )` (Ruby's documentation, "Percent Literals").
  private mutating func takePercent(_ reading: inout ArgumentReading) -> Bool {
    var at = index + 1
    guard at < text.count else { return false }
    let letter = text[at]
    if "wWqQ".utf8.contains(letter) { at += 1 }
    guard at < text.count, "([{<|/!".utf8.contains(text[at]) else { return false }
    index = at
    keepQuoted(isWords: letter | 32 == UInt8(ascii: "w"), &reading)
    return true
  }

  /// Takes what stands between a delimiter and the one that closes it, as a text or as words.
  private mutating func keepQuoted(isWords: Bool, _ reading: inout ArgumentReading) {
    let open = text[index]
    let close = ScriptScanner.closing(open)
    var depth = 1
    var run: [UInt8] = []
    index += 1
    while index < text.count {
      if text[index] == close { depth -= 1 } else if text[index] == open { depth += 1 }
      if depth == 0 { break }
      run.append(text[index])
      index += 1
    }
    index = min(index + 1, text.count)
    reading.hasValue = true
    guard isWords else { return reading.arguments.append([String(decoding: run, as: UTF8.self)]) }
    reading.hasWords = true
    reading.arguments += run.split { $0 <= 32 }.prefix(ScriptScanner.argumentLimit)
      .map { [String(decoding: $0, as: UTF8.self)] }
  }

  /// Whether a function gives a new folder or file, or the folder in which such are made.
  private static func makesTemporary(_ name: ArraySlice<UInt8>) -> Bool {
    let last = name.split { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ":") }.last ?? []
    return ["mkdtemp", "mkdtempSync", "mkstemp", "gettempdir", "TemporaryDirectory", "mktmpdir", "tempdir", "tmpdir"]
      .contains { last.elementsEqual($0.utf8) }
  }

  /// Where the reading of a call's arguments stands.
  private struct ArgumentReading {
    var arguments: [[String?]] = []
    var depth = 0
    /// Square brackets that are open.
    var lists = 0
    var isList = false
    /// Whether words were given without quotes of their own: an argv too.
    var hasWords = false
    /// Whether the argument that is being read has something in it already.
    var hasValue = false

    /// Texts behind a list are options, not arguments.
    var takes: Bool { !isList || lists > 0 }

    mutating func step(_ byte: UInt8) {
      switch byte {
      case UInt8(ascii: "("), UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: "["):
        depth += 1
        lists += 1
        isList = true
        hasValue = false
      case UInt8(ascii: ")"), UInt8(ascii: "}"): depth -= 1
      case UInt8(ascii: "]"):
        depth -= 1
        lists -= 1
      case UInt8(ascii: ","): hasValue = false
      default: return
      }
    }
  }

  /// A name that a quoted text follows was only what the text is handed to: `expanduser("~")`.
  private static func withoutGuesses(_ arguments: [[String?]]) -> [[String?]] {
    let known = arguments.filter { $0.contains { $0 != nil } }
    return known.isEmpty ? Array(arguments.prefix(1)) : known
  }

  /// A quoted text in runs: what is interpolated cannot be told.
  private mutating func takeQuoted(_ quote: UInt8) -> [String?] {
    let isFormatted = index > 0 && (text[index - 1] | 32) == UInt8(ascii: "f") && language == .python
    let isTriple = index + 2 < text.count && text[index + 1] == quote && text[index + 2] == quote && language == .python
    index += isTriple ? 3 : 1
    var runs: [String?] = []
    var run: [UInt8] = []
    while index < text.count {
      let byte = text[index]
      if byte == quote, !isTriple || (index + 2 < text.count && text[index + 1] == quote && text[index + 2] == quote) {
        index += isTriple ? 3 : 1
        break
      }
      if byte == UInt8(ascii: "\\"), index + 1 < text.count {
        run.append(ScriptScanner.unescaped(text[index + 1]))
        index += 2
      } else if startsInterpolation(quote, isFormatted) {
        runs += [String(decoding: run, as: UTF8.self), nil]
        run = []
        skipInterpolation()
      } else {
        run.append(byte)
        index += 1
      }
    }
    runs.append(String(decoding: run, as: UTF8.self))
    return runs.filter { $0 != "" }
  }

  private func startsInterpolation(_ quote: UInt8, _ isFormatted: Bool) -> Bool {
    let byte = text[index]
    if isFormatted { return byte == UInt8(ascii: "{") }
    guard quote != UInt8(ascii: "'"), index + 1 < text.count else { return false }
    switch byte {
    case UInt8(ascii: "$"):
      return text[index + 1] == UInt8(ascii: "{") || (language == .perl && ScriptScanner.isNameByte(text[index + 1]))
    case UInt8(ascii: "#"): return text[index + 1] == UInt8(ascii: "{") && language == .ruby
    default: return false
    }
  }

  private mutating func skipInterpolation() {
    while index < text.count, text[index] == UInt8(ascii: "$") || text[index] == UInt8(ascii: "#") { index += 1 }
    if index < text.count, text[index] == UInt8(ascii: "{") {
      while index < text.count, text[index] != UInt8(ascii: "}") { index += 1 }
      index = min(index + 1, text.count)
    } else {
      while index < text.count, ScriptScanner.isNameByte(text[index]) { index += 1 }
    }
  }

  private mutating func skipLine() {
    while index < text.count, text[index] != UInt8(ascii: "\n") { index += 1 }
  }

  private static func unescaped(_ byte: UInt8) -> UInt8 {
    switch byte {
    case UInt8(ascii: "n"): UInt8(ascii: "\n")
    case UInt8(ascii: "t"): UInt8(ascii: "\t")
    default: byte
    }
  }

  private static func closing(_ byte: UInt8) -> UInt8 {
    switch byte {
    case UInt8(ascii: "("): UInt8(ascii: ")")
    case UInt8(ascii: "{"): UInt8(ascii: "}")
    case UInt8(ascii: "["): UInt8(ascii: "]")
    case UInt8(ascii: "<"): UInt8(ascii: ">")
    default: byte
    }
  }

  private static func isQuote(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "'") || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "`")
  }

  /// Bytes of names, with what joins them to what they are called on.
  private static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"),
      UInt8(ascii: "_"), UInt8(ascii: "."), UInt8(ascii: ":"):
      true
    default: byte >= 0x80
    }
  }
}
