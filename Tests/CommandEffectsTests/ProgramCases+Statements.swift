extension ProgramCases {
  mutating func assignmentStatement() -> String {
    let name = fresh("v")
    switch roll(16) {
    case 0: return "x=\(word()); t \"$x\" \"<$x>\""
    case 1: return "export \(name)=\(pick(Self.plain)); t $\(name)"
    case 2: return "\(name)=\(word()); \(name)+=\(pick(Self.plain)); t \"$\(name)\""
    case 3: return "printf -v \(name) '%s-%s' \(pick(Self.plain)) b; t \"$\(name)\""
    case 4: return "ref=x; t \"${!ref}\""
    case 5: return "let n=n+\(pick(Self.numbers)); t $n"
    case 6: return "((n=\(arithmetic()))); t $n"
    case 7: return "n=$((\(arithmetic()))); t $n"
    case 8: return "unset x; t \"$x\" \"${x-none}\" \(word()); x=again"
    case 9: return "set -- \(words(3)); t \"$@\" $#; shift; t \"$1\" \"$*\""
    case 10: return "declare -i \(name)=\(pick(["1+2", "n*2", "3"])); t $\(name)"
    case 11: return "IFS=:; t $p \"$*\"; unset IFS"
    case 12: return "\(name)=*.none; t \"$\(name)\"; [[ $\(name) == *.none ]] && t globbed"
    case 13: return "set -f; t *.none ?x; set +f"
    case 14: return ": ${\(name):=\(pick(["deep", "'a b'", "$x"]))}; t \"$\(name)\""
    default: return "x=\(pick(Self.plain)) y=$x; t $x $y; x=\(pick(Self.plain)) u $x"
    }
  }

  mutating func arrayStatement() -> String {
    let name = fresh("l")
    switch roll(9) {
    case 0: return "\(name)=(\(words(3))); t \"${\(name)[@]}\" ${#\(name)[@]}; \(name)+=(z); t \"${\(name)[-1]}\""
    case 1:
      return
        "declare -A \(name)=([k]=\(pick(Self.quoted)) [j]=b); t \"${\(name)[k]}\" ${\(name)[j]} \"${\(name)[i]-no}\""
    case 2: return "\(name)[2]=c; \(name)[0]=a; t \"${\(name)[@]}\" \"${!\(name)[@]}\" ${#\(name)[@]}"
    case 3: return "a=(\(words(2))); a[n&7]=seven; unset 'a[0]'; t \"${a[@]}\""
    case 4: return "mapfile -t \(name) <<< $'one\\ntwo three\\n'; t \"${\(name)[@]}\""
    case 5: return "read -r -a \(name) <<< \"\(pick(Self.plain)) b  c\"; t \"${\(name)[@]}\""
    case 6: return "for i in \"${a[@]}\"; do t \"$i\"; done"
    case 7: return "cmd=(t \(words(2))); \"${cmd[@]}\" last"
    default: return "\(name)=(); t \"${\(name)[@]}\" end; ((\(name)[3]=4)); t ${\(name)[3]}"
    }
  }

  mutating func loopStatement() -> String {
    let name = fresh("i")
    switch roll(11) {
    case 0, 1: return "for \(name) in \(words(2)); do t \"$\(name)\"; \(body()); done"
    case 2: return "for ((\(name)=0; \(name)<3; \(name)++)); do t $\(name) $((\(name)*2)); done"
    case 3: return "\(name)=0; while ((\(name)<3)); do t $\(name); ((\(name)++)); done; t \"end$\(name)\""
    case 4: return "\(name)=0; until [ $\(name) -ge 2 ]; do \(name)=$((\(name)+1)); \(body()); done"
    case 5: return "\(name)=0; while true; do ((++\(name)>3)) && break; ((\(name)==2)) && continue; t $\(name); done"
    case 6: return "for \(name) in 1 2 3; do [[ $\(name) == 2 ]] && \(pick(["break", "continue"])); t $\(name); done"
    case 7: return "for \(name); do t \"$\(name)\"; done"
    case 8:
      return
        "for \(name) in 1 2; do for j in a b; do [ $j = b ] && \(pick(["break 2", "continue 2"])); t $\(name)$j; done; done"
    case 9:
      return "select \(name) in \(pick(Self.plain)) 'b c' d; do t \"$\(name)\" $REPLY; break; done <<< \(1 + roll(4))"
    default: return "\(name)=; for c in \(pick(["t e r", "a 'b c'", "{x,y}"])); do \(name)+=$c; done; t \"$\(name)\""
    }
  }

  private mutating func condition() -> String {
    pick([
      "[[ $x == one ]]", "[[ $x == o* ]]", "[[ $x != [a-m]* ]]", "[ \"$x\" = two ]", "[[ -z $e ]]", "[ -n \"$s\" ]",
      "((n > 5))",
      "[[ $n -lt 5 || -n $u ]]", "test \"$n\" -eq 7", "[[ ! ( -n $e && $x ) ]]", "true", "false", "! false",
      "[ ! \"$e\" ]",
      "[[ -v x ]]", "((n % 2 == 0))", "[[ \"$s\" == *' '* ]]", "[ $# -eq 2 ]", "[[ a < b ]]", ":", "[[ $x == \"o*\" ]]",
    ])
  }

  mutating func choiceStatement() -> String {
    switch roll(6) {
    case 0, 1: return "if \(condition()); then \(body()); else \(body()); fi"
    case 2: return "if \(condition()); then t 1; elif \(condition()); then t 2; else t 3; fi"
    case 3:
      let patterns = ["one", "o*", "t|one", "[a-z]?e", "\"$x\"", "$s", "''", "two*", "*:*", "\\*"]
      let subject = pick(["$x", "\"$s\"", "$p", "\"$e\"", "\(pick(Self.plain))"])
      return
        "case \(subject) in \(pick(patterns))) t 1; \(body()) \(pick([";;", ";&", ";;&"])) \(pick(patterns))) t 2 ;; *) t 3 ;; esac"
    case 4: return "\(condition()) && x=yes || x=no; t $x"
    default: return "if \(condition()) && \(condition()); then x=\(pick(Self.plain)); fi; t $x $?"
    }
  }

  mutating func functionStatement() -> String {
    let name = fresh("f")
    switch roll(7) {
    case 0: return "\(name)() { t \"$1\" $#; \(body()); }; \(name) \(words(2))"
    case 1: return "\(name)() { local x=\(pick(Self.plain)) y; y=in; t \"$x\" $y; }; \(name); t \"$x\" \"$y\""
    case 2: return "\(name)() { [ $# -eq 0 ] && return; t \"$1\"; shift; \(name) \"$@\"; }; \(name) a 'b c' d"
    case 3: return "\(name)() { return \(roll(3)); }; \(name); t $?; \(name) && t yes"
    case 4: return "function \(name) { echo \"out $1\"; }; t \"$(\(name) \(pick(Self.plain)))\""
    case 5:
      return "\(name)() { x=global; if [ \"$1\" = a ]; then return 0; fi; t late; }; \(name) \(pick(["a", "b"])); t $x"
    default: return "\(name)() ( x=sub; t $x \"$@\" ); \(name) \(word()); t \"$x\""
    }
  }

  mutating func wrapperStatement() -> String {
    switch roll(15) {
    case 0: return "bash -c 't \"$1\" $0 $#' name \(words(1)) z"
    case 1: return "sh -c 't \"$@\"' _ \(pick(Self.quoted))"
    case 2: return "eval \"t \(pick(Self.plain)) b\""
    case 3: return "eval t '\"$x\"' \\$n"
    case 4: return "env V=b t \(words(1))"
    case 5: return "command t \(words(2))"
    case 6: return "(exec t \(words(1)); t never)"
    case 7: return "(x=inner; \(body()); t \"$x\"); t \"$x\""
    case 8: return "{ t \(words(1)); \(body()); }"
    case 9: return "c=t; $c \(words(1)); \"${c}\" b; 't' c; \\t d"
    case 10: return "echo \(pick(["a b", "'c'", "1 2 3"])) | xargs t"
    case 11: return "printf '%s\\n' a 'b c' | xargs -n1 t fixed"
    case 12: return "export V=env; bash -c \"t \\$V\""
    case 13: return "nohup t \(words(1)) 2>/dev/null; nice -n 5 t b; timeout 9 t c"
    default: return "t \(words(1)) >/dev/null 2>&1 <<< \(word())"
    }
  }

  mutating func chainStatement() -> String {
    switch roll(10) {
    case 0: return "t a && t \(words(1))"
    case 1: return "false || t \(words(1)); true || t never"
    case 2: return "false && t never; t \(words(1))"
    case 3: return "! true || t never2 && t z"
    case 4: return "t \(words(1)); (exit 3); t $?"
    case 5: return "true | false; t $?; false | true; t $?"
    case 6: return "printf 'a\\nb c\\n' | while read -r l; do t \"$l\"; done"
    case 7: return "(t a; exit 0; t never)"
    case 8:
      markConcurrent()
      return "{ t \(words(1)) & wait; }; t z"
    default:
      markConcurrent()
      return "coproc { t \(words(1)); }; wait"
    }
  }
}
