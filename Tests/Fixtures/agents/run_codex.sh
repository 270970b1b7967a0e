#!/usr/bin/env bash
# Runs the real Codex client against the scripted model, offline, in a clean environment.
#
# usage: run_codex.sh CLIENT HOOK SCENARIO.json OUT [client argument…]
#
# REQUIREMENTS=FILE are the machine's requirements, codex-requirements.toml beside this script without it, put into a
# private /etc. In OUT are afterwards the files that run_claude.sh leaves.
set -euo pipefail
. "$(dirname "$0")/common.sh"
client=$1 hook=$2 scenario=$3
prepare "$4"
shift 4

mkdir -p "$out/etc/codex" "$out/home/.codex"
filled "${REQUIREMENTS:-$here/codex-requirements.toml}" >"$out/etc/codex/requirements.toml"
start_model fake_openai.py "$scenario"
cat >"$out/home/.codex/config.toml" <<X
model = "gpt-5.1-codex"
model_provider = "fake"
check_for_update_on_startup = false
[model_providers.fake]
name = "fake"
base_url = "http://127.0.0.1:$port/v1"
wire_api = "responses"
env_key = "FAKE_KEY"
request_max_retries = 0
stream_max_retries = 0
[analytics]
enabled = false
[feedback]
enabled = false
X
if [ -f "$out/work/config.toml" ]; then filled "$out/work/config.toml" >>"$out/home/.codex/config.toml"; fi

cd "$out/work"
in_private_etc timeout --signal=KILL 100 env -i PATH="$out/stubs:/usr/local/bin:/usr/bin:/bin" HOME="$out/home" \
  CODEX_HOME="$out/home/.codex" LANG=C.UTF-8 TERM=dumb FAKE_KEY=dummy TMPDIR="$out/tmp" XDG_STATE_HOME="$out/state" \
  "$client" exec --skip-git-repo-check --json --dangerously-bypass-approvals-and-sandbox "$@" go \
  >"$out/stream.jsonl" 2>"$out/stderr.txt" </dev/null
