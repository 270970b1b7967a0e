import Testing

@Suite struct ExpansionTests {
  @Test(
    "Parameters are read in all forms",
    arguments: [
      TreeRow(
        "echo $a $a_1b $1 $12 $@ $* $# $? $- $$ $!",
        "echo P(a) P(a_1b) P(1) P(1)T(2) P(@) P(*) P(#) P(?) P(-) P($) P(!)"),
      TreeRow("echo ${a} ${10} ${#} ${?} ${!} ${$}", "echo P(a) P(10) P(#) P(?) P(!) P($)"),
      TreeRow(
        "echo ${#a} ${##} ${#-} ${#?} ${#@} ${#a[@]}",
        "echo P(a length) P(# length) P(- length) P(? length) P(@ length) P(a[@] length)"),
      TreeRow("echo ${#-x} ${#:-x} ${##x} ${#%x}", "echo P(# - x) P(# :- x) P(# # x) P(# % x)"),
      TreeRow(
        "echo ${a-b} ${a:-b} ${a=b} ${a:=b} ${a?b} ${a:?b} ${a+b} ${a:+b}",
        "echo P(a - b) P(a :- b) P(a = b) P(a := b) P(a ? b) P(a :? b) P(a + b) P(a :+ b)"),
      TreeRow("echo ${a:-} ${a-}", "echo P(a :- ∅) P(a - ∅)"),
      TreeRow("echo ${a#b} ${a##*/} ${a%b} ${a%%.*}", "echo P(a # b) P(a ## G(*)T(/)) P(a % b) P(a %% T(.)G(*))"),
      TreeRow(
        "echo ${a/b} ${a/b/} ${a/b/c} ${a//b/c} ${a/#b/c} ${a/%b/c} ${a/b/c/d}",
        "echo P(a /first b) P(a /first b ∅) P(a /first b c) P(a /all b c) P(a /atStart b c) P(a /atEnd b c) P(a /first b c/d)"
      ),
      TreeRow(
        "echo ${a:1} ${a:1:2} ${a: -1} ${a:(1):$b} ${a:b?1:2:3} ${@:2}",
        "echo P(a from A(V(1))) P(a from A(V(1)) for A(V(2))) P(a from A(V( -1))) P(a from A(V((1))) for A(P(b))) P(a from A(V(b?1:2)) for A(V(3))) P(@ from A(V(2)))"
      ),
      TreeRow("echo ${a^} ${a^^} ${a,b} ${a,,} ${a~} ${a~~}", "echo P(a ^) P(a ^^) P(a , b) P(a ,,) P(a ~) P(a ~~)"),
      TreeRow("echo ${a@Q} ${a[@]@A} ${@@k}", "echo P(a @Q) P(a[@] @A) P(@ @k)"),
      TreeRow(
        "echo ${!a} ${!a*} ${!a@} ${!a[@]} ${!a[*]} ${!a[1]} ${!#} ${!1} ${!a:-b} ${!-b}",
        "echo P(!a) P(a names) P(a names) P(a[@] keys) P(a[*] keys) P(!a[1]) P(!#) P(!1) P(!a :- b) P(! - b)"),
      TreeRow(
        "echo ${a[1]} ${a[@]} ${a[$i]} ${a[b[1]]} ${a[\"x y\"]}",
        "echo P(a[1]) P(a[@]) P(a[P(i)]) P(a[b[1]]) P(a[D(V(x y))])"),
      TreeRow(
        "echo ${a:-$b} ${a:-${b:-c}} ${a:-$(c d)} ${a:-`c`}",
        "echo P(a :- P(b)) P(a :- P(b :- c)) P(a :- C(c d)) P(a :- C(c))"),
      TreeRow(
        "echo ${a:-b c} ${a:-{} ${a:-\"}\"} ${a:-'}'} ${a:-\\}}",
        "echo P(a :- b c) P(a :- {) P(a :- D(V(}))) P(a :- V(})) P(a :- V(}))"),
      TreeRow("echo ${a\\\nb:\\\n-c} $a\\\nb", "echo P(ab :- c) P(ab)"),
    ])
  func parameters(row: TreeRow) { row.check() }

  @Test(
    "Between double quotes the word of an expansion is quoted too",
    arguments: [
      TreeRow(#"echo "${a:-b c}" "${a:-"b c"}""#, "echo D(P(a :- V(b c))) D(P(a :- V(b c)))"),
      TreeRow(#"echo "${a:-'}'}""#, "echo D(P(a :- V('})V(')))"),
      TreeRow(#"echo "${a:-'$b'}""#, "echo D(P(a :- V(')P(b)V(')))"),
      TreeRow(#"echo "${a:-\}\"\x}""#, #"echo D(P(a :- V(}"\x)))"#),
      TreeRow(#"echo "${a:-$'b'}""#, "echo D(P(a :- V(b)))"),
      TreeRow(#"echo "${a#'b'}" "${a/'b'/'c'}""#, "echo D(P(a # V(b))) D(P(a /first V(b) V(c)))"),
      TreeRow(#"echo "$a[1] ${a}b""#, "echo D(P(a)V([1] )P(a)V(b))"),
    ])
  func quotedOperands(row: TreeRow) { row.check() }

  @Test(
    "Commands and processes are read where they stand",
    arguments: [
      TreeRow("echo $(a b) \"$(a \"b\")\" $() $( )", "echo C(a b) D(C(a D(V(b)))) C() C()"),
      TreeRow(
        "echo `a b` \"`a \\\"b c\\\"`\" `a \\`b\\` \\$c \\\\d`", "echo C(a b) D(C(a D(V(b c)))) C(a C(b) P(c) V(d))"),
      TreeRow("echo $(a # it's )\n)", "echo C(a)"),
      TreeRow("echo $(case x in a) b;; (c) d;; esac)", "echo C((case x in a) b ;; c) d ;;))"),
      TreeRow("echo $(a\nb; c &)", "echo C(a; b; c &)"),
      TreeRow("diff <(a b) >(c) x<(d)", "diff I(a b) O(c) T(x)I(d)"),
      TreeRow("echo $((echo a); echo b)", "echo C((subshell echo a); echo b)"),
      TreeRow("echo <((a) )", "echo I((subshell a))"),
    ])
  func substitutions(row: TreeRow) { row.check() }

  @Test(
    "What expands in arithmetic is seen",
    arguments: [
      TreeRow("echo $((1+2)) $(( (1) * $a ))", "echo A(V(1+2)) A(V( (1) * )P(a)V( ))"),
      TreeRow("echo $((1<<2)) $[1+$b] $[a[1]]", "echo A(V(1<<2)) A(V(1+)P(b)) A(V(a[1]))"),
      TreeRow("echo $(( $(a) + `b` + \"$c\" + ${d} ))", "echo A(V( )C(a)V( + )C(b)V( + )P(c)V( + )P(d)V( ))"),
      TreeRow("((a = 1)) && ((b))", "(A(V(a = 1))) && (A(V(b)))"),
      TreeRow("echo $((a)) $( (a) )", "echo A(V(a)) C((subshell a))"),
      TreeRow("((a); b)", "(subshell (subshell a); b)"),
      TreeRow("( (a))", "(subshell (subshell a))"),
      TreeRow("echo $((1 +\n2))", "echo A(V(1 +\n2))"),
    ])
  func arithmetic(row: TreeRow) { row.check() }
}
