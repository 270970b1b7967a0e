import Assessment

/// Answers lines by several sessions at once; the answers come in the order of the lines.
struct ParallelBatch {
  private var input: BatchInput
  private var sessions: [BatchSession]

  /// - Parameters:
  ///   - ways: how many sessions work at once.
  ///   - session: a session like all the others.
  init(ways: Int, session: BatchSession) {
    input = BatchInput(ways: ways)
    sessions = Array(repeating: session, count: max(1, ways))
  }

  /// Whether every line was well formed.
  var isWellFormed: Bool { sessions.allSatisfy(\.isWellFormed) }
  /// Whether every policy file could be used.
  var isDecided: Bool { sessions.allSatisfy(\.isDecided) }

  /// Takes what has come in and gives the answers to all lines that are complete.
  mutating func feed(_ chunk: [UInt8]) async -> [UInt8] {
    let shares = input.take(chunk)
    guard shares.count > 1 else {
      return shares.first.map { sessions[0].feed($0.bytes, after: $0.linesBefore) } ?? []
    }
    let done = await withTaskGroup(of: (Int, BatchSession, [UInt8]).self) { group in
      for (number, (session, share)) in zip(sessions, shares).enumerated() {
        group.addTask {
          var session = session
          let answers = session.feed(share.bytes, after: share.linesBefore)
          return (number, session, answers)
        }
      }
      return await group.reduce(into: []) { $0.append($1) }.sorted { $0.0 < $1.0 }
    }
    for (number, session, _) in done { sessions[number] = session }
    return done.flatMap { $0.2 }
  }

  /// Ends the input: a last line without a newline counts.
  mutating func finish() -> [UInt8] {
    let share = input.finish()
    return sessions[0].feed(share.bytes, after: share.linesBefore) + sessions[0].finish()
  }
}
