/// Text as one word of a shell, for commands that are shown or read again: POSIX shells read it back as it was (POSIX
/// XCU 2.2).
package enum ShellQuoting {
  /// The text as it is where every shell takes it for one word, else in quotes.
  package static func word(_ text: String) -> String {
    let isPlain = text.utf8.allSatisfy { byte in
      (byte >= 48 && byte <= 57) || (byte >= 65 && byte <= 90) || (byte >= 97 && byte <= 122)
        || "-_./:@%+,".utf8.contains(byte)
    }
    return isPlain && !text.isEmpty ? text : quoted(text)
  }

  /// The text in single quotes; each quote of its own stands escaped between two of them.
  package static func quoted(_ text: String) -> String {
    "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
  }
}
