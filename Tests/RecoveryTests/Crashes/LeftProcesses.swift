import Processes
import Recovery

/// Processes whose words, environment or folder name a place: what is left of work that was killed there.
struct LeftProcesses: Sendable {
  private let ground: RecoveryGround
  private let place: String
  /// Those that ran before, with their children, are not looked at.
  private let known: String

  /// Takes note of what runs now.
  static func noted(_ ground: RecoveryGround, naming place: String) async throws -> LeftProcesses {
    let result = try await ground.succeed(
      ground.command("bash", ["-c", scan + "\nscan"], input: Array("\(place)\n".utf8)), "look at processes")
    return LeftProcesses(
      ground: ground, place: place, known: result.text.split(separator: "\n").joined(separator: " "))
  }

  private init(ground: RecoveryGround, place: String, known: String) {
    self.ground = ground
    self.place = place
    self.known = known
  }

  /// Waits until nothing new is there and the folder is empty; after fifteen seconds it gives what still is.
  func wait(andEmpty folder: String) async throws -> String {
    let script = """
      \(LeftProcesses.scan)
      read -r folder
      for _ in {1..300}; do
        left=
        for process in $(scan); do
          parent=$(cut -d ' ' -f 4 "/proc/$process/stat" 2>/dev/null)
          case " $1 " in *" $process "* | *" ${parent:-$process} "*) ;; *) left="$left $process" ;; esac
        done
        files=$(ls -A "$folder" 2>/dev/null)
        [ "$left$files" ] || exit 0
        sleep 0.05
      done
      for process in $left; do tr '\\0' ' ' <"/proc/$process/cmdline"; echo; done
      echo "$files"
      exit 1
      """
    let result = try await ground.keeper.run(
      ground.command(
        "bash", ["-c", script, "look", known], input: Array("\(place)\n\(folder)\n".utf8),
        timeLimit: .seconds(120)))
    return result.ending.isSuccess ? "" : result.text
  }

  /// The place comes by standard input, so that whoever looks is not seen. A process that has ended and is not reaped
  /// has neither words nor environment nor folder (proc(5)).
  private static let scan = """
    read -r place
    scan() {
      { grep -lsaF -f /dev/stdin /proc/[0-9]*/cmdline /proc/[0-9]*/environ <<<"$place"
        find /proc/[0-9]*/cwd -maxdepth 0 -lname "$place*" 2>/dev/null
      } | cut -d / -f 3 | sort -un
    }
    """
}
