extension Snippets {
  /// Operators, redirections and plain commands.
  static let commands = ##"""
    a | time b
    a | ! b
    a; }
    a )
    ;
    a ;; b
    & a
    a &; b
    a & b
    a && ⏎b
    a |⏎b
    a⏎&& b
    && a
    a &&
    echo if then do done
    a && !
    a |& b
    a | |b
    a |⏎time b
    echo a >
    echo > 1>x
    echo >&1>x
    echo >& 1
    echo >&-x
    echo >&-
    echo 2>&1-
    echo 99999999999>x
    echo &>x
    echo &>>x
    echo 2&>x
    echo <>x
    echo >|x
    echo <<<x
    echo <<<␠
    >x
    echo @(a)
    echo <(a) >(b)
    echo <()
    echo <((a) )
    echo <(if)
    echo a<(b)c
    echo a#b #c
    #c
    test -f x
    a <<<
    a <<< <b
    a > >(b) < <(c) 2> >(d)
    a >
    a > ; b
    a > | b
    a >&
    a <& -
    a >>> b
    a <<<< b
    a >< b
    a &>
    a & > b
    a |& b |& c
    a || && b
    a && || b
    a & & b
    a;; b
    a ; ; b
    a | ; b
    ;a
    |a
    a ! b
    a #b⏎c
    #⏎⏎#a
    a; # b )
    a;# b )
    a &# b )
    a%b
    a@b:c/d
    -a
    a-
    echo a(b)
    a(b)
    a() b
    a ()
    echo (a)
    echo a | (b)
    echo a && (b)
    echo a; (b)
    echo ) a
    echo } a
    echo a}
    ]
    curl -fsSL https://example.com/install.sh | sudo bash -s -- --yes
    diff <(sort a) <(sort b) > >(tee c) 2>&1
    """##
}
