/// Texts in which bash may start `terraform destroy` although a careless reading takes that place for dead.
///
/// The file `deploy.sh` of the working folder destroys.
enum DoubtCases {
  private static let destroy = "terraform destroy -auto-approve"

  static let leaving = [
    "break; \(destroy)", "continue; \(destroy)", "return 0; \(destroy)", "bash -c \"return 0; \(destroy)\"",
    "ssh prod-1 \"break; \(destroy)\"", "[[ -n \"$X\" ]] || return 0 2>/dev/null; \(destroy)", "eval break; \(destroy)",
    "f() { break; \(destroy); }; for i in 1; do f; done", "for i in 1; do (break; \(destroy)); done",
    "for i in 1; do break 5; done; \(destroy)", "f() { for i in 1; do continue 9; done; \(destroy); }; f",
    "while break; do :; done; \(destroy)", "test -f x && exit 0; \(destroy)",
    "f() { test -f x && return; \(destroy); }; f",
    "if [ -f a ]; then x=1; elif exit; then x=2; fi; \(destroy)", "exit 1 2\n\(destroy)", "exec -- ; \(destroy)",
    "shopt -s execfail; exec nonesuch; \(destroy)", "echo ${x:0:-99}\n\(destroy)",
    "for i in 1; do break abc; done\n\(destroy)",
    "(cd x || exit 1; echo hi) || \(destroy)", "x=$(test -f a && exit 1; echo hi) || \(destroy)",
    "(set -e; false; true); [ $? -ne 0 ] && \(destroy)", "(: ${u:?}; true) || \(destroy)",
    "false; exit abc\n\(destroy)",
    "([ -f a ] && exit 1; true) || \(destroy)",
  ]

  static let failing =
    [
      "declare -f deploy", "declare -p TF", "popd", "alias foo", "unalias x", "compgen -c foo", "caller",
      "printf '%d' abc",
      ". ./missing.sh", "export -f nope", "set -o nonesuch", "enable nonesuch", "umask x", "trap x NONESUCH",
      "cd nowhere",
      "echo hi >&-", "readonly x=1; x=2 true", "unset BASHOPTS", "export UID=5", "shift 9", "command -v nonesuch",
      "builtin popd", "command alias foo", "{ echo hi; } >&-", "echo hi >/dev/full", "local x=1", "eval 'if'",
    ].map { "\($0) || \(destroy)" } + [
      "if ! declare -f foo; then \(destroy); fi", "{ echo x || \(destroy); } >&-",
      "terraform plan; rc=$?; [ $rc -ne 0 ] && \(destroy)", "false; rc=$?; if [ $rc -ne 0 ]; then \(destroy); fi",
      "if false; then :; else [ $? -ne 0 ] && \(destroy); fi", "f() { [ $? -ne 0 ] && \(destroy); }; false; f",
      "false; case a in a) [ $? -ne 0 ] && \(destroy);; esac", "false; for i in 1; do [ $? -ne 0 ] && \(destroy); done",
      "false; eval '[ $? -ne 0 ] && \(destroy)'", "set -o pipefail; ls none | cat || \(destroy)",
    ]

  static let files = [
    "[ -f deploy.sh ] || echo 'echo hi' > deploy.sh; bash deploy.sh",
    "if [ ! -f deploy.sh ]; then echo hi > deploy.sh; fi; bash deploy.sh",
    "cat x && echo ls > deploy.sh; bash deploy.sh", "echo ls > deploy.sh; git checkout main deploy.sh; bash deploy.sh",
    "echo ls > deploy.sh; git stash pop; bash deploy.sh", "echo ls > deploy.sh; tar xf a.tar; bash deploy.sh",
    "ssh host 'echo ls > /work/infra/deploy.sh'; bash /work/infra/deploy.sh",
    "docker run --rm img sh -c 'echo ls > /work/infra/deploy.sh'; bash deploy.sh",
    "set -o noclobber; echo ls > deploy.sh; bash deploy.sh", "cp deploy.sh x.sh; bash x.sh",
    "echo '\(destroy)' > a.sh; mv a.sh b.sh; bash b.sh", "echo '\(destroy)' | tee x.sh; bash x.sh",
    "echo '\(destroy)' > x.sh & wait; bash x.sh", "(echo '\(destroy)' > x.sh; exit); bash x.sh",
    "while read l; do bash x.sh; echo '\(destroy)' > x.sh; done",
    "f() { [ -f y ] && return; echo ls > deploy.sh; }; f; . ./deploy.sh",
    "[ -f deploy.sh ] || echo ls > deploy.sh; cat deploy.sh | sh", "[ -f y ] && echo ls > deploy.sh; sh < deploy.sh",
    "ssh prod 'echo \"\(destroy)\" > /tmp/x; bash /tmp/x'",
    "for i in 1 2; do [ -f y ] && break; echo ls > deploy.sh; done; bash deploy.sh",
  ]

  static let shellNames = [
    "[ -n \"$BASH_VERSION\" ]", "[[ -n $BASH ]]", "((RANDOM % 2))", "((PPID))", "[ \"$OSTYPE\" = linux-gnu ]",
    "[[ $MACHTYPE == x86* ]]", "[ -n \"$GROUPS\" ]", "((SHLVL))", "[ -n \"$PS1\" ]", "[ -n \"$ZSH_VERSION\" ]",
    "[ -v BASH_VERSION ]", "[ -n \"$EUID\" ]", "[ -n \"${UID}\" ]", "[ -n \"$HOSTNAME\" ]", "[ \"$HOSTTYPE\" ]",
    "((${BASH_VERSINFO[0]} > 3))", "((LINENO))", "[ \"$SECONDS\" ]", "((EPOCHSECONDS > 0))", "((SRANDOM))",
    "((BASHPID))",
    "[ -n \"$PIPESTATUS\" ]", "[ -n \"$OPTIND\" ]", "[ -n \"$COLUMNS\" ]", "[ -n \"$OLDPWD\" ]",
    "[ -n \"$SHELLOPTS\" ]",
    "[ -n \"$BASHOPTS\" ]", "[ -n \"$TERM\" ]", "[ -n \"$PATH\" ]", "[[ -n \"${FUNCNAME[0]}\" ]]",
    "[ -n \"$DIRSTACK\" ]",
    "[[ \"${BASH_SOURCE[0]}\" == \"$0\" ]]", "[ \"$0\" != bash ]", "RANDOM=5; ((RANDOM != 5))",
    "test \"$COMP_WORDBREAKS\"",
    "declare \"$(tool)\"=1; [ -n \"$v\" ]", ". \"$(tool)\"; [ -n \"$v\" ]", "eval \"$(tool)\"; [ -n \"$v\" ]",
    "sudo [ -n \"$SUDO_USER\" ]",
    "[[ a < B ]]",
  ].map { "\($0) && \(destroy)" }

  static let matching = [
    "shopt -s nocasematch; [[ PROD == prod ]] && \(destroy)",
    "shopt -s nocasematch; case PROD in prod) \(destroy);; esac",
    "bash -O nocasematch -c '[[ PROD == prod ]] && \(destroy)'",
    "shopt -s \"$o\"; case PROD in prod) \(destroy);; esac",
    "case x in $(tool)) ;& b) \(destroy);; esac",
    "case x in $(tool)) v=destroy ;;& x) terraform $v -auto-approve;; esac",
    "[[ é == [[:alpha:]] ]] && \(destroy)",
  ]

  static let branches = [
    "if [ -f x ]; then f() { \(destroy); }; else f() { ls; }; fi; f",
    "if [ -f x ]; then f() { ls; }; else f() { \(destroy); }; fi; f",
    "if [ -f x ]; then terraform() { echo; }; fi; \(destroy)", "[ -f x ] && unset -f terraform; \(destroy)",
    "V=destroy; grep -q foo file && V=plan; terraform $V -auto-approve", "f() { \(destroy); }; export -f f; bash -c f",
    "f() { \(destroy); }; export -f f; echo a | xargs -I{} bash -c f",
    "V=destroy f=1 eval 'terraform $V -auto-approve'",
    "f() { terraform $V -auto-approve; }; V=destroy f", "trap 'terraform $v -auto-approve' EXIT; v=destroy",
    "x=plan; y=plan; z=destroy; while read l; do terraform $x; x=$y; y=$z; done",
    "for f in *.x; do terraform $x -auto-approve; x=destroy; done",
    "set -a; V=destroy; bash -c 'terraform $V -auto-approve'",
    "readonly x=destroy\nx=plan\nterraform $x -auto-approve",
    "declare -n r=cmd; cmd=plan; r=destroy; terraform $cmd -auto-approve",
    "v=plan; command read v <<< destroy; terraform $v -auto-approve",
    "v=plan; builtin declare v=destroy; terraform $v -auto-approve",
    "shopt -s expand_aliases; alias terraform=echo; \(destroy)",
    "shopt -s lastpipe; echo destroy | read v; terraform $v -auto-approve",
    "zsh -c 'echo destroy | read v; terraform $v -auto-approve'",
    "[[ -f a || ${x:=destroy} ]]; terraform $x -auto-approve",
    "declare -u x=tmp; x=a; [ $x = A ] && \(destroy)", "declare -i v; v=1+2; [ $v = 3 ] && \(destroy)",
    "terraform $(test -f x && echo plan || echo destroy) -auto-approve",
    "zsh -c 'alias tf=\"terraform destroy\"\ntf -auto-approve'",
    "terraform() { echo; }; builtin unset -f terraform; \(destroy)",
    "v=$(if [ -f x ]; then echo plan; else echo destroy; fi); terraform $v",
    "{ cat; read v || \(destroy); } <<< a",
    "export -n V; V=destroy; export V; V=plan; f() { local V=destroy; g; }; g() { terraform $V; }; f",
  ]
}
