/// Variables that by convention name a program which cannot take production away.
enum UnresolvedPrograms {
  private static let harmless = [
    "$EDITOR", "$VISUAL", "$PAGER", "$BROWSER", "$CC", "$CXX", "$LD", "$AR", "$PYTHON", "$PYTHON3", "$NODE", "$MAKE",
    "$GO",
    "$CARGO", "$RUSTC", "$JAVA", "$JAVA_HOME", "$VIRTUAL_ENV",
  ]

  /// Whether the word's unknown part is the value of such a variable.
  static func isHarmless(_ word: ArgumentWord) -> Bool {
    guard let reason = word.reasonUnknown else { return false }
    return harmless.contains { reason == "the value of \($0)" }
  }
}
