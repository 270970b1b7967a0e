import Assessment
import Host
import TerraformPlans
import Vocabulary

/// What this machine remembers of the states that plans were made against.
enum PlanMemory {
  /// The folder that a plan lies in, without links; nil for standard input.
  static func folder(of file: String) -> String? {
    guard file != "-", let path = FileAccess.resolved(file),
      let slash = path.utf8.lastIndex(of: UInt8(ascii: "/"))
    else { return nil }
    return String(path[..<slash])
  }

  /// Keeps the states of a judged plan, unless something was wrong with them.
  static func remember(_ assessed: Assessed) throws {
    guard !assessed.seenStates.isEmpty else { return }
    guard let store = StateChainStore(for: .current()) else { throw CLIError.noStateFolder }
    let now = SystemClock.now()
    for state in assessed.seenStates {
      try store.add(to: state.key) { StateChain($0, key: state.key).line(adding: state, at: now) }
    }
  }

  /// Begins a workspace's memory anew with a plan's state.
  static func adopt(_ file: String) throws {
    let host = HostEnvironment.current()
    try PersonAtTerminal.require(for: "say which state is the right one", host)
    guard case .savedPlan(let members) = try PlanFile.form(of: file), let folder = folder(of: file),
      let key = SeenState.key(of: SavedPlanReader.backend(members: members), in: folder),
      let state = SeenState(try SavedPlanReader.read(members: members), key: key)
    else { throw CLIError.noStateIdentity(file) }
    guard let store = StateChainStore(for: host) else { throw CLIError.noStateFolder }
    try store.begin(key, with: StateChain.firstLine(state, at: SystemClock.now()))
    let text = "serial \(state.serial) of lineage \(state.lineage) is remembered, with \(state.count) objects\n"
    try StandardStreams.write(Array(text.utf8), to: .output)
  }
}
