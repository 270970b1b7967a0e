#!/usr/bin/env bash
# Runs the real Claude Code client against the scripted model, offline, in a clean environment.
#
# usage: run_claude.sh CLIENT HOOK SCENARIO.json OUT [client argument…]
#
# SETTINGS=FILE are the settings, claude-settings.json beside this script without it; @HOOK@ and @OUT@ in it are filled
# in. With MANAGED=1 they are the machine's, in a private /etc, else they are given by --settings. With YES=1 somebody
# says yes to whatever the client asks its user. MORE="A=1 B=2" are further variables of the client.
#
# In OUT are afterwards: stream.jsonl (what the client says), requests.jsonl (what the model was sent), terraform.log
# (the calls of the stub terraform), work/ (the client's folder), state/ (Tagout's own folder), debug.log.
set -euo pipefail
. "$(dirname "$0")/common.sh"
client=$1 hook=$2 scenario=$3
prepare "$4"
shift 4

filled "${SETTINGS:-$here/claude-settings.json}" >"$out/settings.json"
start_model fake_anthropic.py "$scenario"
run=(timeout --signal=KILL 100)
if [ "${MANAGED:-}" = 1 ]; then
  mkdir -p "$out/etc/claude-code"
  cp "$out/settings.json" "$out/etc/claude-code/managed-settings.json"
  run=(in_private_etc "${run[@]}")
else
  set -- --settings "$out/settings.json" "$@"
fi
program=("$client" -p go)
[ "${YES:-}" = 1 ] && program=(python3 "$here/say_yes.py" "$client" -p)

IFS=' ' read -r -a more <<<"${MORE:-}"
cd "$out/work"
"${run[@]}" env -i PATH="$out/stubs:/usr/local/bin:/usr/bin:/bin" HOME="$out/home" LANG=C.UTF-8 TERM=dumb \
  ANTHROPIC_BASE_URL="http://127.0.0.1:$port" ANTHROPIC_API_KEY=dummy IS_SANDBOX=1 \
  DISABLE_TELEMETRY=1 DISABLE_AUTOUPDATER=1 DISABLE_ERROR_REPORTING=1 DISABLE_BUG_COMMAND=1 \
  CLAUDE_CODE_DISABLE_NONESSENTIAL_TRAFFIC=1 CLAUDE_CONFIG_DIR="$out/home/.claude" TMPDIR="$out/tmp" \
  CLAUDE_CODE_TMPDIR="$out/tmp" XDG_STATE_HOME="$out/state" "${more[@]}" \
  "${program[@]}" --output-format stream-json --verbose \
  --debug-file "$out/debug.log" "$@" >"$out/stream.jsonl" 2>"$out/stderr.txt" </dev/null
