# Sourced by the scripts beside it: where the project is, and how they speak.
# shellcheck shell=bash

project=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cache=$project/.tagout-cache
export project cache

# say TEXT…: one line to standard error, so that standard output stays a script's result.
say() {
  printf '%s\n' "$*" >&2
}

# fail TEXT…: says why, and ends the script.
fail() {
  say "error: $*"
  exit 1
}

# as_root COMMAND…: runs it as root, through sudo when this is another user and sudo is there.
as_root() {
  if [ "$(id -u)" -eq 0 ]; then
    "$@"
  elif command -v sudo >/dev/null; then
    sudo "$@"
  else
    return 126
  fi
}

# project_files: the files of the project that git does not ignore, NUL-separated and relative to its root.
project_files() {
  if git -C "$project" rev-parse --is-inside-work-tree >/dev/null 2>&1; then
    git -C "$project" ls-files -z --cached --others --exclude-standard
  else
    (cd "$project" && find . -type f -not -path './.build*' -not -path './.tagout-cache/*' -printf '%P\0')
  fi
}
