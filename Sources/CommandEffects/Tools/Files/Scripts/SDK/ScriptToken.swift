/// A token of a script in any of the languages whose calls are looked for.
enum ScriptToken: Hashable {
  case name(String)
  /// Quoted text in runs; a nil run cannot be told.
  case text([String?])
  case number(String)
  /// A bracket, a dot, a comma, …
  case mark(UInt8)

  /// Whether it is this mark.
  func isMark(_ character: Unicode.Scalar) -> Bool { self == .mark(UInt8(ascii: character)) }

  /// Its name, when it is one.
  var name: String? {
    if case .name(let name) = self { name } else { nil }
  }

  /// Its text, when it is quoted and all of it is known.
  var literal: String? {
    guard case .text(let runs) = self else { return nil }
    return runs.contains(nil) ? nil : runs.compactMap { $0 }.joined()
  }
}
