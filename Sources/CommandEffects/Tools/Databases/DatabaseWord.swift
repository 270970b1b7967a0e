/// Words of a command line as parts of an address.
enum DatabaseWord {
  /// The text, with a NUL for each run that cannot be told.
  static func text(_ word: ArgumentWord) -> String {
    var text = ""
    for piece in word.pieces {
      switch piece {
      case .known(let known): text += known
      case .unknown: text += "\0"
      }
    }
    return text
  }

  /// A part of an address; nil for an empty word.
  static func part(_ word: ArgumentWord, _ evidence: String) -> DatabaseAddress.Part? {
    let text = text(word)
    return text.isEmpty ? nil : DatabaseAddress.Part(text: text, evidence: evidence)
  }
}
