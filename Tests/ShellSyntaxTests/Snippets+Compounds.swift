extension Snippets {
  /// Reserved words and compound commands.
  static let compounds = ##"""
    ((echo a); echo b)
    ((a
    ((1+2)) foo
    (a) b
    for ((;;)) do a; done
    for ((;;)) { a; }
    for ((;)) do a; done
    for ((;;;)) do a; done
    for x { a; }
    for x; { a; }
    for x in; do a; done
    for x in a b do c; done
    for x in a b; { a; }
    for 1 in a; do b; done
    for x⏎in a⏎do b⏎done
    for x⏎; do b; done
    for x & do b; done
    select x; do a; done
    $(time)
    $(time time)
    $(time { a; })
    $( time { a; })
    $(time if)
    $(time ! a)
    $(time (a))
    $(time [[ a ]])
    $(! time { a; })
    $(a; time { a; })
    $(time a=1 b)
    coproc a b=(c)
    coproc a b c=(d)
    coproc a b=1 c=(d)
    coproc a=(b)
    coproc a >x b=(c)
    coproc A[[ if ]] { a; }
    coproc A[1] { a; }
    coproc A[1]=2 { a; }
    coproc a b=(c) { d; }
    coproc a b=(c) d e=(f)
    case x in a) for x⏎in a⏎do b⏎done ;; esac
    case x in a) (for x⏎in a⏎do b⏎done) ;; esac
    case x in a) b ;; esac; for x⏎in a⏎do b⏎done
    case x in a) case y in b) c;; esac; for x⏎in a; do b; done ;; esac
    case x in a) for x⏎do b; done ;; esac
    for ((i=0; i<${a; i++)) do a; done
    for ((i=0; i<${a;b}; i++)) do a; done
    case x in esac
    case x⏎in⏎esac
    case x in esac) a;; esac
    case x in (esac) a;; esac
    case x in a|esac) a;; esac
    case x in a) esac
    case x in a) b esac
    case x in a) b; esac
    case x in a) ;; b) esac
    case x in a) ;& b) ;;& esac
    case x in a) &;; esac
    function f { a; }
    function f() { a; }
    function f () (a)
    function f a
    function f if a; then b; fi
    f() a
    f() if a; then b; fi >x
    f()⏎{ a; }
    f(a) { b; }
    function f⏎{ a; }
    if() { a; }
    f() [[ a ]]
    f() ((a))
    f() for x; do a; done
    f() g() { a; }
    !
    !␠
    ! ! a
    ! ; a
    ! | a
    time
    time ; a
    time | a
    time -p a
    time -- a
    time -p -- a
    time -x a
    time ! a
    ! time a
    time & a
    time && a
    coproc a
    coproc a b
    coproc A { a; }
    coproc { a; }
    coproc A (a)
    coproc A if a; then b; fi
    coproc A ((1))
    coproc
    coproc ;
    coproc A while a; do b; done >x
    coproc a=b c
    coproc >x
    coproc f() { a; }
    {a; }
    { a }
    { }
    ()
    ( )
    { a; } b
    { a; }b
    }
    if a; then b; fi; else
    if a; then fi
    if ; then a; fi
    while a; do b; done < f
    while a do b; done
    until a; do b; done
    do a
    done
    then
    in
    esac
    ( time )
    { time; }
    { !; }
    (!)
    time time a
    time -p time -p a
    case a in @(a)) b;; esac
    f() { a; } >x <y
    f() { a; }; b
    f() { a; } b
    f() { a; } & b
    f() { a; } | b
    if a; then b; fi | c
    if a; then b; fi >x | c &
    if { a; } then b; fi
    if (a) then (b) fi
    { (a) }
    { { a; } }
    { { a; } >x }
    while a; do b; done | c
    for x in a; do b; done; for y in c; do d; done
    for f in *; do (a) done
    case x in a) if b; then c; fi esac
    case x in a) (b) esac
    case x in⏎# c⏎a) b⏎;;⏎esac
    case x in if) a;; esac
    case x in {) a;; esac
    case x in a b) c;; esac
    case x in a|) c;; esac
    case x in a) ;; ;; esac
    case x in ((a)) b;; esac
    case x in (a b) c;; esac
    case x; in a) b;; esac
    case in in in) a;; esac
    case a b in c) d;; esac
    case x in a) b;;⏎esac >y
    case x in esac|a) b;; esac
    case x in a);; *) b; esac
    case x in <a) b;; esac
    case x in a) b;; esac; c
    case "$x" in "a b"|c\ d) e;; esac
    select x in a b; do c; done
    select x { a; }
    select ((;;)) do a; done
    for ((i=0;i<3;i++)); do a; done
    for ((i=0;i<3;i++))⏎do a; done
    for ((i=0⏎;i<3;i++)); do a; done
    for ((;;)); { a; }
    for (( ; ";" ; )) do a; done
    for (( ; $(a;b) ; )) do a; done
    for ((;;) ) do a; done
    for (a) do b; done
    for
    for x
    for x in
    for x in a
    for x in a; b
    for if in a; do b; done
    for "x" in a; do b; done
    for x in a⏎b; do c; done
    for x in a &⏎do c; done
    for x in⏎do a; done
    for in in in; do in; done
    for x in if do done; do a; done
    ((a = 1)) && ((b)) || (( c > 1 && d < 2 ))
    ((a);(b))
    (((a)))
    ((a;b))
    (( a ) )
    ( (a); (b) )
    f() { local a=(1 2); echo "${a[@]}"; }
    for i in "${a[@]}" $(b) `c` {1..3} *.d; do e; done
    for ((i=0; i<3; i++)) do a; done
    for ((i=0; i<3; i++)); do a; break; done > b
    for (( i = 0 ; i < ${#a[@]} ; i++ )) { b; }
    for ((a;b;c;d)); do e; done
    for ((a;b)); do e; done
    for ((a;b;c) do e; done
    for i in a; do; b; done
    for i in a; do b done
    for i in a; do done
    for i in a;; do b; done
    for i do a; done
    for i⏎do a; done
    for i⏎⏎in a⏎⏎do b; done
    for do in a; do b; done
    for i in a; do b; done c
    select i in a b; do c; break; done
    select i do a; done
    select
    while a; b; do c; done <x
    while do a; done
    while a; do done
    while; do a; done
    until ! a; do b; done
    while read -r a; do b "$a"; done < <(c)
    if a; then b; else if c; then d; fi; fi
    if a; then b; elif c; then d; elif e; then f; else g; fi
    if a then b; fi
    if a; then b
    if a; b; fi
    if a; then b; else fi
    if a; then b; else c; else d; fi
    if a; then b; elif; then c; fi
    if ! a; then b; fi
    if [[ a ]]; then b; fi
    if ((a)); then b; fi
    if (a); then b; fi
    if { a; }; then b; fi
    if a; then b; fi; then
    case $x in a) b;; c|d) e;& (f*) g;;& *) h; esac
    case x in esac; case x⏎in⏎⏎esac
    case x in a) b;; ⏎# c⏎ d) e⏎ ;;⏎esac
    case "$1" in start|stop) a;; -h|--help) b;; *) exit 1;; esac
    case x in a)b;;esac
    case x in (a)b;;esac
    case x in a) b; c;; esac
    case x in a) b & ;; esac
    case x in a) b | ;; esac
    case x in a b;; esac
    case x in a) b;; c
    case x a) b;; esac
    case x in a) b;; esac esac
    case in a) b;; esac
    case x in [a-c]*) d;; ?) e;; \*) f;; "g") h;; $i) j;; $(k)) l;; esac
    case x in a) case y in b) c;; esac;; esac
    case x in $(case y in b) c;; esac)) d;; esac
    ! [[ a ]]
    while [[ a ]]; do b; done
    f() { a; }; function g { b; }; function h() (c)
    f() { a; } >b 2>&1
    f() ( a )
    f()⏎⏎{ a; }
    f () if a; then b; fi
    f() while a; do b; done
    f() case x in a) b;; esac
    f() { }
    f() { a }
    f() { a;
    f(
    f()
    function f() a
    function f
    function { a; }
    function f { a; } b
    function f-g.h { a; }
    function f ( ) { a; }
    function f (a)
    function f ((1))
    function f { a; }; f
    { a; b; }; (c; d)
    { a; } | { b; } && { c; }
    {a;}
    { a;}
    { a; };
    { a; } }
    ({ a; })
    ( a
    ( a ))
    (a)(b)
    (a) (b)
    (a); (b)
    (a) & (b)
    (a) | (b)
    time { a; }
    time ( a )
    time -p a | b
    time -- -p a
    time time
    time if a; then b; fi
    ! { a; }
    ! ! ! a
    coproc a b c
    coproc X { a; }
    coproc X (a)
    coproc X if a; then b; fi
    coproc { a; } >b
    coproc X
    coproc >a b
    coproc function f { a; }
    (# b )⏎a)
    { # b }⏎a; }
    ()a
    }a
    {}
    {};
    !a
    !!
    !;a
    ! a
    find . -name '*.tf' -exec grep -l foo {} \; | xargs -I{} sh -c 'echo "{}"'
    for f in $(ls *.tf); do echo "$f: ${f%.tf}" >> list.txt; done
    while IFS= read -r line; do [[ $line =~ ^#.* ]] && continue; echo "$line"; done < "$1"
    case x in a) coproc a esac
    { coproc a }
    coproc a then b
    $(time -p a)
    (time a)
    { coproc time; }
    """##
}
