import Host
import Processes

/// Makes sure that a person types, as far as that can be told from inside a process.
///
/// Whoever runs as the same user can pretend: that no agent gets here is what its client's hook sees to.
enum PersonAtTerminal {
  /// The terminal to ask at. Throws when an agent's client is above this process, or no terminal is there to type at.
  @discardableResult
  static func require(for what: String, _ host: HostEnvironment) throws(CLIError) -> ControllingTerminal {
    if let sign = AgentSigns.sign(for: host) { throw .notAPerson(what: what, why: sign) }
    guard StandardStreams.isTerminal(.input), let terminal = ControllingTerminal() else {
      throw .notAPerson(what: what, why: "there is no terminal")
    }
    return terminal
  }
}
