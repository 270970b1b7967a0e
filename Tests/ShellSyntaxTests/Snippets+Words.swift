extension Snippets {
  /// Quotes, expansions, assignments and patterns.
  static let words = ##"""
    echo `if`
    echo ${x!y}
    echo ${$$(}
    echo ${$$(a)}
    echo ${a:-$$(}
    echo ${a:-$$$(}
    echo $$(a)
    echo ${x;y}
    echo $((1+))
    echo $(( (1 ) )
    echo $((echo a); echo b)
    echo "$((echo a); echo b)"
    echo $((echo a) )
    echo $(( echo "a)" ) )
    "f"() { a; }
    $f() { a; }
    a=b() { a; }
    a-b() { a; }
    1() { a; }
    echo {fd}>x
    echo {fd[1]}>x
    echo {1}>x
    >x f() { a; }
    >x a=(1)
    a=1 >x b=(1)
    declare >x a=(1)
    declare -a a=(1) b=(2)
    command declare a=(1)
    x=1 declare a=(1)
    echo a=(1)
    a =(1)
    a= (1)
    a=(1 & 2)
    a=(1⏎# c )⏎2)
    a=([x]=1 [y z]=2 [q]+=3 [r]=(1))
    a=(1)b
    a+=(1)
    a[1]=(1)
    a[1 2]=3
    a[1 2]
    echo a[1 2]=3
    a[1
    a["]"]=3
    a=((1))
    a=(if then ! {)
    a=(<(b))
    a=(<b)
    a=(2>b)
    let a=(1+2)
    eval a=(1)
    alias a=(1)
    "a"=(1)
    a"b"=(1)
    $x=(1)
    1a=(1)
    echo a*(b)
    ?()(a)
    echo ${x
    echo "${x
    echo ${x"}
    echo ${x:-it's}
    echo "${x:-it's}"
    echo "${x#it's}"
    echo ${x:-$(if)}
    echo "${x:-$(a}"
    echo ${x:-(}
    echo ${x:-<(a)}
    echo ${x:-<(}
    echo ${x:-{}
    echo ${x[}]}
    echo $[1
    echo $[ ( ]
    echo $(( ${x#)} ))
    echo $(( ${x#(} ))
    echo $(( `)` ))
    echo $(( ' ))
    echo $(( $(if) ))
    echo $(( # ) ))
    echo $(a # )⏎)
    echo $(case x in a) b;; esac)
    echo $(case x in (a) b;; esac)
    echo $(a # it's⏎)
    echo `a # )`
    echo `it's`
    echo "`"`
    echo "`"`"
    echo `a
    echo "a
    echo 'a
    echo $'a\'b'
    echo $'a\'
    echo "$'a\\'"
    echo $"a"
    echo $
    echo $()
    echo $( )
    echo $(⏎)
    echo $(;)
    echo $(a;)
    echo $(a &)
    echo $(a))
    echo $(a | )
    echo $(a⏎b)
    a\⏎&& b
    a &\⏎& b
    i\⏎f a; then b; f\⏎i
    a # c \⏎b )
    a | f() { b; }
    a && f() { b; }
    echo $a $a_1b $1 $12 $@ $* $# $? $- $$ $!
    echo ${a} ${10} ${#} ${?} ${!} ${$}
    echo ${#a} ${##} ${#-} ${#?} ${#@} ${#a[@]}
    echo ${#-x} ${#:-x} ${##x} ${#%x}
    echo ${a-b} ${a:-b} ${a=b} ${a:=b} ${a?b} ${a:?b} ${a+b} ${a:+b}
    echo ${a#b} ${a##*/} ${a%b} ${a%%.*} ${a/b} ${a//b/c} ${a/#b/c} ${a/%b/c}
    echo ${a:1} ${a:1:2} ${a: -1} ${a:(1):$b} ${a:b?1:2:3} ${@:2}
    echo ${a^} ${a^^} ${a,b} ${a,,} ${a~} ${a@Q} ${a[@]@A}
    echo ${!a} ${!a*} ${!a@} ${!a[@]} ${!#} ${!1} ${!a:-b}
    echo ${a:-$b} ${a:-${b:-c}} ${a:-$(c d)} ${a:-`c`} ${a:-"}"} ${a:-'}'} ${a:-\}}
    echo ${} ${ a} ${a } ${a;b} ${a@} ${a:} ${.a} ${a.b} ${-}
    echo ${$(a)} ${"a"} ${'a'} ${${a}} ${`a`}
    echo "${a:-b c}" "${a:-"b c"}" "${a:-'}'}" "${a:-\}}" "${a#'b'}"
    echo "$a[1] ${a}b" "a'b" 'a"b' "a\"b" 'a'\''b'
    echo {a,b}{1..3} a{,b} {a,{b,c}} {a..c..2} {a,b {a}
    echo "a$(b "c$(d "e")")f"
    echo "${a:-$(b "${c:-'d'}")}"
    echo `a "b" 'c' \`d\``
    echo `a "b`
    echo `a 'b`
    echo "`a \"b\"`"
    echo "`a "b"`"
    echo $((1+2)) $(( (1) * $a )) $((1<<2)) $[1+$b]
    echo $(( $(a) + `b` + "$c" + ${d} ))
    echo $((a ? b : c)) $((a[1])) $((16#ff)) $((a,b))
    echo $(( ( ))
    echo $(( ) ))
    echo $((a)
    echo $(((a)))
    echo $(( (a) ))
    echo $( (a) ) $((a);)
    [ -f x ]
    [ -f x -a ( y ) ]
    [ "$a" = b ] && c
    a <<<b <<< "c d" <<<$e
    a <b >c >>d >|e <>f 2>g 10>>h {i}<j >&2 2>&1 <&3 >&- 3<&- &>k &>>l
    a=1 b= c="$d" e f=g
    a+=1 a[1]=2 a[b c]+=3 a=
    a=(1 '2 3' $(c) [x]=y ["p q"]+=z)
    a=(
    a=()
    a=(b
    a=(b⏎c⏎)
    a=(b;c)
    a=(b|c)
    a=(b)c=d
    a=(b) c=(d) e
    declare -A a=([x]=1) b=2 c=(d); export p=(1)
    declare -A a=([x y]=1 [$z]=2)
    local a=(b c) d
    export a=(b) | c
    readonly a=(b)
    typeset -a a=(b)
    declare a=(b) c=
    echo declare a=(b)
    sudo declare a=(b)
    echo $(case x in a) b;; esac; c)
    echo "$(case x in a) b;; esac)"
    f x() { a; }
    a() { b; } ; c() { d; }
    a \⏎b \⏎  c
    a \ ⏎b
    $(# b )⏎a)
    `# a`
    a'⏎'b
    a"⏎"b
    a$'⏎'b
    echo $'a\'b' $'\x41\u00e9\101\cA' $"a b$c"
    echo $'a'"b"'c'\d
    echo a\'b a\"b a\\b a\$b a\`b a\#b a\⏎b
    echo 'a' "b" c"d"e'f'g
    echo é 日本 "ü" 'ß'
    echo ~ ~/x ~root a=~ x:~
    echo -e "a\nb" -- --c=d @e %f ^g +h ,i .j /k :l =m _n
    a=b=c
    =a
    ==
    echo a=b(c)
    echo { a
    echo {} a
    echo a{
    [a
    $
    $$
    $a
    ${a}
    $(a)
    $((a))
    `a`
    "a"
    'a'
    "$(a)" b
    a "$(b)" | c "$(d | e)" && f `g` ; h $((i)) &
    export A=1 B="$C"; unset D; cd "$E" || exit 1
    cd infra && terraform apply -auto-approve -var 'a=b' 2>&1 | tee out.log
    terraform destroy -auto-approve -target='module.db["x"]'
    aws s3 rm "s3://$BUCKET/${PREFIX:-tmp}/" --recursive
    set -euo pipefail; trap 'rm -rf "$tmp"' EXIT; tmp=$(mktemp -d)
    PGPASSWORD=x psql -h db -c "DROP TABLE users; -- $(date)"
    ssh host 'sudo systemctl stop x && rm -rf /var/lib/x'
    kubectl get pods -o json | jq -r '.items[] | select(.status.phase=="Failed") | .metadata.name'
    awk '{ print $1 }' file | sort | uniq -c | sort -rn | head -n 10
    printf '%s\n' "${a[@]/#/--x=}" "${!b[@]}" "${c[*]:1:2}"
    exec 3<>/dev/tcp/host/80 4>&- {fd}<file
    echo "${a//[^a-z]/_}" "${b/#~/x}" "${c%%+([0-9])}"
    echo ${a:(:$[[b}
    echo ${x: a-<(}
    echo "${x:-<(}"
    echo $[1 ${x[}]}
    a=([[ b { c; } ]])
    echo ${${x:-b}
    echo ${x"}
    echo $((echo ${x:s))
    echo $((echo $'a\'))
    a[b[c]]=d
    a[{b; }1 2]=3
    echo ${$}${a}
    echo "$(a)"b`c`
    """##
}
