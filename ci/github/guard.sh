#!/usr/bin/env bash
# Judges the script in TAGOUT_SCRIPT with tagout, then runs it as GitHub runs a step, or fails with 10 or 20 and says why.
# Without tagout nothing runs. TAGOUT is the program, RUNNER_TEMP a folder for the script.
#
# usage: TAGOUT_SCRIPT='terraform apply tfplan' guard.sh
set -euo pipefail

tagout=${TAGOUT:-tagout}
if [ -z "${TAGOUT_SCRIPT:-}" ]; then
  echo "::error title=Tagout::there is no script to judge; give one with run:" >&2
  exit 64
fi
if ! command -v "$tagout" >/dev/null; then
  echo "::error title=Tagout::'$tagout' is not installed on this runner, so nothing was run; install it in a step before" >&2
  exit 1
fi
script=$(mktemp "${RUNNER_TEMP:-${TMPDIR:-/tmp}}/tagout-step.XXXXXX")
printf '%s\n' "$TAGOUT_SCRIPT" >"$script"
unset TAGOUT TAGOUT_SCRIPT
status=0
"$tagout" guard-shell "$script" || status=$?
rm -f "$script"
exit "$status"
