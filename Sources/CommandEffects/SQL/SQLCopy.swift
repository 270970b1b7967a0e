/// `COPY … FROM STDIN`: rows follow the statement in the same text.
enum SQLCopy {
  static func readsRows(_ tokens: [SQLToken]) -> Bool {
    guard tokens.first?.isWord("COPY") == true else { return false }
    return zip(tokens, tokens.dropFirst()).contains { $0.isWord("FROM") && $1.isWord("STDIN") }
  }
}
