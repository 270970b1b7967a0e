/// Which flags of gcloud are followed by a value.
enum GoogleFlags {
  /// Whether a flag takes the next word.
  ///
  /// gcloud takes no abbreviations (`calliope/parser_extensions.py`), so that a name is looked up as it stands.
  ///
  /// - Parameters:
  ///   - name: without dashes.
  ///   - path: the command that it is given to, as far as it is known by then.
  static func takesValue(_ name: String, in path: String) -> Bool {
    guard var row = SortedRows(GoogleCommandRows.flags).rest(of: name) else {
      return !name.hasPrefix("no-") && !name.hasPrefix("clear-")
    }
    if row == "." { return false }
    while !row.isEmpty {
      if row.cut(at: UInt8(ascii: " ")).isText(path) { return false }
    }
    return true
  }
}
