/// What `tagout shell-init zsh` prints, before its marks are filled in.
///
/// The widgets by which a line is accepted are wrapped; each still calls what it was before, another plugin's too. Only
/// a text that zsh itself can read as complete is judged: what is not complete runs nothing. A refused line goes into
/// the history, and the prompt comes back as after Ctrl-C.
enum ZshSnippet {
  static let text = #"""
    # Tagout's guard of this shell. In ~/.zshrc, as its last line: eval "$(tagout shell-init zsh)"
    if [[ -o interactive && -o zle && -z ${__tagout-} ]]; then
      typeset -g __tagout=@TAGOUT@
      typeset -g __tagout_names='@NAMES@'
      typeset -g __tagout_risky='@RISKY@'

      # The words that can be aliases, functions or variables, each once, with all that they lead to.
      __tagout_follow() {
        builtin local word body next queue=$1
        builtin local -A seen
        builtin local -i round
        for round in 1 2 3 4; do
          next=
          for word in ${=queue//[^A-Za-z0-9_.:-]/ }; do
            (( ${+seen[$word]} || ${#seen} > 2000 )) && continue
            seen[$word]=1
            body=${aliases[$word]-}${galiases[$word]-}
            if [[ -n $body ]]; then
              given+=(alias "$word" "$body")
              next+=" $body"
            fi
            if [[ -n ${functions[$word]-} && $word != __tagout* ]]; then
              given+=(function "$word" "$word () {
    ${functions[$word]}
    }")
              next+=" ${functions[$word]}"
            fi
            if [[ $queue == *'$'* && $word == [A-Za-z_]* && $word != *[^A-Za-z0-9_]* && ${(Pt)word-} == scalar* ]]; then
              values+=("$word=${(P)word}")
              next+=" ${(P)word}"
            fi
          done
          [[ -n $next ]] || break
          all+=$next
          queue=$next
        done
      }

      # 0 when the text may run.
      __tagout_judge() {
        builtin emulate -L zsh -o extended_glob
        builtin local all=" $1 " plain asked
        builtin local -a given values
        builtin local -i code
        __tagout_follow "$1"
        plain=" ${all//[\\\"\']/} "
        [[ $plain == *[^A-Za-z0-9](${~__tagout_names})[^A-Za-z]* || $plain == *(${~__tagout_risky})* ]] || return 0
        # What zsh cannot read as complete runs nothing yet. Its reader takes a text that ends in a backslash, && or ||
        # for complete; behind a comment's sign it is.
        [[ $1 != *([^\\]\\(\\\\)#|(\&\&|\|\|)[[:blank:]]#) || $1 == *'#'* ]] || return 0
        functions[__tagout_probe]=$1 2>/dev/null
        (( ${+functions[__tagout_probe]} )) || return 0
        builtin unfunction __tagout_probe
        asked=$(
          (( ${#values} )) && builtin export -- $values
          builtin printf '%s\0' "$1" $given | "$__tagout" shell-guard --below 2>/dev/tty
        )
        code=$?
        [[ -z $asked ]] || builtin zle -I
        if (( code == 126 || code == 127 )); then
          builtin print -r -- "tagout: $__tagout cannot be started: this shell is no longer guarded" >/dev/tty
          return 0
        fi
        return $code
      }

      __tagout_accept() {
        builtin local text=$PREBUFFER$BUFFER shown=$BUFFER
        builtin local -i place=$CURSOR
        if [[ -o bang_hist && ( $text == *'!'* || $text == '^'* ) ]]; then
          builtin zle .expand-history && text=$PREBUFFER$BUFFER
          BUFFER=$shown CURSOR=$place
        fi
        if __tagout_judge "$text"; then
          builtin zle "__tagout-before-$WIDGET" -- "$@"
        else
          [[ -o hist_ignore_space && $text == ' '* ]] || builtin print -sr -- "$text"
          BUFFER=
          builtin zle .send-break
        fi
      }

      () {
        builtin local widget
        for widget in accept-line accept-and-hold accept-line-and-down-history accept-and-infer-next-history; do
          builtin zle -A $widget __tagout-before-$widget
          builtin zle -N $widget __tagout_accept
        done
      }
    fi
    """#
}
