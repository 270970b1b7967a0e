/// Pieces of shell text, right and wrong: tables for the comparison with bash, and seeds for mutations.
///
/// Each stands in a line of its own, in which `⏎` is a newline and `⇥` a tab, `␠` a blank at the end. None ends in a backslash: there bash differs between a
/// file and a command line.
enum Snippets {
  static let all: [String] = [commands, words, tests, compounds, hereDocuments].flatMap { table in
    table.split(separator: "\n").map { line in
      String(line.map { $0 == "⏎" ? "\n" : $0 == "⇥" ? "\t" : $0 == "␠" ? " " : $0 })
    }
  }
}
