/// What `tagout mcp` offers: asking it what a command would do is not running the command.
package enum OwnTools {
  /// The server's name as the documents register it.
  package static let server = "tagout"

  /// The tools' names, sorted. None of them approves, forces or runs anything.
  package static let names = [
    "check_command", "check_plan", "explain_finding", "get_proposal", "propose_change", "recovery_status",
    "wait_for_proposal",
  ]

  /// Whether a call is of one of them. The names are all that a client tells: RR-36 in the residual risks.
  static func offer(_ call: MCPCall) -> Bool { call.server == server && names.contains(call.tool) }
}
