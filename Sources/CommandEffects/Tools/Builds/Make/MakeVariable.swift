/// A variable of a makefile.
enum MakeVariable: Sendable {
  /// `NAME = text`: expanded where it is used.
  case recursive(String)
  /// `NAME := text`: expanded where it is set.
  case simple([ArgumentWord.Piece])

  /// One that cannot be told, and why.
  static func unknown(_ reason: String) -> MakeVariable { .simple([.unknown(reason)]) }
}
