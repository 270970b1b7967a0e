import TestSupport
import Testing
import Vocabulary

@Suite struct ShellQuotingTests {
  private static let words = [
    "plain", "/srv/shop-1.2/a_b", "user@host:22", "50%", "a+b,c", "", "'", "''", "it's", "two words", "$HOME", "`id`",
    "a\\b",
    "*?[a]", "~", "a=b", "{a,b}", "!x", "#x", "a;b", "a\nb", "\t", "é\u{A0}ü", "-n", "\"", "(x)", "a&b|c<d>e",
  ]

  @Test("A shell reads back what was quoted", arguments: ["bash", "sh"], [true, false])
  func readsBack(shell: String, isAlways: Bool) throws {
    for word in Self.words {
      let quoted = isAlways ? ShellQuoting.quoted(word) : ShellQuoting.word(word)
      let printed = try Oracle.output(of: shell, input: Array("printf '<%s>' \(quoted)\n".utf8))
      #expect(String(decoding: printed, as: UTF8.self) == "<\(word)>")
    }
  }

  @Test("What needs no quotes gets none")
  func sparesQuotes() {
    #expect(Self.words.prefix(5).allSatisfy { ShellQuoting.word($0) == $0 })
    #expect(ShellQuoting.word("") == "''")
    #expect(ShellQuoting.quoted("a") == "'a'")
  }
}
