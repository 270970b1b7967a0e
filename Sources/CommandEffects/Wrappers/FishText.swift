/// Text of the fish shell as text of bash that starts the same programs (fish manual, "Fish for bash users").
///
/// Only what is started counts: `if` and `while` are left out, and so is what leaves them, so that all of their commands are read;
/// loops over words, functions, variables and `(…)` keep their meaning. What becomes no bash stays unparsed.
struct FishText {
  private var output: [UInt8] = []
  private var statement: [[UInt8]] = []
  private var word: [UInt8] = []
  /// What `end` closes, the innermost last.
  private var blocks: [[UInt8]] = []
  private let input: [UInt8]
  private var index = 0

  /// The text as bash would have it.
  static func asBash(_ text: String) -> String {
    var reader = FishText(input: Array(text.utf8))
    reader.readAll()
    return String(decoding: reader.output, as: UTF8.self)
  }

  private init(input: [UInt8]) {
    self.input = input
  }

  private mutating func readAll() {
    while index < input.count {
      let byte = input[index]
      switch byte {
      case UInt8(ascii: "'"): readSingleQuotes()
      case UInt8(ascii: "\""): readDoubleQuotes()
      case UInt8(ascii: "\\") where index + 1 < input.count:
        word += input[index...(index + 1)]
        index += 2
      case UInt8(ascii: "#") where word.isEmpty: skipComment()
      case UInt8(ascii: "("): readSubstitution()
      case 32, 9: endWord()
      case UInt8(ascii: ";"), UInt8(ascii: "\n"), UInt8(ascii: "|"), UInt8(ascii: "&"): readSeparator(byte)
      default:
        word.append(byte)
        index += 1
      }
    }
    endStatement(with: [])
  }

  /// In fish a backslash escapes a quote inside quotes.
  private mutating func readSingleQuotes() {
    word.append(input[index])
    index += 1
    while index < input.count, input[index] != UInt8(ascii: "'") {
      if input[index] == UInt8(ascii: "\\"), index + 1 < input.count, "\\'".utf8.contains(input[index + 1]) {
        word += input[index + 1] == UInt8(ascii: "'") ? Array("'\\''".utf8) : [UInt8(ascii: "\\")]
        index += 2
      } else {
        word.append(input[index])
        index += 1
      }
    }
    word.append(UInt8(ascii: "'"))
    index += 1
  }

  private mutating func readDoubleQuotes() {
    repeat {
      if input[index] == UInt8(ascii: "\\"), index + 1 < input.count {
        word.append(input[index])
        index += 1
      }
      word.append(input[index])
      index += 1
    } while index < input.count && input[index] != UInt8(ascii: "\"")
    word.append(UInt8(ascii: "\""))
    index += 1
  }

  private mutating func skipComment() {
    while index < input.count, input[index] != UInt8(ascii: "\n") { index += 1 }
  }

  /// `(command)`, and `$(command)` as newer versions write it.
  private mutating func readSubstitution() {
    let start = index + 1
    var open = 0
    repeat {
      if input[index] == UInt8(ascii: "(") { open += 1 }
      if input[index] == UInt8(ascii: ")") { open -= 1 }
      index += 1
    } while index < input.count && open > 0
    let inner = String(decoding: input[start..<max(start, index - 1)], as: UTF8.self)
    if word.last == UInt8(ascii: "$") { word.removeLast() }
    // Text inside is bounded by the text around it, so that this comes to an end.
    word += Array("$(".utf8) + (open == 0 ? Array(inner.utf8) : []) + Array(")".utf8)
  }

  private mutating func readSeparator(_ byte: UInt8) {
    // `2>&1` and `>|` are no separators.
    if byte != UInt8(ascii: ";"), byte != UInt8(ascii: "\n"), word.last == UInt8(ascii: ">") {
      word.append(byte)
      index += 1
      return
    }
    var separator = [byte]
    index += 1
    if byte == UInt8(ascii: "&") || byte == UInt8(ascii: "|"), index < input.count, input[index] == byte {
      separator.append(byte)
      index += 1
    }
    endWord()
    endStatement(with: separator)
  }

  private mutating func endWord() {
    if index < input.count, input[index] == 32 || input[index] == 9 { index += 1 }
    guard !word.isEmpty else { return }
    statement.append(word)
    word = []
  }

  private mutating func endStatement(with separator: [UInt8]) {
    endWord()
    guard !statement.isEmpty else {
      if separator == [10] { output.append(10) }
      return
    }
    let bash = rewritten()
    statement = []
    guard !bash.isEmpty else { return }
    output += bash
    // Behind `do` and `{` bash takes no semicolon.
    if bash.last == UInt8(ascii: "{") || bash.suffix(3).elementsEqual(" do".utf8) {
      output.append(10)
    } else {
      output += separator
    }
  }

  /// The statement at hand as bash.
  private mutating func rewritten() -> [UInt8] {
    var words = statement
    while let first = words.first.map({ String(decoding: $0, as: UTF8.self) }) {
      switch first {
      case "and", "or":
        join(with: first == "and" ? " && " : " || ")
        words.removeFirst()
      case "not", "!", "else": words.removeFirst()
      // Whether a branch that leaves is taken is not known: what stands behind it is read.
      case "exit", "return", "break", "continue": return [UInt8(ascii: ":")]
      case "if", "while", "begin", "switch":
        blocks.append([])
        words = first == "switch" ? [] : Array(words.dropFirst())
      case "case": return []
      case "for":
        blocks.append(Array("done".utf8))
        return joined(words) + Array("; do".utf8)
      case "function":
        blocks.append(Array("}".utf8))
        return words.count > 1
          ? words[1] + Array("() {".utf8) + FishText.arguments(words.dropFirst(2)) : Array("{".utf8)
      case "end":
        return blocks.popLast() ?? []
      case "set": return assignment(Array(words.dropFirst()))
      default: return joined(words)
      }
    }
    return []
  }

  /// The names that `--argument-names` gives to a function's arguments, as the assignments at its start.
  private static func arguments(_ options: ArraySlice<[UInt8]>) -> [UInt8] {
    guard let marker = options.firstIndex(where: { $0 == Array("-a".utf8) || $0 == Array("--argument-names".utf8) })
    else { return [] }
    let names = options[(marker + 1)...].prefix { $0.allSatisfy(CommandWalker.isNameByte) }
    return names.enumerated().flatMap { index, name in
      Array(" local ".utf8) + name + Array("=\"${\(index + 1)}\";".utf8)
    } + Array(" :".utf8)
  }

  /// `; and` is bash's `&&`.
  private mutating func join(with operation: String) {
    guard let last = output.last, last == UInt8(ascii: ";") || last == 10, let before = output.dropLast().last,
      CommandWalker.isNameByte(before) || before == UInt8(ascii: ")") || before == UInt8(ascii: "'"),
      !output.dropLast().suffix(3).elementsEqual(" do".utf8)
    else { return }
    output.removeLast()
    output += Array(operation.utf8)
  }

  /// `set -gx NAME VALUE…`.
  private func assignment(_ words: [[UInt8]]) -> [UInt8] {
    let options = words.prefix { $0.first == UInt8(ascii: "-") }
    let rest = words.dropFirst(options.count)
    guard let name = rest.first, name.allSatisfy(CommandWalker.isNameByte) else { return [] }
    let letters = options.flatMap { $0 }
    if letters.contains(UInt8(ascii: "e")), !letters.starts(with: "--export".utf8) {
      return Array("unset ".utf8) + name
    }
    let exports = letters.contains(UInt8(ascii: "x"))
    let values = Array(rest.dropFirst())
    guard values.count != 1 else {
      return Array((exports ? "export " : "").utf8) + name + [UInt8(ascii: "=")] + values[0]
    }
    return name + Array("=(".utf8) + joined(values) + Array(")".utf8)
  }

  private func joined(_ words: [[UInt8]]) -> [UInt8] {
    Array(words.joined(separator: [32]))
  }
}
