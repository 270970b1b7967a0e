import Host
import Processes

/// Makes sure that a person types, as far as that can be told from inside a process.
///
/// Whoever runs as the same user can pretend: that no agent gets here is what its client's hook sees to.
enum PersonAtTerminal {
  /// Throws when an agent's client started this process, or no terminal is there to type at.
  static func require(for what: String, _ host: HostEnvironment) throws(CLIError) {
    let sign = AgentSigns.sign(environment: host.variables, ancestors: [])
    if let sign { throw .notAPerson(what: what, why: sign) }
    guard StandardStreams.isTerminal(.input), ControllingTerminal() != nil else {
      throw .notAPerson(what: what, why: "there is no terminal")
    }
  }
}
