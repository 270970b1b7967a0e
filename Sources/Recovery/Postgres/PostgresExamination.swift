import Formats
import Host
import Processes
import RestorePoints
import Vocabulary

/// Starts a restored cluster, waits until it has reached its target, and asks it all that can be asked.
package struct PostgresExamination: Sendable {
  let ground: RecoveryGround
  let server: IsolatedServer
  let wish: Wish
  let book: DrillBook

  /// What is expected of the copy.
  package struct Wish: Sendable, Hashable {
    /// A superuser of the copy.
    package var role: String
    /// The dataset's own database.
    package var database: String
    package var assertions: [String]
    /// The position in the log that must be reached; nil: wherever the backup ends.
    package var position: String?
    /// How long recovery may take.
    package var limit: Duration
    /// A folder with a dump that is loaded into the empty cluster, instead of a recovery.
    package var dump: String?

    package init(role: String, database: String, assertions: [String], position: String?, limit: Duration) {
      self.role = role
      self.database = database
      self.assertions = assertions
      self.position = position
      self.limit = limit
    }
  }

  /// What the copy said of itself.
  package struct Answers: Sendable, Hashable {
    /// What the manifest script printed, a database after the other.
    package var manifest: [StructuredValue]
    package var heartbeat: Heartbeat?
    /// Where the log stood when recovery ended.
    package var position: String
  }

  package init(_ ground: RecoveryGround, _ server: IsolatedServer, _ wish: Wish, _ book: DrillBook) {
    self.ground = ground
    self.server = server
    self.wish = wish
    self.book = book
  }

  /// Asks; nil when the copy never came to its target, which its notes then tell.
  ///
  /// - Parameter meddle: what is done to the copy before it is asked anything: a control spoils it here.
  package func run(
    meddle: (PostgresClient) async throws -> Void = { _ in }
  ) async throws -> Answers? {
    ground.pass(server.isThrownAway ? .drillBeforeStart : .restoreBeforeStart)
    let answers: Answers? = try await server.run {
      guard try await arrive() else { return nil }
      ground.pass(server.isThrownAway ? .drillPromoted : .restorePromoted)
      try await meddle(client(wish.database))
      return try await ask()
    }
    ground.pass(server.isThrownAway ? .drillStopped : .restoreVerified)
    if answers != nil { try await checkPages() }
    return answers
  }

  private func client(_ database: String) -> PostgresClient { server.client(wish.role, database: database) }

  private func arrive() async throws -> Bool {
    guard let dump = wish.dump else { return try await recover() }
    guard case .promoted = try await RecoveryWait(server, role: wish.role, limit: wish.limit).run() else {
      throw RecoveryError.failed(step: "start an empty cluster", said: SaidText.digest(server.logText))
    }
    return try await book.leg("load") { try await DumpLoad(ground, server, role: wish.role, folder: dump).run(book) }
  }

  /// Whether the target was reached: only the end of recovery says so, never that the server answers.
  private func recover() async throws -> Bool {
    let ending = try await book.leg("recover") {
      try await RecoveryWait(server, role: wish.role, limit: wish.limit).run()
    }
    let aim = wish.position.map { "position \($0)" } ?? "the backup's end"
    switch ending {
    case .promoted:
      let grave = RecoveryLog.grave(server.logText)
      let files = RecoveryLog.restoredFiles(server.logText)
      book.note(
        .target, isGreen: grave.isEmpty,
        grave.isEmpty
          ? "\(aim) reached and promoted, \(files) files of the log replayed, nothing grave in the server's log"
          : grave.joined(separator: "; "))
      return true
    case .ended(let words): book.note(.target, .red, "\(aim) not reached: \(words)")
    case .timedOut: book.note(.target, .unknown, "\(aim) not reached in \(wish.limit.components.seconds) s")
    }
    return false
  }

  private func ask() async throws -> Answers {
    let main = client(wish.database)
    let position = try await main.value("select pg_current_wal_insert_lsn()", for: "ask where the log stands")
    let heartbeat = try await Heartbeat.read(main)
    let databases = try await databaseNames(main)
    let manifest = try await book.leg("compare") {
      var all: [StructuredValue] = []
      for name in databases {
        let script = PostgresManifest(client(name))
        all += try await script.lines()
      }
      return all
    }
    ground.pass(.drillCompared)
    if server.isThrownAway { try await strip(databases) }
    try await book.leg("read") {
      try await checkCollations(main)
      try await checkContents(databases)
    }
    ground.pass(.drillRead)
    try await book.leg("assert") { try await checkAssertions(main) }
    return Answers(manifest: manifest, heartbeat: heartbeat, position: position)
  }

  private func databaseNames(_ client: PostgresClient) async throws -> [String] {
    try await client.rows(
      "select datname from pg_database where datallowconn and not datistemplate order by datname",
      for: "list the databases of the copy"
    ).compactMap(\.first)
  }
}
