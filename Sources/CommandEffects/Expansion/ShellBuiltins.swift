/// The commands that bash runs itself (bash manual 4).
enum ShellBuiltins {
  /// Whether a name is one of them.
  static func contains(_ name: String) -> Bool {
    SortedRows(rows).rest(of: name) != nil
  }

  /// Sorted; a row needs something behind its name.
  private static let rows: StaticString = """
    . =
    : =
    [ =
    alias =
    bg =
    bind =
    break =
    builtin =
    caller =
    cd =
    command =
    compgen =
    complete =
    compopt =
    continue =
    declare =
    dirs =
    disown =
    echo =
    enable =
    eval =
    exec =
    exit =
    export =
    false =
    fc =
    fg =
    getopts =
    hash =
    help =
    history =
    jobs =
    kill =
    let =
    local =
    logout =
    mapfile =
    popd =
    printf =
    pushd =
    pwd =
    read =
    readarray =
    readonly =
    return =
    set =
    shift =
    shopt =
    source =
    suspend =
    test =
    times =
    trap =
    true =
    type =
    typeset =
    ulimit =
    umask =
    unalias =
    unset =
    wait =
    """
}
