import ArgumentParser
import Assessment
import Decision
import Host
import Processes
import Vocabulary

/// `tagout shell-guard`: what the snippets of `shell-init` run before a line with a risky word.
struct ShellGuard: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "shell-guard",
    abstract: "Judge a line that was typed into a shell.",
    discussion: """
      For the snippets that shell-init prints: the line comes on standard input, a name is asked for on the terminal, and
      "asked" is printed when it was.

      EXAMPLE
        printf 'terraform destroy\\0' | tagout shell-guard

      EXIT STATUS
        0 run it, 10 held, 20 refused, 1 could not decide, 64 usage
      """,
    shouldDisplay: false)

  @Flag(help: "The cursor stands at the end of the typed line: show what is shown below it.")
  var below = false

  func run() throws {
    let line = try TypedLine(try StandardStreams.readInput(bound: TypedLine.bound))
    let host = HostEnvironment.current()
    let place = CommandPlace(host, isWhole: false)
    let sign = AgentSigns.sign(for: host)
    let assessed = Assessor(policy: try place.policy(), asker: Asker(sign == nil ? .person : .agent)).assess(
      place.command(Array(line.judged.utf8)), answer: FactReader.ofOneAssessment())
    let record = ShellRecord(assessed: assessed, text: line.judged, tool: "shell-guard")
    if case .allow = assessed.verdict {
      try record.append(.judged, host: host)
      return
    }
    let ending = ask(assessed, Array(line.judged.utf8), host, sign)
    try record.append(ending, host: host)
    try StandardStreams.write(Array("asked\n".utf8), to: .output)
    guard case .confirmed = ending else { throw ExitCode(CheckOutput.status(of: assessed.verdict)) }
  }

  /// Shows what would be lost and asks for the name; an agent and a shell without a terminal are not asked.
  ///
  /// - Parameter sign: what gives an agent away; nil for a person.
  private func ask(
    _ assessed: Assessed, _ command: [UInt8], _ host: HostEnvironment, _ sign: String?
  ) -> ShellRecord.Ending {
    let isPlain = !(host.variables["NO_COLOR"] ?? "").isEmpty || host.variables["TERM"] == "dumb"
    let held = HeldText(assessed: assessed, command: command, isColoured: !isPlain)
    guard let terminal = ControllingTerminal() else {
      return .refused(reason: "there is no terminal to ask on")
    }
    terminal.show((below ? "\n" : "") + held.text)
    if let sign {
      terminal.show("Only a person in a terminal of their own can answer here, and \(sign).\n")
      return .refused(reason: sign)
    }
    let wanted = TypedName(assessed, command: command)
    let typed = terminal.ask("Type \(wanted.name) to run it, anything else to leave it: ")
    if let typed, wanted.matches(typed) { return .confirmed(name: wanted.name) }
    terminal.discardInput()
    terminal.show("Not run; the line is in the history.\n")
    return .refused(reason: typed == nil ? "nothing was typed" : "another name was typed")
  }
}
