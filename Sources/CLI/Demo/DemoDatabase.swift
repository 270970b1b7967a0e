import Processes

/// The real PostgreSQL of the demo, on a socket in the scratch folder.
struct DemoDatabase: Sendable {
  let keeper: ProcessKeeper
  let tools: DemoTools
  /// The folder of its data and socket; nobody else may enter it.
  let folder: String

  private var environment: ChildEnvironment { .exactly(["PATH": tools.path, "LC_ALL": "C", "HOME": "/"]) }

  /// Makes a cluster for nobody but the demo: its superuser `app` needs no password.
  func initialise() async throws {
    let words = [
      "--pgdata=\(folder)/data", "--username=app", "--auth=trust", "--encoding=UTF8", "--locale=C", "--no-sync",
    ]
    try await succeed(
      ChildCommand(
        "\(tools.postgres)/initdb", words, environment: environment, workingDirectory: "/", user: tools.databaseUser),
      "make a PostgreSQL cluster")
  }

  /// The server; what it holds is worth nothing after the demo, so it never waits for a disk.
  var server: ChildCommand {
    let settings = [
      "listen_addresses=", "unix_socket_directories=\(folder)", "fsync=off", "full_page_writes=off",
      "synchronous_commit=off", "wal_level=minimal", "max_wal_senders=0", "max_wal_size=256MB", "autovacuum=off",
      "dynamic_shared_memory_type=mmap",
    ]
    return ChildCommand(
      "\(tools.postgres)/postgres", ["-D", "\(folder)/data"] + settings.flatMap { ["-c", $0] },
      environment: environment, workingDirectory: "/", user: tools.databaseUser)
  }

  /// Waits until it answers, at most half a minute.
  func waitUntilReady() async throws {
    for _ in 0..<600 {
      if try await run("postgres", "select 1").ending.isSuccess { return }
      try await Task.sleep(for: .milliseconds(50))
    }
    throw DemoError.failed(step: "start PostgreSQL", said: "it did not answer in 30 s")
  }

  /// How the rows are counted.
  static let question = "select count(*) from courses_answer"

  /// The rows of `courses_answer`, and PostgreSQL's own words; no number when there is no such database any more, or no
  /// such table in it.
  func rows() async throws -> (count: Int?, answer: String) {
    let result = try await run("courses", Self.question)
    let answer = CallDigest.line(output: result.text, errorOutput: result.errorText)
    if result.ending.isSuccess { return (Int(answer), answer) }
    guard answer.contains("does not exist") else { throw DemoError.failed(step: "count the rows", said: answer) }
    // psql puts the socket's path before the server's own words.
    let words = answer.split(separator: ": ").suffix(2).map { $0.drop { $0 == " " } }
    return (nil, words.joined(separator: ": "))
  }

  /// Runs one statement; what it says is unaligned and without headers.
  func run(_ database: String, _ statement: String) async throws -> ChildResult {
    try await keeper.run(client(database, ["--command=\(statement)"]))
  }

  /// Runs statements that must succeed, one after the other; what `\echo` prints goes to `onLine` as it comes.
  func execute(
    _ database: String, _ statements: [String], for step: String, onLine: (@Sendable (String) -> Void)? = nil
  ) async throws {
    var command = client(database, ["--file=-"])
    command.input = Array(statements.joined(separator: "\n").utf8)
    try await succeed(command, step, onLine: onLine)
  }

  /// Appends rows to `courses_answer`, and makes it when they are its first; `onRows` gets how many there are as they grow.
  func append(_ rows: Range<Int>, onRows: @escaping @Sendable (Int) -> Void = { _ in }) async throws {
    try await execute("courses", CourseRows.append(rows), for: "load the rows") { line in
      if let count = Int(line) { onRows(count) }
    }
  }

  /// Writes a snapshot of the database that pg_restore can read.
  func dump(to file: String) async throws {
    try await succeed(
      ChildCommand(
        "\(tools.postgres)/pg_dump",
        ["--host=\(folder)", "--username=app", "--format=custom", "--compress=1", "--file=\(file)", "courses"],
        environment: environment),
      "take a snapshot")
  }

  private func client(_ database: String, _ words: [String]) -> ChildCommand {
    let common = ["--no-psqlrc", "--quiet", "--tuples-only", "--no-align", "--set=ON_ERROR_STOP=1"]
    return ChildCommand(
      "\(tools.postgres)/psql", common + ["--host=\(folder)", "--username=app", "--dbname=\(database)"] + words,
      environment: environment)
  }

  private func succeed(
    _ command: ChildCommand, _ step: String, onLine: (@Sendable (String) -> Void)? = nil
  ) async throws {
    let result = try await keeper.run(command, onLine: onLine)
    guard result.ending.isSuccess else {
      throw DemoError.failed(step: step, said: CallDigest.line(output: result.text, errorOutput: result.errorText))
    }
  }
}
