/// What `tagout shell-init bash` prints, before its marks are filled in.
///
/// A key binding for Enter only keeps the typed line, by an expansion: no command of its own runs at the prompt, so that
/// `$?`, `$_`, `PIPESTATUS` and the person's own traps see nothing. `PS0` is expanded once bash has read a complete
/// command and before anything of it runs: a subshell judges there, and stops the line as Ctrl-C would, by SIGINT.
/// `PS2` marks a line that goes on. In the binding's command the line feed comes first, because bash reads it in the
/// middle of whatever the person has left open.
enum BashSnippet {
  static let text = #"""
    # Tagout's guard of this shell. In ~/.bashrc, as its last line: eval "$(tagout shell-init bash)"
    if [[ $- != *i* || -n ${__tagout-} ]]; then
      \builtin :
    elif ((BASH_VERSINFO[0] * 100 + BASH_VERSINFO[1] < 404)) || ! \builtin shopt -q promptvars; then
      \builtin printf 'tagout: this shell is not guarded: bash 4.4 or later with promptvars is needed\n' >&2
    else
      __tagout=@TAGOUT@
      __tagout_names='@NAMES@'
      __tagout_risky='@RISKY@'
      __tagout_lines=() __tagout_last=0 __tagout_first=0 __tagout_judged=0 __tagout_more=0
      __tagout_stopped=0

      # The words that can be aliases, functions or variables, each once, with all that they lead to.
      __tagout_follow() {
        \builtin local word body round queue=$text next
        \builtin local -A seen
        for round in 1 2 3 4; do
          next=
          for word in ${queue//[!A-Za-z0-9_.:-]/ }; do
            [[ -z ${seen[$word]+x} && ${#seen[@]} -lt 2000 ]] || \builtin continue
            seen[$word]=1
            if [[ -n ${BASH_ALIASES[$word]+x} ]]; then
              body=${BASH_ALIASES[$word]}
              given+=(alias "$word" "$body")
              next+=" $body"
            fi
            if \builtin declare -F -- "$word" >/dev/null && [[ $word != __tagout* ]]; then
              body=$(\builtin declare -f -- "$word")
              given+=(function "$word" "$body")
              next+=" $body"
            fi
            if [[ $queue == *'$'* && $word == [A-Za-z_]* && $word != *[!A-Za-z0-9_]* && -n ${!word+x} ]]; then
              \builtin export "$word"
              next+=" ${!word}"
            fi
          done
          [[ -n $next ]] || \builtin break
          all+=$next
          queue=$next
        done
      }

      # The text that bash is about to run: as typed, or as history expansion made it.
      __tagout_typed() {
        \builtin local last IFS=$'\n'
        text="${__tagout_lines[*]:__tagout_first}"
        # A line of its own that nothing expands is at hand already.
        ((__tagout_last == __tagout_judged || __tagout_last > __tagout_first)) || [[ $text == *'!'* || $text == '^'* ]] ||
          \builtin return
        last=$(HISTTIMEFORMAT='' \builtin history 1)
        [[ $last =~ ^\ *[0-9]+\*?\ +(.*)$ ]] && last=${BASH_REMATCH[1]}
        if ((__tagout_last == __tagout_judged)); then
          text=$last
          \builtin return
        fi
        # After Ctrl-C at a continuation prompt the lines before it are no part of this command.
        if ((__tagout_last > __tagout_first)) && [[ ${__tagout_lines[__tagout_last]} == "$last" ]] &&
          \builtin shopt -q cmdhist; then
          text=$last
        fi
        [[ $- == *H* && ( $text == *'!'* || $text == '^'* ) ]] || \builtin return
        if [[ $text == *$'\n'* || $text == [[:blank:]]* || -z $last ]]; then
          text=$(\builtin history -p -- "$text" 2>/dev/null) || text="${__tagout_lines[*]:__tagout_first}"
        else
          text=$last
        fi
      }

      # As Ctrl-C does. A shell that traps SIGINT would go on.
      __tagout_stop() {
        if [[ -n $(\builtin trap -p INT) ]]; then
          \builtin printf 'tagout: this shell traps SIGINT, so the line is stopped by closing the shell\n' >/dev/tty
          \builtin kill -HUP $$
        else
          \builtin kill -INT $$
        fi
      }

      # Runs in a subshell, so that nothing of it stays. 0: the command may run.
      __tagout_judge() {
        \builtin set +xvefu
        \builtin shopt -u nocasematch
        \builtin local IFS=$' \t\n' text all plain status given
        given=()
        # What one paste holds is judged as a whole, before its first command; the others share its fate.
        if ((__tagout_last == __tagout_judged)) && [[ ${__tagout_lines[__tagout_last]-} == *$'\n'* ]]; then
          if ((__tagout_stopped)); then __tagout_stop; fi
          \builtin return "$__tagout_stopped"
        fi
        __tagout_typed
        all=" $text "
        \builtin set -f
        __tagout_follow
        plain=" ${all//[\\\"\']/} "
        [[ $plain == *[!A-Za-z0-9]@($__tagout_names)[!A-Za-z]* || $plain == *@($__tagout_risky)* ]] || \builtin return 0
        \builtin printf '%s\0' "$text" "${given[@]}" | "$__tagout" shell-guard >/dev/null 2>/dev/tty
        status=$?
        if ((status == 126 || status == 127)); then
          \builtin printf 'tagout: %s cannot be started: this shell is no longer guarded\n' "$__tagout" >/dev/tty
        elif ((status)); then
          __tagout_stop
          \builtin return 1
        fi
        \builtin return 0
      }

      PS0='${__tagout_void[__tagout_stopped=$({ __tagout_judge; \builtin printf %d $?; } 2>/dev/null)0,__tagout_judged=__tagout_last,__tagout_more=0]-}'"${PS0-}"
      PS2='${__tagout_void[__tagout_more=1]-}'"${PS2-> }"
      for __tagout_map in emacs-standard vi-insert vi-command; do
        \builtin bind -m "$__tagout_map" -x '"\C-x\C-^t":
    { __tagout_mark() { :; }; } <<<"$((__tagout_first=__tagout_more?__tagout_first:__tagout_last+1,__tagout_more=0,__tagout_last=__tagout_last+1))${__tagout_lines[__tagout_last]:=$READLINE_LINE}"'
        \builtin bind -m "$__tagout_map" '"\C-x\C-^a": accept-line'
        \builtin bind -m "$__tagout_map" '"\C-x\C-^o": operate-and-get-next'
        \builtin bind -m "$__tagout_map" '"\C-m": "\C-x\C-^t\C-x\C-^a"'
        \builtin bind -m "$__tagout_map" '"\C-j": "\C-x\C-^t\C-x\C-^a"'
      done
      \builtin bind -m emacs-standard '"\C-o": "\C-x\C-^t\C-x\C-^o"'
      \builtin unset __tagout_map
    fi
    """#
}
