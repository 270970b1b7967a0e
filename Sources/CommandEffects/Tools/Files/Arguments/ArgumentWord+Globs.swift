/// A pattern inside a word that the shell, or a program such as `find`, replaces by the names that match it.
extension ArgumentWord.Piece {
  private static let globReason = "the files that match "

  /// An unquoted pattern, as written: `*`, `?`, `[a-z]`, or `**` for everything below a folder.
  package static func glob(_ pattern: String) -> ArgumentWord.Piece { .unknown(globReason + pattern) }

  /// The pattern, when the piece is one.
  package var globPattern: Substring? {
    guard case .unknown(let reason) = self, reason.utf8.starts(with: Self.globReason.utf8) else { return nil }
    return reason[reason.utf8.index(reason.startIndex, offsetBy: Self.globReason.utf8.count)...]
  }
}

extension ArgumentWord {
  /// The whole word as one pattern, when patterns are all of it that is not known.
  package var wholePattern: Piece? {
    var text = ""
    var hasPattern = false
    for piece in pieces {
      switch piece {
      case .known(let known): text += known
      case .unknown:
        guard let pattern = piece.globPattern else { return nil }
        text += pattern
        hasPattern = true
      }
    }
    return hasPattern ? .glob(text) : nil
  }
}
