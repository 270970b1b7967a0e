/// Words as they stand inside a JSON text.
enum JSONText {
  static func inside(_ words: String) -> String {
    words.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\\\"")
  }
}
