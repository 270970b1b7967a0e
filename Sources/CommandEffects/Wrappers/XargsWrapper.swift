import Vocabulary

/// `xargs`: the program's words, then what standard input holds.
enum XargsWrapper {
  private static let wrapper = SimpleWrapper(
    options: .init(
      short: "aEILnPsd",
      long: [
        "arg-file", "max-lines", "max-args", "max-procs", "max-chars", "delimiter",
        "process-slot-var",
      ]))

  static func unwrap(_ invocation: Invocation) -> Unwrapped {
    let words = wrapper.dropOptions(invocation.arguments[...])
    guard let program = words.first else { return .nothing }
    let options = invocation.arguments.prefix(invocation.arguments.count - words.count)
    var inner = invocation
    inner.program = program
    inner.input = .nothing
    let added = items(of: invocation)
    if let mark = replacement(in: Array(options)) {
      if let lines = lines(of: invocation), !lines.isEmpty {
        return .several(
          lines.map { line in
            var one = inner
            one.arguments = words.dropFirst().map { replace(mark, in: $0, [line]) }
            return one
          })
      }
      inner.arguments = words.dropFirst().map { replace(mark, in: $0, added) }
    } else if let count = batch(in: Array(options)), added.count > count, added.allSatisfy({ $0.literal != nil }) {
      return .several(
        stride(from: 0, to: added.count, by: count).map { start in
          var one = inner
          one.arguments = Array(words.dropFirst()) + added[start..<min(start + count, added.count)]
          return one
        })
    } else {
      inner.arguments = Array(words.dropFirst()) + added
    }
    return .invocation(inner)
  }

  /// How many words `-n` gives to each start.
  private static func batch(in options: [ArgumentWord]) -> Int? {
    for (index, option) in options.enumerated() {
      guard let text = option.literal else { continue }
      var number: String?
      if text == "-n" || text == "--max-args" {
        number = index + 1 < options.count ? options[index + 1].literal : nil
      } else if text.hasPrefix("-n") {
        number = String(text.dropFirst(2))
      } else if text.hasPrefix("--max-args=") {
        number = String(text.dropFirst(11))
      }
      if let count = number.flatMap({ Int($0) }), count > 0 { return count }
    }
    return nil
  }

  /// The words that standard input adds.
  private static func items(of invocation: Invocation) -> [ArgumentWord] {
    guard case .text(let text) = invocation.input, !text.contains("\""), !text.contains("'"), !text.contains("\\")
    else {
      if case .output(let program, let literals) = invocation.input,
        let names = PrintedNames.words(printedBy: program, given: literals, at: invocation.evidence)
      {
        return names
      }
      return [
        ArgumentWord(
          pieces: [.unknown("what xargs reads")], evidence: invocation.evidence, mayBeSeveral: true)
      ]
    }
    return text.split(whereSeparator: { $0 == " " || $0 == "\n" || $0 == "\t" || $0 == "\0" })
      .map { ArgumentWord(String($0), evidence: invocation.evidence) }
  }

  /// The most starts that are read one by one.
  private static let startBound = 64

  /// The lines of standard input, each of which `-I` starts the program with once; leading blanks are dropped (POSIX,
  /// "xargs"). Nil where they are not known, or too many.
  private static func lines(of invocation: Invocation) -> [ArgumentWord]? {
    guard case .text(let text) = invocation.input, !text.contains("\""), !text.contains("'"), !text.contains("\\")
    else { return nil }
    let lines = text.split(separator: "\n").map { $0.drop { $0 == " " || $0 == "\t" } }.filter { !$0.isEmpty }
    guard lines.count <= startBound else { return nil }
    return lines.map { ArgumentWord(String($0), evidence: invocation.evidence) }
  }

  /// The text that `-I` replaces.
  private static func replacement(in options: [ArgumentWord]) -> String? {
    for (index, option) in options.enumerated() {
      guard let text = option.literal else { continue }
      if text == "-I" { return index + 1 < options.count ? options[index + 1].literal : "{}" }
      if text.hasPrefix("-I") { return String(text.dropFirst(2)) }
      if text.hasPrefix("--replace=") { return String(text.dropFirst(10)) }
      if text == "-i" || text == "--replace" { return "{}" }
      if text.hasPrefix("-i") { return String(text.dropFirst(2)) }
    }
    return nil
  }

  private static func replace(_ mark: String, in word: ArgumentWord, _ items: [ArgumentWord]) -> ArgumentWord {
    guard !mark.isEmpty, let text = word.literal, text.contains(mark) else { return word }
    let runs = text.split(separator: mark, omittingEmptySubsequences: false)
    let item: ArgumentWord.Piece =
      items.count == 1
      ? items[0].literal.map(ArgumentWord.Piece.known) ?? items[0].wholePattern ?? .unknown("what xargs reads")
      : .unknown("what xargs reads")
    let pieces = Array(
      runs.map { $0.isEmpty ? [] : [ArgumentWord.Piece.known(String($0))] }.joined(separator: [item]))
    return ArgumentWord(pieces: ArgumentWord.merged(pieces), evidence: word.evidence)
  }
}
