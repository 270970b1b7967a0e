import Assessment
import Host

/// What the terminal at standard output takes.
enum TerminalStyle {
  /// Colour on a terminal, unless `NO_COLOR` is set (no-color.org).
  static var isColoured: Bool {
    let variables = HostEnvironment.current().variables
    return StandardStreams.isTerminal(.output) && (variables["NO_COLOR"] ?? "").isEmpty && variables["TERM"] != "dumb"
  }

  /// How verdicts are shown.
  static var verdicts: VerdictText.Style { VerdictText.Style(isColoured: isColoured) }
}
