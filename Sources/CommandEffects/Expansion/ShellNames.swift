/// The variables that a shell sets itself (bash manual 5.2, zsh's zshparam, ksh93's manual).
enum ShellNames {
  /// Whether a name is set at a shell's start, so that without an assignment it is not known to be unset.
  static func isSet(_ name: String) -> Bool {
    if SortedRows(rows).rest(of: name) != nil { return true }
    guard let first = name.utf8.first, "BZKFfCHPR".utf8.contains(first) else { return false }
    let starts = ["BASH", "ZSH", "KSH", "FISH", "fish_", "COMP_", "HIST", "PROMPT", "RPS", "RPROMPT", "READLINE_"]
    return starts.contains { name.utf8.starts(with: $0.utf8) }
  }

  /// Whether a name has a value that the shell changes, whatever is assigned to it.
  static func isDynamic(_ name: String) -> Bool {
    SortedRows(rows).rest(of: name).map { $0 == "~" } ?? false
  }

  /// Sorted: a name, and `~` when its value changes by itself. Asked for each variable, so that it is searched in place.
  private static let rows: StaticString = """
    ARGC =
    BASHOPTS ~
    BASHPID ~
    BASH_ARGV0 ~
    BASH_COMMAND ~
    BASH_LINENO ~
    BASH_SOURCE ~
    BASH_SUBSHELL ~
    BASH_VERSINFO ~
    CDPATH =
    COLUMNS ~
    COPROC =
    CPUTYPE =
    DIRSTACK ~
    EDITOR =
    EGID =
    EPOCHREALTIME ~
    EPOCHSECONDS ~
    EUID ~
    FCEDIT =
    FIGNORE =
    FPATH =
    FUNCNAME ~
    GID =
    GROUPS ~
    HISTCMD ~
    HOME =
    HOST =
    HOSTNAME =
    HOSTTYPE =
    IFS =
    KEYTIMEOUT =
    LINENO ~
    LINES ~
    LISTMAX =
    LOGCHECK =
    LOGNAME =
    MACHTYPE =
    MAILCHECK =
    MAPFILE =
    MODULE_PATH =
    NULLCMD =
    OLDPWD ~
    OPTARG =
    OPTERR =
    OPTIND =
    OSTYPE =
    PATH =
    PIPESTATUS ~
    PPID ~
    PS0 =
    PS1 =
    PS2 =
    PS3 =
    PS4 =
    PSVAR =
    PWD ~
    RANDOM ~
    READNULLCMD =
    REPLY =
    SAVEHIST =
    SECONDS ~
    SHELL =
    SHELLOPTS ~
    SHLVL ~
    SPROMPT =
    SRANDOM ~
    TERM =
    TIMEFMT =
    TMPPREFIX =
    TTY =
    UID ~
    USER =
    USERNAME =
    VENDOR =
    VISUAL =
    WATCHFMT =
    WORDCHARS =
    _ ~
    aliases =
    argv =
    cdpath =
    commands =
    fignore =
    fpath =
    functions =
    hostname =
    mailpath =
    manpath =
    module_path =
    options =
    parameters =
    path =
    pipestatus =
    psvar =
    signals =
    status =
    version =
    watch =
    """
}
