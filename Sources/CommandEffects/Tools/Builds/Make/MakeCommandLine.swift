/// The words of a `make` command line (GNU make's manual, "Summary of Options").
struct MakeCommandLine: Sendable {
  /// `-C`, one after the other.
  var folders: [ArgumentWord] = []
  /// `-f`, one after the other: all are read.
  var files: [ArgumentWord] = []
  /// `--eval`: text that is read before the makefiles.
  var texts: [ArgumentWord] = []
  /// `NAME=value`; nil when the value cannot be told.
  var given: [String: String?] = [:]
  var targets: [ArgumentWord] = []
  /// Nothing is run: `-n`, `-q`, `-t`, `--version`, `--help`.
  var isDry = false

  private static let valued: Set<String> = [
    "-C", "-f", "-I", "-o", "-W", "-E", "--directory", "--file", "--makefile", "--include-dir", "--old-file",
    "--assume-old", "--what-if", "--new-file", "--assume-new", "--eval",
  ]

  private static let dry: Set<String> = [
    "--dry-run", "--just-print", "--recon", "--question", "--touch", "--version", "--help",
  ]

  init(_ arguments: [ArgumentWord]) {
    var words = arguments[...]
    while let word = words.popFirst() {
      if let option = OptionWord(word) {
        take(option, word, &words)
      } else if let (name, value) = Self.assignment(word) {
        given[name] = value
      } else if word.literal != "--", !word.mayBeSeveral {
        targets.append(word)
      }
    }
  }

  private mutating func take(_ option: OptionWord, _ word: ArgumentWord, _ words: inout ArraySlice<ArgumentWord>) {
    if option.name.hasPrefix("--") {
      if Self.dry.contains(option.name) { isDry = true }
      let value = option.value ?? (Self.valued.contains(option.name) ? words.popFirst() : nil)
      keep(value, of: option.name)
      return
    }
    let letters = Array(word.knownPrefix.utf8.dropFirst())
    for (index, letter) in letters.enumerated() {
      let name = "-" + String(UnicodeScalar(letter))
      if ["-n", "-q", "-t", "-v", "-h"].contains(name) { isDry = true }
      if Self.valued.contains(name) {
        let rest = String(decoding: letters[(index + 1)...], as: UTF8.self)
        keep(rest.isEmpty ? words.popFirst() : ArgumentWord(rest, evidence: word.evidence), of: name)
        return
      }
      if name == "-j" || name == "-l" || name == "-O" { return skipCount(name, letters.count == index + 1, &words) }
    }
  }

  /// `-j 4`: the number may be a word of its own.
  private mutating func skipCount(_ name: String, _ isAlone: Bool, _ words: inout ArraySlice<ArgumentWord>) {
    guard isAlone, name != "-O", let next = words.first?.literal, Double(next) != nil else { return }
    words.removeFirst()
  }

  private mutating func keep(_ value: ArgumentWord?, of name: String) {
    switch name {
    case "-C", "--directory": if let value { folders.append(value) }
    case "-f", "--file", "--makefile": if let value { files.append(value) }
    case "-E", "--eval": if let value { texts.append(value) }
    default: break
    }
  }

  private static func assignment(_ word: ArgumentWord) -> (String, String?)? {
    let prefix = word.knownPrefix
    guard let equals = prefix.utf8.firstIndex(of: UInt8(ascii: "=")), equals > prefix.startIndex else { return nil }
    var name = prefix[..<equals]
    while let last = name.utf8.last, [UInt8(ascii: ":"), UInt8(ascii: "?"), UInt8(ascii: "+")].contains(last) {
      name.removeLast()
    }
    let value = word.literal.map { String($0[$0.utf8.index(after: equals)...]) }
    return (String(name), value)
  }
}
