#!/bin/sh
# A hook that goes wrong in the way that the call names: CASE-… somewhere in its input.
input=$(cat)
deny='"permissionDecision":"deny","permissionDecisionReason":"no"'
whole="{\"hookSpecificOutput\":{\"hookEventName\":\"PreToolUse\",$deny}}"
case $input in
*"CASE-exit-1\""*) echo no >&2; exit 1 ;;
*CASE-exit-3*) exit 3 ;;
*CASE-exit-127*) exit 127 ;;
*CASE-killed*) kill -KILL $$ ;;
*CASE-crashed*) kill -SEGV $$ ;;
*CASE-slow*) exec sleep 30 ;;
*CASE-stubborn*) trap '' TERM; exec sleep 30 ;;
*CASE-answered-slowly*) printf '%s' "$whole"; exec sleep 30 ;;
*CASE-wrong-event*) printf '%s' "{\"hookSpecificOutput\":{\"hookEventName\":\"PostToolUse\",$deny}}" ;;
*CASE-no-event*) printf '%s' "{\"hookSpecificOutput\":{$deny}}" ;;
*CASE-word-block*) printf '%s' '{"hookSpecificOutput":{"hookEventName":"PreToolUse","permissionDecision":"block"}}' ;;
*CASE-silent-2*) exit 2 ;;
*CASE-said-allow-2*) echo '{"hookSpecificOutput":{"hookEventName":"PreToolUse","permissionDecision":"allow"}}'; exit 2 ;;
*CASE-empty*) ;;
*CASE-text*) echo no ;;
*CASE-half*) printf '%s' '{"hookSpecificOutput":{"hookEventName":' ;;
*CASE-log-first*) echo log; printf '%s' "$whole" ;;
*CASE-log-last*) printf '%s\nlog\n' "$whole" ;;
*CASE-top-level*) printf '%s' "{$deny}" ;;
*CASE-async*) printf '{"async":true}\n%s' "$whole" ;;
*CASE-approve*) printf '%s' '{"decision":"approve"}' ;;
esac
