import ShellSyntax
import Testing
import Vocabulary

@Suite struct HereDocumentTests {
  @Test(
    "Bodies are read behind the line of their operators",
    arguments: [
      TreeRow("cat <<E\na $b\nE\nc", "cat <<E⏎V(a )P(b)V(\n); c"),
      TreeRow("cat <<'E'\na $b `c`\nE", "cat <<V(E)⏎V(a $b `c`\n)"),
      TreeRow("cat <<\"E F\" | sh\na\nE F\n", "cat <<D(V(E F))⏎V(a\n) | sh"),
      TreeRow("cat <<\\E\n$a\nE", "cat <<V(E)⏎V($a\n)"),
      TreeRow("cat <<A <<B; c\n1\nA\n2\nB\nd", "cat <<A⏎V(1\n) <<B⏎V(2\n); c; d"),
      TreeRow("cat <<-E\n\ta\n\t\tb $c\n\tE\nd", "cat <<-E⏎V(a\nb )P(c)V(\n); d"),
      TreeRow("cat <<-'E'\n\ta\n\tb\n\tE", "cat <<-V(E)⏎V(a\nb\n)"),
      TreeRow("cat <<E\na\\\nb \\$c \\\"\nE", "cat <<E⏎V(ab $c \\\"\n)"),
      TreeRow("cat <<E\nE", "cat <<E⏎∅"),
      TreeRow("cat <<E\na", "cat <<E⏎V(a)"),
      TreeRow("cat <<E", "cat <<E⏎∅"),
      TreeRow("cat <<E\na\nE\\\n\nb", "cat <<E⏎V(a\n); b"),
      TreeRow("echo $(cat <<E\na\nE\n) b", "echo C(cat <<E⏎V(a\n)) b"),
      TreeRow("echo $(cat <<E\na\nE) b", "echo C(cat <<E⏎V(a\n)) b"),
      TreeRow("echo $(cat <<E)\na\nE\nb", "echo C(cat <<E⏎V(a\n)); b"),
      TreeRow("(cat <<E) | c\na\nE\nb", "(subshell cat <<E⏎V(a\n)) | c; b"),
      TreeRow("if a; then cat <<E; fi\nb\nE\nc", "(if a then cat <<E⏎V(b\n)); c"),
      TreeRow("cat <<E # x\na\nE", "cat <<E⏎V(a\n)"),
      TreeRow("cat <<E &&\na\nE\nb", "cat <<E⏎V(a\n) && b"),
      TreeRow("cat <<E \"$(b\nc)\"\na\nE", "cat D(C(b; c)) <<E⏎V(a\n)"),
      TreeRow("cat <<E\n$(cat <<F\n$a\nF\n)\nE", "cat <<E⏎C(cat <<F⏎P(a)V(\n))V(\n)"),
      TreeRow("cat <<E\n\"${a:-\"b\"}\" '$c'\nE", "cat <<E⏎V(\")P(a :- V(b))V(\" ')P(c)V('\n)"),
      TreeRow("cat <<$a\"b\"\nx\n$ab\nc", "cat <<P(a)D(V(b))⏎V(x\n); c"),
      TreeRow("a `cat <<E\nb\nE\n` c", "a C(cat <<E⏎V(b\n)) c"),
      TreeRow("cat <<E\n`echo \\\"a\\\"`\nE", "cat <<E⏎C(echo V(\")T(a)V(\"))V(\n)"),
    ])
  func bodies(row: TreeRow) { row.check() }

  @Test("A body that bash could not expand keeps its command and is deferred")
  func keepsCommandOfUnreadableBody() {
    let script = ShellParser.parse("terraform apply <<E\na $(if\nE\nb")
    #expect(TreeText.of(script) == "terraform apply <<E⏎V(a )C(); b")
    #expect(script.problems.map(\.isDeferred) == [true])
    #expect(script.problems.map(\.range.start) == [27])
  }

  @Test("The operator, its target and its body have ranges of their own")
  func ranges() throws {
    let text = "cat 3<<E >x\nab\nE\n"
    let script = ShellParser.parse(text)
    guard case .simple(let command) = script.items[0].first.stages[0].command else {
      Issue.record("no simple command")
      return
    }
    #expect(command.redirections.map(\.range.start) == [4, 9])
    #expect(command.redirections.map(\.range.end) == [8, 11])
    #expect(command.redirections[0].body?.range.start == 12)
    #expect(command.redirections[0].body?.range.end == 15)
  }
}
