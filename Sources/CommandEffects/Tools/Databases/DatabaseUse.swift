import Vocabulary

/// One use of a database client: which language, where it lands, what it is given to run.
struct DatabaseUse: Sendable {
  var language: DatabaseLanguage
  var address: DatabaseAddress
  var sources: [DatabaseSource]
  var invocation: Invocation
  /// Settings that choose the database.
  var settings: [DatabaseAddress.Part] = []

  /// Files up to this many bytes are read.
  static let fileBound = 256 * 1_024

  /// Notes what the statements would do.
  func inspect(into inspection: inout Inspection) {
    var walk = DatabaseWalk(self)
    for source in sources { walk.take(source, &inspection) }
    if walk.isQuiet {
      inspection.note(
        Effect(
          .read, Resource(kind: language.serverName, role: .data, name: address.database?.text ?? address.file?.text),
          reversibility: .reversible, evidence: invocation.evidence))
    }
  }

  /// The shell texts that the client itself runs: `\!`, `.shell`, `system`.
  func shells() -> [Invocation] {
    var found: [Invocation] = []
    for source in sources {
      guard let (bytes, evidence) = literal(of: source) else { continue }
      for deed in DatabaseDeeds.read(bytes, language).flatMap(\.deeds) where deed.act == .runShell {
        found.append(NestedInvocations.shell(ArgumentWord(deed.text, evidence: evidence), in: invocation))
      }
    }
    return found
  }

  /// The text of a source that the command itself holds; a NUL for each run that cannot be told.
  func literal(of source: DatabaseSource) -> ([UInt8], Evidence)? {
    switch source {
    case .text(let word): return (DatabaseUse.bytes(of: word), word.evidence)
    case .file(let word) where word.literal != "-": return nil
    case .file, .input:
      guard case .text(let text) = invocation.input else { return nil }
      return (Array(text.utf8), invocation.evidence)
    }
  }

  /// A word's bytes with a NUL for each run that cannot be told.
  static func bytes(of word: ArgumentWord) -> [UInt8] {
    var bytes: [UInt8] = []
    for piece in word.pieces {
      switch piece {
      case .known(let text): bytes += Array(text.utf8)
      case .unknown: bytes.append(0)
      }
    }
    return bytes.isEmpty && word.mayBeSeveral ? [0] : bytes
  }
}
