/// The options of a shell that change what a text does; where branches differ, the one that leaves more open holds.
package struct ShellOptions: Sendable, Hashable {
  /// Whether `set -f` stands.
  var isGlobbingOff = false
  /// Whether a pipeline may fail by another command than its last.
  var hasPipefail = false
  /// Whether `set -a` exports what is assigned.
  var exportsAll = false
  /// Whether the shell may end at a command that fails or a name that is unset (`set -e`, `set -u`).
  var mayStop = false
  /// Whether `>` may leave a file as it is (`set -C`).
  var keepsFiles = false
  /// Whether patterns may match in another way than the usual one (`shopt -s nocasematch`, another shell's rules).
  var matchesUnusually = false
  /// Whether the last command of a pipeline may run in the shell itself (`shopt -s lastpipe`, zsh, ksh).
  var keepsLastStage = false
  /// Whether `$name` of an array is all of its elements (zsh).
  var listsArrays = false
  /// Whether commands have PowerShell's names.
  var isPowerShell = false
  /// Whether an `exec` that fails leaves the shell running.
  var survivesExec = false

  /// What may stand after either of two ways.
  mutating func merge(_ other: ShellOptions) {
    guard self != other else { return }
    isGlobbingOff = isGlobbingOff && other.isGlobbingOff
    hasPipefail = hasPipefail || other.hasPipefail
    exportsAll = exportsAll || other.exportsAll
    mayStop = mayStop || other.mayStop
    keepsFiles = keepsFiles || other.keepsFiles
    matchesUnusually = matchesUnusually || other.matchesUnusually
    keepsLastStage = keepsLastStage || other.keepsLastStage
    listsArrays = listsArrays || other.listsArrays
    isPowerShell = isPowerShell || other.isPowerShell
    survivesExec = survivesExec || other.survivesExec
  }

  /// Follows one letter of `set`; false when it is none of bash's (bash manual 4.3.1).
  mutating func set(_ letter: UInt8, isOn: Bool) -> Bool {
    switch letter {
    case UInt8(ascii: "f"): isGlobbingOff = isOn
    case UInt8(ascii: "a"): exportsAll = exportsAll || isOn
    case UInt8(ascii: "e"), UInt8(ascii: "u"): mayStop = mayStop || isOn
    case UInt8(ascii: "C"): keepsFiles = isOn
    default: return "bhkmnptvxBEHPT".utf8.contains(letter)
    }
    return true
  }

  /// Follows an option that `-o` names; false when it is none of bash's.
  mutating func set(named name: String, isOn: Bool) -> Bool {
    switch name {
    case "pipefail": hasPipefail = isOn
    case "noglob": isGlobbingOff = isOn
    case "allexport": exportsAll = exportsAll || isOn
    case "errexit", "nounset": mayStop = mayStop || isOn
    case "noclobber": keepsFiles = isOn
    case "braceexpand", "emacs", "errtrace", "functrace", "hashall", "histexpand", "history", "ignoreeof",
      "interactive-comments", "keyword", "monitor", "noexec", "nolog", "notify", "onecmd", "physical", "posix",
      "privileged", "verbose", "vi", "xtrace":
      break
    default: return false
    }
    return true
  }

  /// Follows an option of `shopt`.
  mutating func setShopt(_ name: String) {
    switch name {
    case "lastpipe": keepsLastStage = true
    case "execfail": survivesExec = true
    case "expand_aliases", "nullglob", "failglob", "globstar", "dotglob", "inherit_errexit", "histappend",
      "checkwinsize", "cdspell", "autocd", "huponexit", "interactive_comments", "sourcepath", "cmdhist", "lithist",
      "promptvars", "progcomp":
      break
    default: matchesUnusually = true
    }
  }
}
