/// The variables that a shell sets itself (bash manual 5.2, zsh's zshparam, ksh93's manual).
enum ShellNames {
  /// Whether a name is set at a shell's start, so that without an assignment it is not known to be unset.
  static func isSet(_ name: String) -> Bool {
    if isDynamic(name) { return true }
    for start in ["BASH", "ZSH", "KSH", "FISH", "fish_", "COMP_", "HIST", "PROMPT", "RPS", "RPROMPT", "READLINE_"]
    where name.utf8.starts(with: start.utf8) { return true }
    switch name {
    case "HOME", "PATH", "IFS", "TERM", "SHELL", "HOSTNAME", "HOSTTYPE", "MACHTYPE", "OSTYPE", "OPTIND", "OPTERR",
      "OPTARG", "PS0", "PS1", "PS2", "PS3", "PS4", "MAILCHECK", "LOGNAME", "USER", "USERNAME", "REPLY", "COPROC",
      "MAPFILE", "SAVEHIST", "KEYTIMEOUT", "NULLCMD", "READNULLCMD", "SPROMPT", "TIMEFMT", "TMPPREFIX", "WATCHFMT",
      "WORDCHARS", "LISTMAX", "LOGCHECK", "VENDOR", "CPUTYPE", "HOST", "TTY", "GID", "EGID", "ARGC", "argv", "status",
      "pipestatus", "path", "fpath", "FPATH", "cdpath", "CDPATH", "manpath", "module_path", "MODULE_PATH", "mailpath",
      "psvar", "PSVAR", "fignore", "FIGNORE", "watch", "signals", "options", "commands", "functions", "aliases",
      "parameters", "version", "hostname", "FCEDIT", "VISUAL", "EDITOR":
      return true
    default: return false
    }
  }

  /// Whether a name has a value that the shell changes, whatever is assigned to it.
  static func isDynamic(_ name: String) -> Bool {
    switch name {
    case "RANDOM", "SRANDOM", "SECONDS", "LINENO", "EPOCHSECONDS", "EPOCHREALTIME", "BASHPID", "BASH_COMMAND",
      "BASH_SUBSHELL", "BASH_ARGV0", "BASH_SOURCE", "BASH_LINENO", "BASH_VERSINFO", "BASHOPTS", "SHELLOPTS",
      "FUNCNAME", "PIPESTATUS", "DIRSTACK", "GROUPS", "HISTCMD", "PPID", "UID", "EUID", "SHLVL", "COLUMNS", "LINES",
      "OLDPWD", "PWD", "_":
      true
    default: false
    }
  }
}
