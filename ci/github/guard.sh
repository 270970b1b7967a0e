#!/usr/bin/env bash
# Judges a plan, a folder and a script with tagout, as far as each is given, then runs the script as GitHub runs a step, or
# fails with 10 or 20 and says why. Without tagout nothing runs. TAGOUT is the program, RUNNER_TEMP a folder for the script.
#
# usage: TAGOUT_SCRIPT='terraform apply tfplan' TAGOUT_PLAN=tfplan TAGOUT_DIRECTORY=. TAGOUT_SARIF=tagout.sarif guard.sh
set -euo pipefail

tagout=${TAGOUT:-tagout}
plan=${TAGOUT_PLAN:-}
state=${TAGOUT_STATE:-}
directory=${TAGOUT_DIRECTORY:-}
sarif=${TAGOUT_SARIF:-}
if [ -z "${TAGOUT_SCRIPT:-}$plan$directory" ]; then
  echo "::error title=Tagout::there is no script to judge; give one with run:, or a plan: or directory:" >&2
  exit 64
fi
if ! command -v "$tagout" >/dev/null; then
  echo "::error title=Tagout::'$tagout' is not installed on this runner, so nothing was run; install it in a step before" >&2
  exit 1
fi

# judge WHAT OPTION… FILE: the findings as annotations and text, as SARIF where that is asked for; the worst status is kept.
worst=0
judge() {
  local status=0
  "$tagout" check "$1" --github "${@:2}" || status=$?
  if [ -n "$sarif" ]; then
    "$tagout" check "$1" --sarif "${@:2}" >"${sarif%.sarif}-$1.sarif" || true
  fi
  if [ "$status" -gt "$worst" ]; then worst=$status; fi
}
if [ -n "$directory" ]; then judge directory "$directory"; fi
if [ -n "$plan" ]; then
  if [ -n "$state" ]; then judge plan --state "$state" "$plan"; else judge plan "$plan"; fi
fi
if [ "$worst" -ne 0 ] || [ -z "${TAGOUT_SCRIPT:-}" ]; then exit "$worst"; fi

script=$(mktemp "${RUNNER_TEMP:-${TMPDIR:-/tmp}}/tagout-step.XXXXXX")
printf '%s\n' "$TAGOUT_SCRIPT" >"$script"
unset TAGOUT TAGOUT_SCRIPT TAGOUT_PLAN TAGOUT_STATE TAGOUT_DIRECTORY TAGOUT_SARIF
status=0
"$tagout" guard-shell "$script" || status=$?
rm -f "$script"
exit "$status"
