#!/usr/bin/env bash
# Runs the real Claude Code client against the scripted model, offline, in a clean environment.
#
# usage: run_claude.sh CLIENT HOOK SCENARIO.json OUT [client argument…]
#
# SETTINGS=FILE are other settings than those with the hook in them; the user's own lie in OUT/home/.claude.
#
# In OUT are afterwards: stream.jsonl (what the client says), requests.jsonl (what the model was sent), terraform.log
# (the calls of the stub terraform), work/ (the client's folder), state/ (Tagout's own folder), debug.log.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
client=$1 hook=$2 scenario=$3 out=$4
shift 4
mkdir -p "$out"/{home,tmp,work,stubs,state}
out=$(cd "$out" && pwd)

# A real terraform must not be reachable: the stub only writes down how it was called.
printf '#!/bin/sh\necho "terraform $*" >>"%s/terraform.log"\necho "STUB terraform $*"\n' "$out" >"$out/stubs/terraform"
chmod +x "$out/stubs/terraform"
ln -sf terraform "$out/stubs/tofu"
for file in .profile .bash_profile .bashrc; do echo "export PATH=$out/stubs:\$PATH" >"$out/home/$file"; done
if [ -n "${SETTINGS:-}" ]; then
  cp "$SETTINGS" "$out/settings.json"
else
  printf '{"hooks":{"PreToolUse":[{"matcher":"*","hooks":[{"type":"command","command":"%s claude-code","timeout":10,"onFailure":"block"}]}]}}' \
    "$hook" >"$out/settings.json"
fi
touch "$out/terraform.log"

python3 "$here/fake_anthropic.py" "$scenario" --port-file "$out/port" --log "$out/requests.jsonl" >"$out/server.log" 2>&1 &
model=$!
# A test's threads block signals, and what they start inherits that: only KILL is sure to arrive.
trap 'kill -KILL $model 2>/dev/null || true' EXIT
for _ in $(seq 200); do [ -s "$out/port" ] && break; sleep 0.05; done

cd "$out/work"
timeout --signal=KILL 100 env -i PATH="$out/stubs:/usr/local/bin:/usr/bin:/bin" HOME="$out/home" LANG=C.UTF-8 TERM=dumb \
  ANTHROPIC_BASE_URL="http://127.0.0.1:$(cat "$out/port")" ANTHROPIC_API_KEY=dummy IS_SANDBOX=1 \
  DISABLE_TELEMETRY=1 DISABLE_AUTOUPDATER=1 DISABLE_ERROR_REPORTING=1 DISABLE_BUG_COMMAND=1 \
  CLAUDE_CODE_DISABLE_NONESSENTIAL_TRAFFIC=1 CLAUDE_CONFIG_DIR="$out/home/.claude" TMPDIR="$out/tmp" \
  CLAUDE_CODE_TMPDIR="$out/tmp" XDG_STATE_HOME="$out/state" \
  "$client" -p go --output-format stream-json --verbose --settings "$out/settings.json" \
  --debug-file "$out/debug.log" "$@" >"$out/stream.jsonl" 2>"$out/stderr.txt" </dev/null
