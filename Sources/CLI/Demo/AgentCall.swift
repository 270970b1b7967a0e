/// One tool call of the agent's script.
struct AgentCall: Sendable, Hashable {
  /// What the agent says before it.
  var says: String
  /// The shell text, run in the project's folder.
  var command: String
  /// The saved plan that it writes, relative to the project's folder.
  var writesPlan: String?
  /// Tried only once something has been refused.
  var isDetour: Bool

  init(_ says: String, _ command: String, writesPlan: String? = nil, isDetour: Bool = false) {
    self.says = says
    self.command = command
    self.writesPlan = writesPlan
    self.isDetour = isDetour
  }
}
