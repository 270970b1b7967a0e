import AgentProtocols
import Assessment
import Decision
import Host
import Vocabulary

/// Judges a call together with what its session has done before, and remembers it.
enum SessionRecall {
  /// The assessment with what the session's memory says; what is refused is on disk when this returns.
  ///
  /// - Parameter text: what is asked, without its secrets.
  static func recalled(
    _ assessed: Assessed, by assessor: Assessor, text: String, _ request: HookRequest, _ host: HostEnvironment
  ) throws(HostError) -> Assessed {
    let unread = isCommand(request.input) ? SessionAct.unread(in: text) : []
    guard assessed.concernsMemory(unread: unread), let store = SessionStore(for: host) else {
      return assessed
    }
    let name = SessionName(client: request.client, session: request.session, directory: request.directory)
    let act = SessionAct(
      assessed, text: text, unread: unread, in: request.directory, use: request.use)
    let now = SystemClock.now()
    var together = assessed
    do throws(HostError) {
      try store.update(name, at: now) { lines in
        SessionMemory(lines: lines, at: now).acts.map(\.value)
      } judge: { lines in
        let memory = SessionMemory(lines: lines, at: now)
        together = assessor.recalling(memory, in: assessed, of: act, at: now)
        let kept = assessor.remembered(act, together, at: now)
        guard let kept, !memory.knows(kept) else { return SessionStore.Addition(nil, isDurable: false) }
        return SessionStore.Addition(kept.value, isDurable: kept.outcome != .passed)
      }
    } catch {
      // What is refused stays refused without a memory of it; what would pass must not pass unremembered.
      if case .deny = assessed.verdict { return assessed }
      throw error
    }
    return together
  }

  /// Whether what is asked is run, and not written to a file or told to an agent.
  private static func isCommand(_ input: ToolInput) -> Bool {
    if case .shell = input { return true }
    if case .mcp = input { return true }
    return false
  }

  /// Notes that a call has run; one that was asked about was confirmed by the session's user.
  ///
  /// - Parameter text: what was asked, without its secrets.
  static func ran(_ text: String, _ request: HookRequest, _ host: HostEnvironment) throws(HostError) {
    guard let store = SessionStore(for: host) else { return }
    let name = SessionName(client: request.client, session: request.session, directory: request.directory)
    let fingerprint = SessionAct.fingerprint(of: text, in: request.directory)
    let now = SystemClock.now()
    try store.update(name, at: now) { lines in
      SessionMemory(lines: lines, at: now).acts.map(\.value)
    } judge: { lines in
      let line = SessionMemory(lines: lines, at: now).ran(fingerprint, use: request.use, at: now)
      return SessionStore.Addition(line, isDurable: false)
    }
  }
}
