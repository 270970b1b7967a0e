import Processes
import RestorePoints
import Vocabulary

/// Starts a MariaDB over a copy, and asks it all that can be asked.
struct MariaDBExamination: Sendable {
  let ground: RecoveryGround
  let dataset: DatasetSettings
  let book: DrillBook
  let server: MariaDBServer
  let database: String

  private var isThrownAway: Bool { server.place.isThrownAway }

  /// Nil when the copy never answered, which its notes then tell.
  func run(limit: Duration) async throws -> PostgresExamination.Answers? {
    ground.pass(isThrownAway ? .drillBeforeStart : .restoreBeforeStart)
    noteIsolation()
    let answers: PostgresExamination.Answers? = try await server.run {
      guard try await book.leg("recover", { try await server.isReady(within: limit) }) else {
        book.note(.target, .red, "the server did not start over the copy: \(server.complaints.joined(separator: "; "))")
        return nil
      }
      ground.pass(isThrownAway ? .drillPromoted : .restorePromoted)
      return try await ask()
    }
    ground.pass(isThrownAway ? .drillStopped : .restoreVerified)
    return answers
  }

  private func ask() async throws -> PostgresExamination.Answers {
    let complaints = server.complaints
    book.note(
      .target, isGreen: complaints.isEmpty,
      complaints.isEmpty
        ? "the server answers, nothing grave in its log" : SaidText.digest(complaints.joined(separator: "\n")))
    let beat = try await server.client.run(MariaDBScript.read)
    let manifest = try await book.leg("compare") { try await server.client.manifest() }
    ground.pass(.drillCompared)
    try await book.leg("read") {
      try await look(.indexes, "mariadb-check", ["--all-databases", "--extended", "--silent"])
      try await look(.reading, "mariadb-dump", ["--all-databases", "--routines", "--events", "--triggers"])
    }
    ground.pass(.drillRead)
    try await book.leg("assert") { try await assert() }
    return PostgresExamination.Answers(
      manifest: manifest, heartbeat: beat.ending.isSuccess ? Heartbeat(mariaDB: beat.text) : nil, position: "")
  }

  /// A program that reads every table, and whose words tell what is wrong: it may say so and end with success.
  private func look(_ check: DrillCheck.Question, _ program: String, _ words: [String]) async throws {
    let result = try await ground.keeper.run(
      ground.command(
        program, server.client.connection.options + words, user: server.place.user, timeLimit: .seconds(86_400),
        outputBound: 64 << 10))
    let complaint = check == .indexes ? result.text : ""
    let isGreen = result.ending.isSuccess && complaint.allSatisfy(\.isWhitespace)
    book.note(
      check, isGreen: isGreen,
      isGreen ? "\(program) \(words.joined(separator: " ")) found nothing" : SaidText.digest(result))
  }

  private func assert() async throws {
    guard !dataset.assertions.isEmpty else { return book.note(.assertions, .skipped, "the policy has none") }
    for assertion in dataset.assertions {
      let result = try await server.client.run(
        """
        use `\(database.filter { $0 != "`" })`;
        set session max_statement_time = 60;
        start transaction read only;
        \(assertion);
        """, timeLimit: .seconds(90))
      let first = result.text.split(separator: "\n").first.map { String($0.prefix { $0 != "\t" }) } ?? ""
      book.note(
        .assertions, isGreen: result.ending.isSuccess && ["1", "true"].contains(first),
        "\(assertion): \(result.ending.isSuccess ? (first.isEmpty ? "no row" : first) : SaidText.digest(result))")
    }
  }

  private func noteIsolation() {
    let network = server.isCutOff ? "a network of its own without a way out" : "this host's network"
    let user = server.place.user.map { $0.name } ?? "this user"
    book.note(
      .isolation, .green, "own folder, run as \(user), a socket and no port, no events, no replication; \(network)")
  }
}

extension Heartbeat {
  /// Number and time, as `MariaDBScript.read` gives them; it has no place in a log.
  init?(mariaDB text: String, received: Instant? = nil) {
    let parts = text.split(whereSeparator: \.isWhitespace).compactMap { Int64($0) }
    guard parts.count == 2 else { return nil }
    let written = Instant(milliseconds: parts[1])
    self.init(sequence: parts[0], written: written, position: "", committed: nil, received: received ?? written)
  }
}
