import CommandEffects
import ShellSyntax
import Testing
import Vocabulary

/// Texts whose reading was once not bash's, by what was not seen: the programs that real bash starts are foreseen.
@Suite struct BashRowTests {
  private static let prelude = "v=one; x=ONE; o=o; a=(k l); set -- p 'q r'; f() { t f0 \"$@\"; }\n"

  /// A class of texts in which the words follow from the text alone.
  struct Row: CustomTestStringConvertible {
    var name: String
    var texts: [String]
    var testDescription: String { name }
  }

  private static let certain: [Row] = [
    Row(
      name: "an error in an expansion leaves out the rest of its line, not the next line",
      texts: [
        "t a ${o:1:-1}; t same\nt next $?", "f2() { t b $((1 / 0)); t in; }; f2; t same\nt next $?",
        "if true; then t ${o:1:-1}\nt in\nfi; t same\nt next", "t $((0 && 1 / 0)); t $((2 ** -1)); t no\nt next",
        "v=${x:0:-99}; t no\nt \"$v\"", "v=$((1 / 0)) t no; t no\nt $v", "b=1 v=$((1 / 0)) c=2; t no\nt $b $v \"$c\"",
        "case ${o:1:-1} in *) t m ;; esac; t no\nt next", "for i in a ${o:1:-1}; do t $i; done; t no\nt next",
        "while :; do t ${o:1:-1}; break; done; t no\nt next", "[[ ${o:1:-1} == x ]]; t no\nt next",
        "t ${o:1:-1} $(t inner); t no\nt next", "t ${o:1:-1} && t no || t no\nt next",
      ]),
    Row(
      name: "an error in a child of the shell ends the child",
      texts: [
        "(t ${o:1:-1}; t same); t after $?", "{ t ${o:1:-1}; t same; } | cat; t after",
        "w=$(echo in; t ${o:1:-1}; t same); t \"$w\" $?", "(eval 't ${o:1:-1}\nt next'; t same); t after $?",
        "t ${o:1:-1} & wait; t after",
      ]),
    Row(
      name: "an error in a text that is read inside leaves out the rest of a line of that text",
      texts: [
        "eval 't a; t ${o:1:-1}; t same\nt next $?'; t after", "eval 't ${o:1:-1}'; t after $?",
        "printf '%s\\n' 't ${o:1:-1}; t same' 't next' >file; . ./file; t after",
        "o=o bash -c 't ${o:1:-1}; t same\nt next'; t after",
      ]),
    Row(
      name: "a program's redirections are its own process' work, a builtin's the shell's",
      texts: [
        "t a >${o:1:-1}; t after", "echo a >${o:1:-1}; t no\nt next", "{ t a; } >${o:1:-1}; t no\nt next",
        "(t a) >${o:1:-1}; t after", "f a >${o:1:-1}; t no\nt next",
      ]),
    Row(
      name: "what is declared to keep its value keeps it, and an assignment to it is an error",
      texts: [
        "readonly v; v=2; t no\nt \"$v\" $?", "readonly v=3; v+=4; t no\nt $v", "declare -r v; (v=2; t no); t after",
        "readonly v; v=2 eval 't \"$v\"'; t after", "readonly v; read -r v <<< q; t \"$v\"",
        "readonly v; printf -v v q; t \"$v\"", "readonly v; unset v; t \"$v\"", "readonly v; declare v=2; t \"$v\"",
        "readonly v; for v in a b; do t $v; done; t after $v", "readonly v; : $((v = 3)); t no\nt $v",
        "readonly v; ((v = 3)) || t arith $v", "readonly a; a=(1 2); t no\nt \"${a[@]}\"",
        "readonly a; a[0]=x; t no\nt \"${a[@]}\"", "f3() { local -r v=2; t $v; }; f3; v=3; t $v",
        "readonly u; : ${u:=3}; t no\nt \"$u\"", "readonly v; v=2 t a; t \"$v\"",
      ]),
    Row(
      name: "an index that counts beyond the start of an array is an error",
      texts: [
        "a[-9]=x; t no\nt \"${a[@]}\"", "a=([-9]=x y); t \"${a[@]}\"", "t \"<${a[-9]}>\"; t after",
        "a[-1]=x; t \"${a[@]}\"",
      ]),
    Row(
      name: "an element or argument that is a pattern leaves the others as they are",
      texts: [
        "cmd=(t 'x y' no*ne $'A\\tb'); \"${cmd[@]}\" last", "set -- t no*ne b; \"$@\" c",
        "g() { shift; t \"$@\"; }; g a no*ne b",
        "cmd=(t a no*ne b); t ${cmd[0]} ${cmd[1]}", "g() { t \"${@:2}\"; }; g a no*ne b",
        "cmd=(t no*ne); cmd+=(z); \"${cmd[@]}\"",
        "g() { for i in \"$@\"; do t \"$i\"; done; }; g a b",
      ]),
    Row(
      name: "an element that is taken out of what is not known is not known to be gone",
      texts: ["a=(b c); unset 'a[0]'; t \"${a[@]}\"; unset 'a[1]'; t \"${a[@]}\""]),
    Row(
      name: "what is substituted has no newline at its end, known or not",
      texts: ["w=$(echo no*ne; echo b)c; t \"$w\"; t x\"$(echo no*ne)\"y"]),
    Row(
      name: "letters beyond ASCII change their case as the locale says",
      texts: ["e=é; t ${e^} ${e^^} ${e@U}; e=ÀB; t ${e,} ${e,,} ${e~~}; e=ß; t ${e^^}"]),
  ]

  /// A class of texts in which bash finds in the world which way it goes.
  private static let open: [Row] = [
    Row(
      name: "what a line would have done that may have been left out is not certain behind it",
      texts: [
        "[ -f none ] || v=$((1 / 0)); v=two\nt \"$v\"", "test -d . && v=${x:0:-99}; exit 0\nt \"$v\"",
        "for i in *.sh; do [ -f disk.sh ] && a[-9]=x; done; exit 0\nt \"${a[@]}\"",
        "test -d . && readonly v; v=two; x=TWO\nt \"$v\" \"$x\"",
        "trap 't ${o:1:-1}; t same\nt next' EXIT",
        "g() { local v=in; [ -f none ] || : $((1 / 0)); }; g; v=two\nt \"$v\"",
      ]),
    Row(
      name: "a builtin that cannot give a name its value fails",
      texts: ["readonly v; w=$(echo ONE | read -r v; [ $? -ne 0 ] && t failed)"]),
    Row(
      name: "a name that only one way has made the function's own holds afterwards what either way leaves",
      texts: [
        "g() { declare -f none || builtin declare v=two; unset v; }; g; t \"$v\"",
        "g() { [ -f none ] && declare -i v; v=two; }; g; t \"$v\"",
      ]),
    Row(
      name: "a file that is written below a folder that is not known may be any of that name",
      texts: [
        "cd none || : ; cd none || echo 't made' >disk.sh\nbash disk.sh",
        "hash none && popd || echo 't made' >disk.sh\nbash disk.sh",
        "popd && cp disk.sh copy.sh; echo 't moved' >disk.sh; mv copy.sh disk.sh\nbash disk.sh",
        "(for i in *.sh; do cd none || { v=two; }; cd none || echo 't more' >>disk.sh; done)\ncat disk.sh | bash",
      ]),
  ]

  @Test("Real bash starts what was foreseen, word by word", arguments: certain)
  func foresees(row: Row) throws {
    for (text, calls) in zip(row.texts, try StubOracle.calls(of: row.texts.map { Self.prelude + $0 })) {
      let starts = StubOracleTests.starts(of: StubOracleTests.walk(Self.prelude + text))
      #expect(
        starts.count == calls.count && zip(starts, calls).allSatisfy { StubWord.are($0, $1) },
        "\(text) → \(starts), bash \(calls)")
    }
  }

  @Test("What real bash starts is among what was foreseen", arguments: open)
  func covers(row: Row) throws {
    for (text, calls) in zip(row.texts, try StubOracle.calls(of: row.texts.map { Self.prelude + $0 })) {
      let starts = StubOracleTests.starts(of: StubOracleTests.walk(Self.prelude + text))
      #expect(!calls.isEmpty, "\(text) starts nothing")
      for call in calls {
        #expect(starts.contains { StubWord.covers($0, call) }, "\(text) → \(starts), bash \(call)")
      }
    }
  }
}
