extension Snippets {
  /// Here-documents.
  static let hereDocuments = ##"""
    echo $(cat <<EOF)⏎foo⏎EOF
    echo $(cat <<EOF⏎foo⏎EOF⏎)
    echo $(cat <<EOF⏎foo⏎EOF)
    cat <<EOF⏎$(if⏎EOF
    echo <<
    cat <<E⏎a $b⏎E⏎c
    cat <<'E'⏎a $b `c`⏎E
    cat <<"E F" | sh⏎a⏎E F⏎
    cat <<A <<B; c⏎1⏎A⏎2⏎B⏎d
    cat <<-E⏎⇥a⏎⇥⇥b $c⏎⇥E⏎d
    cat <<E⏎E
    cat <<E⏎a
    cat <<E
    cat <<E⏎a⏎E )
    cat <<E⏎a⏎ E⏎)
    (cat <<E) | c⏎a⏎E⏎b
    if a; then cat <<E; fi⏎b⏎E⏎c
    cat <<E # x⏎a⏎E
    cat <<E &&⏎a⏎E⏎b
    cat <<E |⏎a⏎E⏎b
    cat <<E "$(b⏎c)"⏎a⏎E
    cat <<E⏎$(cat <<F⏎$a⏎F⏎)⏎E
    cat <<E⏎`⏎E
    cat <<E⏎"⏎E
    cat <<E⏎${a⏎E
    cat <<$a"b"⏎x⏎$ab⏎c
    a `cat <<E⏎b⏎E⏎` c
    cat << E;⏎a⏎E
    cat <<E; }⏎a⏎E
    { cat <<E; }⏎a⏎E
    { cat <<E⏎a⏎E⏎}
    f() { cat <<E⏎a⏎E⏎}
    case x in a) cat <<E ;; esac⏎b⏎E
    case x in a) cat <<E⏎b⏎E⏎;; esac
    for i in a; do cat <<E; done⏎b⏎E
    while read a; do b; done <<E⏎c⏎E
    python3 - <<'PY'⏎print("a")⏎PY
    git commit -m "$(cat <<'EOF'⏎a "b" 'c' `d` $(e)⏎EOF⏎)"
    cat <<E "${x:-'$(if'}"⏎b⏎E⏎c
    echo $(cat <<A) $(cat <<B)⏎1⏎A⏎2⏎B⏎c
    cat <<E $((a $(b⏎c) ))⏎d⏎E
    cat <<E `b⏎c`⏎d⏎E
    cat <<E; a=(b⏎c⏎E⏎)
    echo $(cat <<EOF)⏎foo⏎EOF)
    (echo $(cat <<EOF)⏎foo⏎EOF)⏎b
    a=(echo $(cat <<EOF)⏎foo⏎EOF)⏎b
    a=(echo $(cat <<EOF)⏎foo⏎EOF⏎)⏎b
    """##
}
