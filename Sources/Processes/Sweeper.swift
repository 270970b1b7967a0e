/// The shell that cleans up when nobody else can.
enum Sweeper {
  /// POSIX sh. Reads `start GROUP SIGNAL` and `end GROUP` lines; its first argument is the folder to remove.
  ///
  /// The signal comes first, SIGKILL five seconds later to what is still there; a zombie that nobody reaps (proc(5),
  /// state Z) is not waited for. The second `rm` is for what a dying
  /// process wrote while the first one ran.
  static let script = """
    trap '' HUP INT QUIT TERM
    live=
    while read -r verb group signal; do
      case $verb in
      start) live="$group:$signal $live" ;;
      end)
        left=
        for entry in $live; do [ "${entry%:*}" = "$group" ] || left="$left$entry "; done
        live=$left
        ;;
      esac
    done
    exec 2>/dev/null
    for entry in $live; do kill -s "${entry#*:}" -- "-${entry%:*}"; done
    for round in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25; do
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
