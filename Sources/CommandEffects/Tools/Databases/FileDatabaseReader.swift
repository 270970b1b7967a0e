import Vocabulary

/// Reads `sqlite3` and `duckdb`: options with one dash or two, then the file, then statements.
package enum FileDatabaseReader: NestingToolReader {
  package static let names = ["sqlite3", "sqlite", "litecli", "duckdb"]

  package static func inspect(_ invocation: Invocation, into inspection: inout Inspection) {
    use(of: invocation).inspect(into: &inspection)
  }

  package static func nested(in invocation: Invocation) -> [Invocation] {
    use(of: invocation).shells()
  }

  /// What the argv says so far.
  private struct Line {
    var operands: [ArgumentWord] = []
    var sources: [DatabaseSource] = []
    var isReadOnly = false
    var isQuiet = false
  }

  private static func use(of invocation: Invocation) -> DatabaseUse {
    let isDuck = invocation.name == "duckdb"
    let line = read(invocation, isDuck: isDuck)
    var use = DatabaseUse(
      language: .sql(isDuck ? .duckdb : .sqlite, .sqlite), address: DatabaseAddress(), sources: [],
      invocation: invocation)
    use.address.file = file(line.operands.first, invocation)
    guard !line.isQuiet, !line.isReadOnly else { return use }
    use.sources = line.sources + line.operands.dropFirst().map { .text($0) }
    // Statements in the argv keep it from reading standard input; `-cmd` does not.
    let isDone = line.operands.count > 1 || (isDuck && !line.sources.isEmpty)
    if !isDone { use.sources.append(.input) }
    return use
  }

  private static func read(_ invocation: Invocation, isDuck: Bool) -> Line {
    var line = Line()
    var words = invocation.arguments[...]
    while let word = words.popFirst() {
      guard let text = word.literal, text.hasPrefix("-"), text.count > 1 else {
        line.operands.append(word)
        continue
      }
      switch text.drop(while: { $0 == "-" }) {
      case "cmd": if let value = words.popFirst() { line.sources.append(.text(value)) }
      case "c", "s", "e":
        if isDuck || invocation.name == "litecli", let value = words.popFirst() { line.sources.append(.text(value)) }
      case "init", "f": if let value = words.popFirst() { line.sources.append(.file(value)) }
      case "separator", "newline", "nullvalue", "vfs", "mmap", "maxsize", "ascii-separator", "escape",
        "storage-version",
        "heap", "nonce":
        words = words.dropFirst()
      case "lookaside", "pagecache": words = words.dropFirst(2)
      case "readonly": line.isReadOnly = true
      case "help", "version", "h", "v": line.isQuiet = true
      default: break
      }
    }
    return line
  }

  /// The file; without one the database is in memory.
  private static func file(_ word: ArgumentWord?, _ invocation: Invocation) -> DatabaseAddress.Part {
    guard let word, word.literal != "" else { return .init(text: ":memory:", evidence: "no file is named") }
    let text = DatabaseWord.text(word)
    let plain = text.hasPrefix("file:") ? String(text.dropFirst(5).prefix { $0 != "?" }) : text
    let isPath = !plain.hasPrefix(":") && !plain.hasPrefix("md:") && !plain.utf8.contains(0)
    return .init(text: isPath ? invocation.directory.resolve(plain) ?? plain : plain, evidence: "the command")
  }
}
