import Testing

@Suite struct CompoundTests {
  @Test(
    "Compound commands hold their lists",
    arguments: [
      TreeRow("{ a; b; }; (c; d)", "(group a; b); (subshell c; d)"),
      TreeRow(
        "if a; then b; elif c\nthen d; elif e; then f; else g; fi", "(if a then b elif c then d elif e then f else g)"),
      TreeRow("if { a; } then (b) fi", "(if (group a) then (subshell b))"),
      TreeRow("while a; b; do c; done <x; until d; do e; done", "(while a; b do c) <x; (until d do e)"),
      TreeRow("for i in a \"b c\" $d; do e; done", "(for i in a D(V(b c)) P(d) do e)"),
      TreeRow(
        "for i; do a; done; for i do a; done; for i in; do a; done", "(for i do a); (for i do a); (for i in  do a)"),
      TreeRow("for i\nin a b\ndo c\ndone; for i; { a; }", "(for i in a b do c); (for i do a)"),
      TreeRow("for ((i=0; i<3; i++)); do a; done", "(for A(V(i=0)); A(V( i<3)); A(V( i++)) do a)"),
      TreeRow(
        "for ((;;)) { a; }; for (( ; \";\" ; $(b;c) )) do d; done",
        "(for A(); A(); A() do a); (for A(V( )); A(V( )V(;)V( )); A(V( )C(b; c)V( )) do d)"),
      TreeRow("select x in a b; do c; done", "(select x in a b do c)"),
      TreeRow("if a; then b; fi & { c; } && d", "(if a then b) & (group c) && d"),
    ])
  func compounds(row: TreeRow) { row.check() }

  @Test(
    "A case keeps its patterns and how each arm ends",
    arguments: [
      TreeRow(
        "case $x in a) b;; c|d) e;& (f*) g;;& *) h; esac", "(case P(x) in a) b ;; c|d) e ;& T(f)G(*)) g ;;& G(*)) h ;;)"
      ),
      TreeRow("case x in esac; case x\nin\n\nesac", "(case x in); (case x in)"),
      TreeRow("case x in (esac) a;; b|esac) c\n;;\n# d\nesac", "(case x in esac) a ;; b|esac) c ;;)"),
      TreeRow("case x in a) ;; \"b c\"|if) esac", "(case x in a)  ;; D(V(b c))|if)  ;;)"),
      TreeRow("case in in in) a;; esac >y", "(case in in in) a ;;) >y"),
      TreeRow("case x in a) if b; then c; fi esac", "(case x in a) (if b then c) ;;)"),
    ])
  func cases(row: TreeRow) { row.check() }

  @Test(
    "A test keeps its words and operators in order",
    arguments: [
      TreeRow("[[ -f x && ! -d $y || ( a == b* ) ]]", "(test -f x && ! -d P(y) || ( a == T(b)G(*) ))"),
      TreeRow("[[ a =~ ^(x|y z)+$ ]]", "(test a =~ ^(x|y z)+$)"),
      TreeRow("[[ a =~ x|\"y z\"$w ]]", "(test a =~ T(x|)D(V(y z))P(w))"),
      TreeRow("[[ a == @(x|y) && b != !(z w)* ]]", "(test a == G(@(x|y)) && b != G(!(z w))G(*))"),
      TreeRow("[[ a<b && c > d && 1 -eq 2 ]]", "(test a < b && c > d && 1 -eq 2)"),
      TreeRow("[[\n-n a\n&&\nb ]] >x", "(test -n a && b) >x"),
      TreeRow("[[ $a ]]; [[ ((b)) ]]; [[ a = {b,c} ]]", "(test P(a)); (test ( ( b ) )); (test a = {b,c})"),
      TreeRow("[[ \"$(a | b)\" == *.tf ]]", "(test D(C(a | b)) == G(*)T(.tf))"),
    ])
  func tests(row: TreeRow) { row.check() }
}
