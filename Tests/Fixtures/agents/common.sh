# Sourced by the scripts that run a real client against its scripted model: folders, stubs, model, private /etc.
# shellcheck shell=bash
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)

# prepare OUT: the folders, and a terraform that only writes down how it was called: a real one must not be reachable.
prepare() {
  mkdir -p "$1"/{home,tmp,work,stubs,state,etc}
  out=$(cd "$1" && pwd)
  printf '#!/bin/sh\necho "terraform $*" >>"%s/terraform.log"\necho "STUB terraform $*"\n' "$out" >"$out/stubs/terraform"
  chmod +x "$out/stubs/terraform"
  ln -sf terraform "$out/stubs/tofu"
  # A login shell resets PATH.
  for file in .profile .bash_profile .bashrc; do echo "export PATH=$out/stubs:\$PATH" >"$out/home/$file"; done
  touch "$out/terraform.log"
}

# start_model SCRIPT SCENARIO: starts the scripted model, and leaves its port in $port.
start_model() {
  python3 "$here/$1" "$2" --port-file "$out/port" --log "$out/requests.jsonl" >"$out/server.log" 2>&1 &
  model=$!
  trap end_all EXIT
  for _ in $(seq 200); do [ -s "$out/port" ] && break; sleep 0.05; done
  port=$(cat "$out/port")
}

# end_all: ends the model, and whatever the client left behind in its folders: a hook that hears no signal, a shell.
#
# A test's threads block signals, and what they start inherits that: only KILL is sure to arrive.
end_all() {
  local process
  kill -KILL "$model" 2>/dev/null || true
  for process in /proc/[0-9]*; do
    case $(readlink "$process/cwd" 2>/dev/null) in
    "$out" | "$out"/*) [ "${process#/proc/}" -eq $$ ] || kill -KILL "${process#/proc/}" 2>/dev/null || true ;;
    esac
  done
}

# filled FILE: the text of a settings file with the hook's path in it.
filled() {
  sed "s|@HOOK@|$hook|g; s|@HOOKDIR@|$(dirname "$hook")|g; s|@OUT@|$out|g" "$1"
}

# in_private_etc COMMAND…: runs it where /etc is $out/etc and nothing of the machine's /etc is changed. Who is not root is
# root there, in a user namespace of their own.
in_private_etc() {
  cp /etc/{passwd,group,hosts,nsswitch.conf,ld.so.cache} "$out/etc/"
  local user=()
  [ "$(id -u)" -eq 0 ] || user=(--map-root-user)
  unshare "${user[@]}" --mount bash -c 'mount --make-rprivate / && mount --bind "$0/etc" /etc && exec "$@"' "$out" "$@"
}
