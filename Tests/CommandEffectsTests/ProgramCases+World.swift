/// Programs whose branches hang on the world: bash knows which way it goes, the text alone does not.
extension ProgramCases {
  private static let worldPrelude = "v=one; x=ONE; a=(k l); unset u; set -- p q; f() { t f0 \"$@\"; }\n"

  /// The next program of which only the starts that may happen are told.
  mutating func nextOfWorld() -> Case {
    restart()
    let statements = (0...(2 + roll(4))).map { _ in worldStatement() }
    return Case(text: Self.worldPrelude + statements.joined(separator: pick(["\n", "; "])) + "\n" + use())
  }

  /// A command that succeeds or fails by what is not in the text.
  private mutating func worldCondition() -> String {
    pick([
      "[ -f disk.sh ]", "[ -f none ]", "[ -n \"$BASH_VERSION\" ]", "[[ -n $BASH ]]", "((RANDOM >= 0))", "((PPID))",
      "[ -v BASH_VERSION ]", "[[ $OSTYPE == linux* ]]", "declare -f none", "declare -f f", "grep -q t disk.sh",
      "printf '%d' abc", "[ \"$UID\" -ge 0 ]", "[[ \"${BASH_SOURCE[0]}\" == \"$0\" ]]", "popd", "alias none",
      ". ./none.sh", "test -d .", "command -v t", "command -v none", "[[ disk.sh =~ ^d ]]", "shopt -q extglob",
      "hash none", "(cd none || exit 1; true)", "([ -f disk.sh ] && exit 1; exit 0)", "! [ -f none ]",
      "[[ -f none || -n $x ]]", "{ [ -f disk.sh ] && false; }", "v=$([ -f none ])", "echo hi >&-", "echo hi >/dev/full",
      "[ $? -eq 0 ]", "[[ $v == ONE ]]", "[[ -z $u ]]", "[ \"$v\" = one ]", "compgen -c zzz", "unalias none", "caller",
      "[ -n \"$HOSTNAME\" ]", "((SECONDS < 0))", "[ \"$PS4\" ]", "(set -e; false; true)", "return 0", "declare -p none",
      "[ \"$SHLVL\" = 1 ]", "[ -n \"$PATH\" ]", "[ -t 0 ]", "read -r w < disk.sh", "export -p zz", "test -n \"$_\"",
      "((${#PIPESTATUS[@]}))", "umask 22", "enable nonesuch", "[ \"$0\" = sh ]", "wait %9", "w=$(exit 3)",
      "echo | [ -f none ]", "eval '[ -f none ]'", "eval", "set -o nonesuch", "unset f", "f c", "((1 / 0))",
    ])
  }

  /// A command that changes what comes after it.
  private mutating func change() -> String {
    let word = pick(["one", "two", "ONE", "'a b'", "three"])
    switch roll(34) {
    case 0...4: return "v=\(word)"
    case 5: return "f() { t f\(roll(9)) \"$@\"; }"
    case 6: return "echo 't made \"$@\"' > disk.sh"
    case 7: return "echo 't more' >> disk.sh"
    case 8: return "set -- \(word)"
    case 9: return "break"
    case 10: return "return \(roll(2))"
    case 11: return "continue"
    case 12: return "exit \(roll(2))"
    case 13: return "unset v"
    case 14: return "declare -i v"
    case 15: return "a+=(\(word))"
    case 16: return "shopt -s nocasematch"
    case 17: return "export v=\(word)"
    case 18: return "readonly v"
    case 19: return "declare -n r=v; r=\(word)"
    case 20: return "v=$(\(worldCondition()) && echo \(word) || echo other)"
    case 21 where roll(3) == 0: return "cd none || { \(worldBody()); }; cd none || \(change())"
    case 21: return "cp disk.sh copy.sh; echo 't moved' > disk.sh; mv copy.sh disk.sh"
    case 22: return "x=$v; v=$x$v"
    case 23: return "trap 't trapped \"$v\"' EXIT"
    case 24: return "builtin declare v=\(word)"
    case 25: return "command read -r v <<< \(word)"
    case 26: return "unset -f f"
    case 27: return "v=\(word) eval ':'"
    case 28: return "echo 't teed' | tee disk.sh"
    case 29: return "shopt -s lastpipe; echo \(word) | read -r v"
    case 30: return "printf -v v %s \(word)"
    case 31: return "alias t='t aliased'; shopt -s expand_aliases"
    case 32: return pick(["set -a", "a[-9]=x", "v=${x:0:-99}", "v=$((1 / 0))"])
    default: return "v+=\(word)"
    }
  }

  /// Program starts that show what holds by now.
  private mutating func use() -> String {
    switch roll(22) {
    case 0, 1, 2: return "t \"$v\""
    case 3: return "t $v $x"
    case 4, 5: return "f z"
    case 6, 7: return "bash disk.sh b"
    case 8: return ". ./disk.sh"
    case 9: return "t \"$1\" $#"
    case 10: return "[ \"$v\" = one ] && t is"
    case 11: return "[ -z \"$v\" ] || t set"
    case 12: return "case $v in one) t c1 ;; t*) t c2 ;; *) t c3 ;; esac"
    case 13: return "[ $? -ne 0 ] && t failed"
    case 14: return "t \"${a[@]}\""
    case 15: return "[[ $v == $x ]] && t same"
    case 16: return "export -f f; bash -c 'f inner'"
    case 17: return "bash -c '[ -z \"$v\" ] || t \"$v\"'"
    case 18: return "v=before f; v=given eval 't \"$v\"'"
    case 19: return "cat disk.sh | bash"
    case 20: return "bash < disk.sh"
    default: return "\(worldCondition()) || t not"
    }
  }

  private mutating func worldBody() -> String {
    depth += 1
    defer { depth -= 1 }
    guard depth < 3 else { return pick([change(), use()]) }
    return (0...roll(2)).map { _ in worldStatement() }.joined(separator: "; ")
  }

  private mutating func worldStatement() -> String {
    let name = fresh("g")
    switch roll(24) {
    case 0, 1, 2: return use()
    case 3, 4: return change()
    case 5, 6: return "\(worldCondition()) && \(change())"
    case 7, 8: return "\(worldCondition()) || \(change())"
    case 9: return "\(worldCondition()) && \(worldCondition()) || { \(worldBody()); }"
    case 10, 11: return "if \(worldCondition()); then \(worldBody()); else \(worldBody()); fi"
    case 12: return "if \(worldCondition()); then \(worldBody()); elif \(worldCondition()); then \(worldBody()); fi"
    case 13:
      return
        "case one in $u\(pick(["one", "two"]))) \(worldBody()) \(pick([";;", ";&", ";;&"])) \(pick(["two", "$v", "o*"])))"
        + " \(worldBody()) ;; *) \(use()) ;; esac"
    case 14: return "for i in 1 2; do \(worldBody()); done"
    case 15: return "for i in *.sh; do \(worldBody()); done"
    case 16: return "n=0; while ((n++ < 3)); do \(worldCondition()) && \(change()); \(use()); done"
    case 17: return "\(name)() { \(worldBody()); }; \(name) y"
    case 18: return "(\(worldBody()))"
    case 19: return "eval '\(name)=1; \(use().replacing("'", with: "'\\''"))'"
    case 20: return "{ \(worldBody()); } | cat"
    case 21: return "w=$(\(worldBody())); t w"
    case 22: return "\(worldCondition()); rc=$?; [ $rc -ne 0 ] && \(change()); \(use())"
    default: return "! \(worldCondition()) && \(worldBody()); \(use())"
    }
  }
}
