import Vocabulary

/// Reads `shutdown`, `reboot` and their kin: the machine goes, and everything that runs on it (systemd's manual pages).
enum PowerReader: ToolReader {
  static let names = ["shutdown", "reboot", "poweroff", "halt", "init", "telinit"]

  static func inspect(_ invocation: Invocation, into inspection: inout Inspection) {
    guard let name = invocation.name, stops(name, invocation.arguments) else { return }
    MachineFinding.noteStopped(
      "\(name) stops this machine and everything that runs on it", .compute, invocation, into: &inspection)
  }

  /// `shutdown -c` takes a shutdown back, `-k` only warns, `--help` prints; `init` stops by its runlevel.
  private static func stops(_ name: String, _ arguments: [ArgumentWord]) -> Bool {
    let words = arguments.compactMap(\.literal)
    if words.contains(where: { ["-c", "-k", "--help", "--version", "--show", "-w", "--wtmp-only"].contains($0) }) {
      return false
    }
    guard name == "init" || name == "telinit" else { return true }
    return words.first.map { ["0", "1", "6", "S", "s"].contains($0) } ?? false
  }
}
