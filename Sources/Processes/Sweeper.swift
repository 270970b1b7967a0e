/// The shell that cleans up when nobody else can.
enum Sweeper {
  /// POSIX sh. Reads `start GROUP SIGNAL SECONDS` and `end GROUP` lines; its first argument is the folder to remove.
  ///
  /// The signal comes first, SIGKILL to what is still there after the greatest of the seconds, five at least; a zombie
  /// that nobody reaps (proc(5), state Z) is not waited for. The second `rm` is for what a dying process wrote while the
  /// first one ran.
  static let script = """
    trap '' HUP INT QUIT TERM
    live=
    patience=5
    while read -r verb group signal seconds; do
      case $verb in
      start)
        live="$group:$signal $live"
        if [ "${seconds:-0}" -gt "$patience" ]; then patience=$seconds; fi
        ;;
      end)
        left=
        for entry in $live; do [ "${entry%:*}" = "$group" ] || left="$left$entry "; done
        live=$left
        ;;
      esac
    done
    exec 2>/dev/null
    for entry in $live; do kill -s "${entry#*:}" -- "-${entry%:*}"; done
    round=0
    while [ "$round" -lt $((patience * 5)) ]; do
      round=$((round + 1))
      busy=
      for entry in $live; do
        group=${entry%:*}
        kill -s 0 -- "-$group" && ! grep -q ') Z ' "/proc/$group/stat" && busy=yes
      done
      [ "$busy" ] || break
      sleep 0.2
    done
    for entry in $live; do kill -s KILL -- "-${entry%:*}"; done
    rm -rf -- "$1" || { sleep 1; rm -rf -- "$1"; }
    """
}
