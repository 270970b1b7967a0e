import ShellSyntax
import Testing
import Vocabulary

@Suite struct RangeTests {
  @Test(
    "Words and their parts stand where the ranges say",
    arguments: [
      ("cd infra && terraform  apply", ["cd", "infra", "terraform", "apply"]),
      ("a 'b c'\"d $e\"f", ["a", "'b c'\"d $e\"f", "'b c'", "\"d $e\"", "d ", "$e", "f"]),
      ("a `b \\`c\\` d` e", ["a", "`b \\`c\\` d`", "b", "\\`c\\`", "c", "d", "e"]),
      ("a \"`b \\\"c d\\\"`\"", ["a", "\"`b \\\"c d\\\"`\"", "`b \\\"c d\\\"`", "b", "\\\"c d\\\"", "c d"]),
      ("a $(b ${c:-d e}) f", ["a", "$(b ${c:-d e})", "b", "${c:-d e}", "d e", "f"]),
      ("x{a,b$c}y", ["x{a,b$c}y", "x", "{a,b$c}", "a", "b$c", "b", "$c", "y"]),
      ("é a\\\nb ~u/c", ["é", "a\\\nb", "~u/c", "~u", "/c"]),
      ("a=1 b[2]=$c d", ["1", "2", "$c", "d"]),
      ("a=(b [c]=d)", ["b", "c", "d"]),
      ("for i in a b; do c; done", ["a", "b", "c"]),
      ("case a in b|c) d;; esac", ["a", "b", "c", "d"]),
      ("[[ a == b* ]]", ["a", "==", "b*", "b", "*"]),
      ("a $((1+$b)) >c", ["a", "$((1+$b))", "1+", "$b", "c"]),
      ("cat <<E; x\na $b\nE\n", ["cat", "E", "a $b\n", "a ", "$b", "\n", "x"]),
    ])
  func wordsStandWhereTheyAre(text: String, slices: [String]) {
    let bytes = Array(text.utf8)
    let ranges = TreeRanges.of(ShellParser.parse(bytes)).filter { $0.kind != .command }
    var found: [String] = []
    for entry in ranges {
      let slice = String(decoding: bytes[entry.range.start..<entry.range.end], as: UTF8.self)
      // A word of one part has that part's range.
      if entry.kind == .part, entry.isWholeWord { continue }
      found.append(slice)
    }
    #expect(found == slices)
  }

  @Test(
    "Commands and pipelines stand where the ranges say",
    arguments: [
      ("a b  | c ; ! d &", ["a b  | c", "a b", "c", "! d", "d"]),
      ("a=1 b >c # d", ["a=1 b >c", "a=1 b >c", "a=1", ">c"]),
      (
        "{ a; } >b && f() { c; }",
        ["{ a; } >b", "{ a; } >b", "a", "a", ">b", "f() { c; }", "f() { c; }", "{ c; }", "c", "c"]
      ),
      ("if a; then b; fi\n", ["if a; then b; fi", "if a; then b; fi", "a", "a", "b", "b"]),
      ("time a", ["time a", "a"]),
    ])
  func commandsStandWhereTheyAre(text: String, slices: [String]) {
    let bytes = Array(text.utf8)
    let found = TreeRanges.of(ShellParser.parse(bytes)).filter { $0.kind == .command }
      .map { String(decoding: bytes[$0.range.start..<$0.range.end], as: UTF8.self) }
    #expect(found == slices)
  }
}
