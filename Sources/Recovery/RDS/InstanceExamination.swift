import CloudAPIs
import Processes
import RestorePoints
import Vocabulary

/// Asks a restored instance all that can be asked over the network by who is no superuser; the rest is left out, with words.
struct InstanceExamination: Sendable {
  let ground: RecoveryGround
  let dataset: DatasetSettings
  let book: DrillBook
  let restored: RestoredInstance

  init(_ ground: RecoveryGround, _ dataset: DatasetSettings, _ book: DrillBook, _ restored: RestoredInstance) {
    self.ground = ground
    self.dataset = dataset
    self.book = book
    self.restored = restored
  }

  /// - Parameter meddle: what is done to the copy before it is asked anything: a control spoils it here.
  func run(
    _ meddle: (PostgresClient) async throws -> Void
  ) async throws -> PostgresExamination.Answers? {
    ground.pass(.drillBeforeStart)
    let programs = try PostgresPrograms.find(major: nil, path: ground.path)
    let main = client(programs)
    let version = try await book.leg("reach") { try await reach(main) }
    try await check(programs, speak: version)
    guard try await main.value("select pg_is_in_recovery()", for: "ask whether recovery has ended") == "f" else {
      book.note(.target, .red, "the instance is still in recovery")
      return nil
    }
    book.note(.target, .green, "\(restored.server.place) answers, its certificate is its own, and recovery has ended")
    ground.pass(.drillPromoted)
    try await meddle(main)
    let answers = try await ask(main, programs)
    ground.pass(.drillStopped)
    return answers
  }

  private func client(_ programs: PostgresPrograms, _ database: String? = nil) -> PostgresClient {
    PostgresClient(ground, programs, connection: restored.server.connection(database))
  }

  /// Waits until it answers, and gives its version, e.g. 150018.
  private func reach(_ client: PostgresClient) async throws -> Int {
    var said = ""
    let wait = CloudWait(ground, "an answer of \(restored.server.place)", limit: ground.cloud.patience)
    do {
      return try await wait.run {
        let result = try await client.run("show server_version_num", timeLimit: .seconds(30))
        if result.ending.isSuccess, let version = Int(result.text.prefix { $0.isNumber }) { return .there(version) }
        said = SaidText.digest(result)
        // Another server's certificate, or a password that is not taken, does not mend itself.
        if ["certificate", "password", "no pg_hba.conf entry"].contains(where: said.contains) {
          throw RecoveryError.silent(source: restored.drill.name, said: said)
        }
        return .waiting(said)
      }
    } catch RecoveryError.late {
      throw RecoveryError.silent(source: restored.drill.name, said: said)
    }
  }

  /// pg_dump reads no server that is newer than itself.
  private func check(_ programs: PostgresPrograms, speak version: Int) async throws {
    let result = try await ground.succeed(
      ground.command(programs.path("pg_dump"), ["--version"], timeLimit: .seconds(30)), "ask pg_dump for its version")
    let words = result.text.split(whereSeparator: \.isWhitespace)
    let own = words.first { $0.first?.isNumber == true }.flatMap { Int($0.prefix { $0.isNumber }) } ?? 0
    guard own >= version / 10_000 else {
      throw RecoveryError.programMissing("pg_dump \(version / 10_000)", package: "postgresql-\(version / 10_000)")
    }
  }

  private func ask(
    _ main: PostgresClient, _ programs: PostgresPrograms
  ) async throws -> PostgresExamination.Answers {
    let heartbeat = try await Heartbeat.read(main)
    let position = try await main.value("select pg_current_wal_insert_lsn()", for: "ask where the log stands")
    let manifest = try await book.leg("compare") { try await PostgresManifest(main).everything() }
    ground.pass(.drillCompared)
    let databases = manifest.filter { $0["kind"]?.text == "database" }.compactMap { $0["name"]?.text }
    try await isolate(databases, programs)
    try await book.leg("read") {
      try await book.checkCollations(main)
      async let reading = readingCheck(databases, programs)
      try await book.note(indexCheck(databases, programs))
      try await book.note(reading)
      try await checkPages(main)
    }
    ground.pass(.drillRead)
    try await book.leg("assert") { try await checkAssertions(main) }
    return PostgresExamination.Answers(manifest: manifest, heartbeat: heartbeat, position: position)
  }

  /// Takes away what leads out of the copy, as far as the role may. Whatever began by itself until now did so.
  private func isolate(_ databases: [String], _ programs: PostgresPrograms) async throws {
    var left: [String] = []
    for name in databases {
      let result = try await client(programs, name).run(PostgresExamination.stripping)
      if !result.ending.isSuccess { left.append("\(name): \(SaidText.digest(result))") }
    }
    let rest =
      left.isEmpty
      ? "subscriptions, user mappings and jobs are taken away; they could begin before"
      : "what leads out of it could not be taken away: \(left.joined(separator: "; "))"
    book.note(
      .isolation, .green,
      "an instance of its own in account \(restored.drill.account), with no public address; Amazon started it; \(rest)")
  }

  private func program(_ programs: PostgresPrograms, _ words: [String], _ database: String) -> ChildCommand {
    var variables = restored.server.variables
    variables["PGDATABASE"] = database
    // What is thrown away never passes through this process.
    return ground.command(
      "/bin/sh", ["-c", "exec \"$@\" >/dev/null", "read", programs.path(words[0])] + words.dropFirst(),
      variables: variables, timeLimit: .seconds(86_400), outputBound: 4096)
  }

  /// Reads every row and every large value; of roles all but their passwords, which nobody is told.
  private func readingCheck(_ databases: [String], _ programs: PostgresPrograms) async throws -> DrillCheck {
    var complaints: [String] = []
    for name in databases {
      let result = try await ground.keeper.run(
        program(programs, ["pg_dump", "--no-password", "--format=plain"], name))
      if !result.ending.isSuccess { complaints.append("\(name): \(SaidText.digest(result.errorText))") }
    }
    let globals = ["pg_dumpall", "--no-password", "--globals-only", "--no-role-passwords"]
    let result = try await ground.keeper.run(
      program(programs, globals + ["--database=\(restored.server.connection())"], restored.server.login.database))
    if !result.ending.isSuccess { complaints.append("globals: \(SaidText.digest(result.errorText))") }
    guard !complaints.isEmpty else {
      return DrillCheck(.reading, .green, "pg_dump read every row of \(databases.joined(separator: ", "))")
    }
    // Who may not read has read nothing, and the copy is not to blame.
    return DrillCheck(
      .reading, complaints.allSatisfy(Self.isRight) ? .unknown : .red,
      complaints.joined(separator: "; ") + (complaints.allSatisfy(Self.isRight) ? ": grant pg_read_all_data" : ""))
  }

  private static func isRight(_ text: String) -> Bool {
    ["permission denied", "must be superuser", "row-level security", "must be owner"].contains { text.contains($0) }
  }

  /// The functions of amcheck, where the role may have them.
  private func indexCheck(_ databases: [String], _ programs: PostgresPrograms) async throws -> DrillCheck {
    let words =
      ["--no-password", "--install-missing", "--heapallindexed", "--parent-check", "--rootdescend", "--jobs=2"]
      + databases.map { "--database=\($0)" }
    let result = try await ground.keeper.run(
      ground.command(
        programs.path("pg_amcheck"), words, variables: restored.server.variables, timeLimit: .seconds(21_600)))
    if result.ending.isSuccess {
      return DrillCheck(.indexes, .green, "pg_amcheck found nothing in \(databases.joined(separator: ", "))")
    }
    let errors = result.errorText.split(whereSeparator: \.isNewline).filter { line in
      line.contains("error:") || line.contains("ERROR:")
    }
    let mayNot = !errors.isEmpty && errors.allSatisfy { Self.isRight(String($0)) }
    let hasFound = !result.text.allSatisfy(\.isWhitespace)
    return DrillCheck(
      .indexes, mayNot && !hasFound ? .skipped : .red,
      (mayNot && !hasFound ? "amcheck cannot be had here: " : "pg_amcheck: ") + SaidText.digest(result))
  }

  /// Nobody but Amazon gets at the files.
  private func checkPages(_ client: PostgresClient) async throws {
    let isOn = try await client.value("show data_checksums", for: "ask for page checksums") == "on"
    book.note(
      .checksums, .skipped,
      "nobody gets at the files of RDS, so pg_checksums cannot be run; "
        + (isOn ? "the server compares the checksum of each page that it reads" : "the server has no page checksums"))
  }

  /// The user's own questions, each within a minute and in a session that writes nothing.
  private func checkAssertions(_ client: PostgresClient) async throws {
    guard !dataset.assertions.isEmpty else { return book.note(.assertions, .skipped, "the policy has none") }
    for assertion in dataset.assertions {
      let result = try await client.run(
        "set statement_timeout = '60s';\nset default_transaction_read_only = on;\n\(assertion);",
        timeLimit: .seconds(90))
      let answer = result.text.split(separator: "\n").first.map(String.init) ?? ""
      let isTrue = result.ending.isSuccess && ["t", "true"].contains(String(answer.prefix { $0 != "\t" }))
      book.note(
        .assertions, isGreen: isTrue,
        "\(assertion): \(result.ending.isSuccess ? (answer.isEmpty ? "no row" : answer) : SaidText.digest(result))")
    }
  }
}
