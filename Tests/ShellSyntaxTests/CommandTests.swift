import Testing

@Suite struct CommandTests {
  @Test(
    "Lists, chains and pipelines keep their operators",
    arguments: [
      TreeRow("a; b & c && d || e | f |& g", "a; b & c && d || e | f |& g"),
      TreeRow("a &&\n\nb |\n# c\nd", "a && b | d"),
      TreeRow("a &\\\n& b |\\\n| c", "a && b || c"),
      TreeRow("\n\n# x\na # y\n\n", "a"),
      TreeRow("", ""),
      TreeRow("! a | b; ! ! c; !", "! a | b; c; ! "),
      TreeRow("time a | b; time -p -- a; time; ! time a", "(time a) | b; (time a); (time ); ! (time a)"),
      TreeRow("a | time b; echo time ! if {", "a | time b; echo time ! if {"),
    ])
  func lists(row: TreeRow) { row.check() }

  @Test(
    "Assignments stand before the program",
    arguments: [
      TreeRow("a=1 b= c=\"$d\" e f=g", "a=1 b= c=D(P(d)) e f=g"),
      TreeRow("a+=1 a[1]=2 a[b c]+=3 a=", "a+=1 a[1]=2 a[b c]+=3 a="),
      TreeRow("1a=b a-b=c \"a\"=b", "1a=b a-b=c D(V(a))T(=b)"),
      TreeRow(">x a=b c", "a=b c >x"),
      TreeRow("a=(1 '2 3' $(c) [x]=y [\"p q\"]+=z\n# c )\n4)", "a=L(1 V(2 3) C(c) [x]=y [D(V(p q))]=z 4)"),
      TreeRow("a=() b=(if ! { then)", "a=L() b=L(if ! { then)"),
      TreeRow(
        "declare -A a=([x]=1) b=2 c=(d); export p=(1)", "declare -A T(a=)L([x]=1) b=2 T(c=)L(d); export T(p=)L(1)"),
      TreeRow("a\\\nb=c d", "ab=c d"),
      TreeRow("a=$(b)c", "a=C(b)T(c)"),
      TreeRow("a[1] b", "T(a)G([)T(1)G(]) b"),
    ])
  func assignments(row: TreeRow) { row.check() }

  @Test(
    "Redirections are read in all forms and places",
    arguments: [
      TreeRow("a <b >c >>d >|e <>f", "a <b >c >>d >|e <>f"),
      TreeRow("a 2>b 10>>c {fd}<d {fd[1]}>e", "a 2>b 10>>c {fd}<d {fd[1]}>e"),
      TreeRow("a >&2 2>&1 <&3 >&- 3<&- 2>&1- >& b", "a >&2 2>&1 <&3 >&- 3<&- 2>&1- >&b"),
      TreeRow("a &>b &>>c 2&>d", "a 2 &>b &>>c &>d"),
      TreeRow(">x a <y b", "a b >x <y"),
      TreeRow(">x", ">x"),
      TreeRow("a <<<b <<< \"c d\"", "a <<<b <<<D(V(c d))"),
      TreeRow("a >&-b", "a b >&-"),
      TreeRow("a {1}>b 2 >c 99999999999>d", "a {1} 2 99999999999 >b >c >d"),
      TreeRow("{ a; } >b 2>&1 | c", "(group a) >b 2>&1 | c"),
    ])
  func redirections(row: TreeRow) { row.check() }

  @Test(
    "Functions and coprocesses are read in all forms",
    arguments: [
      TreeRow("f() { a; }", "(function f (group a))"),
      TreeRow("f ( )\n\n(a) >x", "(function f (subshell a) >x)"),
      TreeRow(
        "function f { a; }; function g() { b; }; function h\n{ c; }",
        "(function f (group a)); (function g (group b)); (function h (group c))"),
      TreeRow("f() if a; then b; fi", "(function f (if a then b))"),
      TreeRow("a-b() ((1)); \"c\"() [[ d ]]", "(function a-b (A(V(1)))); (function \"c\" (test d))"),
      TreeRow("function f (a)", "(function f (subshell a))"),
      TreeRow("coproc a b", "(coproc a b)"),
      TreeRow(
        "coproc { a; }; coproc X { a; }; coproc X (a) >y",
        "(coproc (group a)); (coproc X (group a)); (coproc X (subshell a) >y)"),
    ])
  func functions(row: TreeRow) { row.check() }
}
