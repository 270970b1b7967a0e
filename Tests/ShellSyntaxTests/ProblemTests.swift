import ShellSyntax
import Testing
import Vocabulary

@Suite struct ProblemTests {
  @Test(
    "What cannot be read is named, with where it stands",
    arguments: [
      ("a; )", "unexpected `)`", 3, 4),
      ("a &&", "unexpected end of the text", 4, 4),
      ("a 'b", "no closing `'`", 2, 4),
      ("a \"b", "no closing `\"`", 2, 4),
      ("a $(b", "no closing `)`", 2, 5),
      ("a ${b", "no closing `}`", 2, 5),
      ("a `b", "no closing ```", 2, 4),
      ("a $((b", "no closing `)`", 2, 6),
      ("if a; then b", "unexpected end of the text, no `fi`", 12, 12),
      ("{ a; } b", "unexpected `b`", 7, 8),
      ("a | ! b", "unexpected `!`", 4, 5),
      ("a >\nb", "unexpected end of the line", 3, 4),
      ("for x in a; b", "unexpected `b`", 12, 13),
      ("a=(b & c)", "unexpected `&`", 5, 6),
      ("[[ a b c ]]", "`b` is no operator of `[[`", 5, 6),
      ("echo @(a)", "unexpected `(`", 6, 7),
      ("for ((a;b)) do c; done", "not three expressions in `for ((…))`", 4, 11),
      ("a ;; b", "unexpected `;;`", 2, 4),
      ("a \u{0}b", "a zero byte", 2, 3),
    ])
  func namesWhatIsWrong(text: String, message: String, start: Int, end: Int) {
    let problems = ShellParser.parse(text).problems
    #expect(problems == [SyntaxProblem(.unparsed(message), ByteRange(start, end))])
  }

  @Test(
    "The items before a problem are kept",
    arguments: [
      ("a; b | c; )", "a; b | c"),
      ("a\nif b; then", "a"),
      ("terraform plan && x; echo $(", "terraform plan && x"),
      (")", ""),
    ])
  func keepsItemsBefore(text: String, tree: String) {
    let script = ShellParser.parse(text)
    #expect(TreeText.of(script) == tree)
    #expect(script.problems.count == 1)
  }

  @Test(
    "What bash meets only when it runs a command is deferred, and the command is kept",
    arguments: [
      ("a ${b!c} d", "a P(b!c) d", "`${b!c}` is a bad substitution", 2, 8),
      ("a ${} ${b@Z}", "a P() P(b@Z)", "`${}` is a bad substitution", 2, 5),
      ("a `if` b", "a C() b", "unexpected end of the text", 5, 5),
      ("a \"`b; )`\" c", "a D(C(b)) c", "unexpected `)`", 7, 8),
      ("a $((b) + $(c)) d", "a C((subshell b)) d", "unexpected `+`", 8, 9),
      ("a $((1 + ${b)) c", "a A(V(1 + )V(${b)) c", "a `${` without its `}` in arithmetic", 9, 11),
    ])
  func defersWhatBashDefers(text: String, tree: String, message: String, start: Int, end: Int) {
    let script = ShellParser.parse(text)
    #expect(TreeText.of(script) == tree)
    #expect(script.problems.first == SyntaxProblem(.unparsed(message), ByteRange(start, end), isDeferred: true))
  }

  @Test("A nested script has its own problems, and the whole text has them too")
  func nestedProblems() {
    let script = ShellParser.parse("a `b; )`")
    guard case .command(let nested) = Words.of(script)[1].parts[0].kind else {
      Issue.record("no command")
      return
    }
    #expect(nested.problems == script.problems)
  }
}
