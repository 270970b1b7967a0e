import Testing

@Suite struct PatternTests {
  @Test(
    "Patterns are parts of their own",
    arguments: [
      TreeRow("ls * a*b ?.c *.tf", "ls G(*) T(a)G(*)T(b) G(?)T(.c) G(*)T(.tf)"),
      TreeRow(
        "ls [abc] [!a-c]x []a] [^]] [[:alpha:]]*", "ls G([abc]) G([!a-c])T(x) G([]a]) G([^]]) G([[:alpha:]])G(*)"),
      TreeRow("[ -f x ] [ a[b x[ a]b", "[ -f x ] [ a[b x[ a]b"),
      TreeRow(
        "ls [a\"b\"c] [$x] a[\"b\" '*' \\* \"[a]\"",
        "ls G([)T(a)D(V(b))T(c)G(]) G([)P(x)G(]) T(a[)D(V(b)) V(*) V(*) D(V([a]))"),
    ])
  func globs(row: TreeRow) { row.check() }

  @Test(
    "Extended globs are read where they are on",
    arguments: [
      TreeRow("ls @(a|b) !(c)d x+([0-9])", "ls G(@(a|b)) G(!(c))T(d) T(x)G(+([0-9]))"),
      TreeRow("ls *(a|?(b c)) @($x|\"y z\")", "ls G(*(a|?(b c))) G(@()P(x)G(|)D(V(y z))G())"),
      TreeRow("ls @(a|$(b))", "ls G(@(a|)C(b)G())"),
    ])
  func extendedGlobs(row: TreeRow) { row.check(extendedGlobs: true) }

  @Test("A line of its own switches extended globs")
  func shoptSwitches() {
    TreeRow("shopt -s extglob\nls !(a)", "shopt -s extglob; ls G(!(a))").check()
    #expect(!ShellOutcome("shopt -s extglob; ls !(a)").isAccepted)
    #expect(!ShellOutcome("shopt -s extglob\nshopt -u extglob\nls !(a)").isAccepted)
    TreeRow("shopt -s extglob\n!(a)", "shopt -s extglob; ! (subshell a)").check()
  }

  @Test(
    "Braces expand exactly where bash expands them",
    arguments: [
      TreeRow("echo a{b,c}d {b,c} {,x}", "echo T(a)B(b,c)T(d) B(b,c) B(∅,x)"),
      TreeRow("echo {a,b{1,2}} {{a,b}} {a,b}{c,d}", "echo B(a,T(b)B(1,2)) T({)B(a,b)T(}) B(a,b)B(c,d)"),
      TreeRow(
        "echo {1..3} {a..e..2} {-1..+5} {01..10} {1..9..3}", "echo S(1..3) S(a..e..2) S(-1..+5) S(01..10) S(1..9..3)"),
      TreeRow(
        "echo {} {a} {a..} {..a} {1..a} {aa..b} {1.5..2} {a,b", "echo {} {a} {a..} {..a} {1..a} {aa..b} {1.5..2} {a,b"),
      TreeRow(
        "echo ${a}{b,c} $x{a,b} {$a,\"b c\"} \"{a,b}\" {\"a,b\"} {a\\,b}",
        "echo P(a)B(b,c) P(x)B(a,b) B(P(a),D(V(b c))) D(V({a,b})) T({)D(V(a,b))T(}) T({a)V(,)T(b})"),
      TreeRow("echo {a}b,c} {},a} {a,{b}", "echo B(a}b,c) {},a} {a,{b}"),
      TreeRow("find . -exec rm {} +", "find . -exec rm {} +"),
      TreeRow("rm -rf ~/{a,b}/* {~,x}", "rm -rf H()T(/)B(a,b)T(/)G(*) B(H(),x)"),
      TreeRow("a={b,c} d=({e,f})", "a={b,c} d=L(B(e,f))"),
      TreeRow("cat <<< {a,b} >{c,d}", "cat <<<{a,b} >B(c,d)"),
    ])
  func braces(row: TreeRow) { row.check() }

  @Test(
    "A tilde is a home folder at the starts that bash knows",
    arguments: [
      TreeRow("cd ~ ~/x ~root ~root/x ~+ ~- a~ x/~", "cd H() H()T(/x) H(root) H(root)T(/x) H(+) H(-) a~ x/~"),
      TreeRow("a=~ b=~/x:~root c=x~", "a=H() b=H()T(/x:)H(root) c=x~"),
      TreeRow("make p=~/x --p=~/x p=a:~b a+=~ 1=~", "make T(p=)H()T(/x) --p=~/x T(p=a:)H(b) T(a+=)H() 1=~"),
      TreeRow("cd '~' \\~ \"~\" ~\"x\" ~$x ~*", "cd V(~) V(~) D(V(~)) T(~)D(V(x)) T(~)P(x) T(~)G(*)"),
      TreeRow("echo ${a:-~/x} ${a:-x:~}", "echo P(a :- H()T(/x)) P(a :- x:~)"),
      TreeRow("a=(~/x) ; x >~/y", "a=L(H()T(/x)); x >H()T(/y)"),
    ])
  func tildes(row: TreeRow) { row.check() }
}
