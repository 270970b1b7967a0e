import ShellSyntax
import Testing
import Vocabulary

@Suite struct QuotingTests {
  @Test(
    "Quotes are decoded and told from literal text",
    arguments: [
      TreeRow("echo a", "echo a"),
      TreeRow("echo 'a b' ''", "echo V(a b) V()"),
      TreeRow(#"echo "a b" """#, "echo D(V(a b)) D()"),
      TreeRow(#"echo a\ b \'\" \\"#, #"echo T(a)V( )T(b) V(')V(") V(\)"#),
      TreeRow(#"echo "a\$b\`c\"d\\e\f""#, #"echo D(V(a$b`c"d\e\f))"#),
      TreeRow("echo a\\\nb \"a\\\nb\" 'a\\\nb'", "echo ab D(V(ab)) V(a\\\nb)"),
      TreeRow("echo é\\é 'é' \"é\"", "echo T(é)V(é) V(é) D(V(é))"),
      TreeRow(#"echo a"b"'c'd"#, "echo T(a)D(V(b))V(c)T(d)"),
      TreeRow(#"echo $"a b$c""#, "echo D(V(a b)P(c))"),
      TreeRow(#"echo "$" $ "a$""#, "echo D(V($)) $ D(V(a$))"),
      TreeRow(#"\terraform t'erra'form"#, "V(t)T(erraform) T(t)V(erra)T(form)"),
      TreeRow("echo a#b 'x'#y # comment", "echo a#b V(x)T(#y)"),
      TreeRow("echo a\\", "echo a\\"),
    ])
  func quotes(row: TreeRow) { row.check() }

  @Test(
    "ANSI-C quotes are decoded as bash does",
    arguments: [
      TreeRow(#"echo $'a\'b'"#, "echo V(a'b)"),
      TreeRow(#"echo $'\a\b\e\E\f\r\t\v'"#, "echo V(\u{7}\u{8}\u{1B}\u{1B}\u{C}\r\t\u{B})"),
      TreeRow(#"echo $'\\\"\?'"#, #"echo V(\"?)"#),
      TreeRow(#"echo $'\101\1018\x41\x4a1\x{43}'"#, "echo V(AA8AJ1C)"),
      TreeRow(#"echo $'é\U1F600\xc3\xa9'"#, "echo V(é😀é)"),
      TreeRow(#"echo $'\cA\c?\z\x\u\q'"#, "echo V(\u{1}\u{7F}\\z\\x\\u\\q)"),
      TreeRow(#"echo $'ab\0cd'e"#, "echo V(ab)T(e)"),
      TreeRow(#"echo "$'a'""#, "echo D(V($'a'))"),
    ])
  func ansiQuotes(row: TreeRow) { row.check() }

  @Test("What is no UTF-8 is repaired, and offsets stay those of the bytes")
  func repairsInvalidText() {
    let script = ShellParser.parse([0x65, 0x20, 0xFF, 0x20, 0x62])
    #expect(TreeText.of(script) == "e \u{FFFD} b")
    #expect(Words.of(script).map(\.range.start) == [0, 2, 4])
  }
}
