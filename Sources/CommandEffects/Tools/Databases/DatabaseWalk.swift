import Vocabulary

/// Follows the statements that one use of a client runs, over the files that they include and the databases that they
/// go to.
struct DatabaseWalk {
  private let use: DatabaseUse
  private var address: DatabaseAddress
  private var session = SQLSession()
  private var depth = 0
  private var files = 0
  /// Whether nothing was noted.
  private(set) var isQuiet = true

  /// Files inside files, and files in all.
  private static let (depthBound, fileCount) = (4, 16)

  init(_ use: DatabaseUse) {
    self.use = use
    address = use.address
  }

  mutating func take(_ source: DatabaseSource, _ inspection: inout Inspection) {
    switch source {
    case .text(let word): run(DatabaseUse.bytes(of: word), at: word, &inspection)
    case .file(let word): takeFile(word, &inspection)
    case .input: takeInput(&inspection)
    }
  }

  private mutating func takeInput(_ inspection: inout Inspection) {
    let evidence = use.invocation.evidence
    switch use.invocation.input {
    case .inherited, .nothing: return
    case .text(let text): run(Array(text.utf8), evidence, &inspection)
    case .file(let word): takeFile(word, &inspection)
    case .output(let producer, let literals): takeOutput(producer, literals, &inspection)
    }
  }

  /// What another program prints: its literals may be the statements.
  private mutating func takeOutput(_ producer: String, _ literals: [String], _ inspection: inout Inspection) {
    let deeds = literals.prefix(64).flatMap { DatabaseDeeds.read(Array($0.utf8), use.language).flatMap(\.deeds) }
      .filter { $0.act != .read && $0.act != .unread && $0.act != .connect }
    let known =
      deeds.isEmpty ? [SQLDeed(.unread, text: "what \(producer.isEmpty ? "another command" : producer) prints")] : deeds
    for deed in known { note(deed, use.invocation.evidence, &inspection) }
  }

  private mutating func takeFile(_ word: ArgumentWord, _ inspection: inout Inspection) {
    if word.literal == "-" || word.literal == "/dev/stdin" {
      // Standard input that is itself again tells nothing.
      if case .file(let inner) = use.invocation.input, inner.literal == "-" || inner.literal == "/dev/stdin" { return }
      return takeInput(&inspection)
    }
    if word.literal == "/dev/null" { return }
    guard let path = word.literal.flatMap(use.invocation.directory.resolve), files < DatabaseWalk.fileCount else {
      return note(SQLDeed(.unread, text: "the file \(word.display)"), word.evidence, &inspection)
    }
    files += 1
    for text in contents(path, word.display, &inspection) {
      guard let text else {
        note(SQLDeed(.unread, text: "the file \(word.display)"), word.evidence, &inspection)
        continue
      }
      run(text, word.evidence, &inspection)
    }
  }

  /// What a file may hold: what the same text writes there, else the fact; nil for what cannot be told.
  private func contents(_ path: String, _ name: String, _ inspection: inout Inspection) -> [[UInt8]?] {
    guard !inspection.isElsewhere, let written = inspection.writtenFiles[path] else {
      return inspection.touchedPaths.contains(path) ? [nil] : [bytes(on: path, name, &inspection)]
    }
    return written.choices.map { parts in
      // A file that is not there adds nothing to what the text writes.
      var text: [UInt8] = []
      for part in parts {
        switch part {
        case .text(let run): text += run
        case .unknown: return nil
        case .disk(let path):
          if case .missing? = inspection.ask(
            .contents(path: path, bound: DatabaseUse.fileBound), for: "the statements in \(name)")
          {
            continue
          }
          guard let bytes = bytes(on: path, name, &inspection) else { return nil }
          text += bytes
        }
      }
      return text
    }
  }

  private func bytes(on path: String, _ name: String, _ inspection: inout Inspection) -> [UInt8]? {
    guard path.utf8.first == UInt8(ascii: "/"),
      case .contents(let bytes)? = inspection.ask(
        .contents(path: path, bound: DatabaseUse.fileBound), for: "the statements in \(name)")
    else { return nil }
    return GuardedNames.looksBinary(bytes) ? nil : bytes
  }

  /// Runs a word's text: a statement's own bytes are the evidence where they can be told.
  private mutating func run(_ bytes: [UInt8], at word: ArgumentWord, _ inspection: inout Inspection) {
    guard case .text(let range) = word.evidence, word.literal != nil else {
      return run(bytes, word.evidence, &inspection)
    }
    let extra = range.end - range.start - bytes.count
    guard extra == 0 || extra == 2 else { return run(bytes, word.evidence, &inspection) }
    let start = range.start + extra / 2
    for statement in DatabaseDeeds.read(bytes, use.language, &session) {
      note(statement, .text(ByteRange(start + statement.range.start, start + statement.range.end)), &inspection)
    }
  }

  private mutating func run(_ bytes: [UInt8], _ evidence: Evidence, _ inspection: inout Inspection) {
    for statement in DatabaseDeeds.read(bytes, use.language, &session) { note(statement, evidence, &inspection) }
  }

  private mutating func note(_ statement: SQLStatement, _ evidence: Evidence, _ inspection: inout Inspection) {
    guard !statement.isHarmless || statement.deeds.contains(where: { $0.act == .connect }) else { return }
    for deed in statement.deeds where !statement.isUndone || !deed.isUndoable { note(deed, evidence, &inspection) }
  }

  private mutating func note(_ deed: SQLDeed, _ evidence: Evidence, _ inspection: inout Inspection) {
    switch deed.act {
    case .read, .runShell: return
    case .connect: connect(deed.text)
    case .include: include(deed, evidence, &inspection)
    default:
      isQuiet = false
      DatabaseConsequences.note(
        deed, at: address, settings: use.settings, server: use.language.serverName, evidence: evidence,
        into: &inspection)
    }
  }

  private mutating func include(_ deed: SQLDeed, _ evidence: Evidence, _ inspection: inout Inspection) {
    guard depth < DatabaseWalk.depthBound else {
      return note(SQLDeed(.unread, text: "files inside files"), evidence, &inspection)
    }
    depth += 1
    takeFile(ArgumentWord(deed.text, evidence: evidence), &inspection)
    depth -= 1
  }

  /// `\c name [user [host]]`, `USE name`, `.open file`.
  private mutating func connect(_ text: String) {
    let words = text.split(separator: " ").map(String.init)
    guard let first = words.first else { return }
    if address.file != nil {
      address.file = DatabaseAddress.Part(text: words.last ?? first, evidence: "the statements")
    } else if let other = DatabaseURL.address(first, from: "the statements") {
      address = other.filled(from: address)
    } else {
      if first != "-" { address.database = DatabaseAddress.Part(text: first, evidence: "the statements") }
      if words.count > 2, words[2] != "-" {
        address.host = DatabaseAddress.Part(text: words[2], evidence: "the statements")
        address.number = nil
      }
    }
  }
}
