import Processes
import RestorePoints
import Vocabulary

extension PostgresExamination {
  /// Takes away what leads out of the copy: subscriptions, jobs, and what foreign servers are logged in to with.
  ///
  /// No worker of theirs has run: the server starts none.
  func strip(_ databases: [String]) async throws {
    for name in databases {
      try await server.client(wish.role, database: name).rows(
        PostgresExamination.stripping, for: "strip the copy of what leads out of it")
    }
  }

  /// The statements of it, for one database.
  static let stripping = """
    set client_min_messages = warning;
    do $$
    declare thing record;
    begin
      for thing in select subname from pg_subscription s join pg_database d on d.oid = s.subdbid
        where d.datname = current_database()
      loop
        execute format('alter subscription %I disable', thing.subname);
        execute format('alter subscription %I set (slot_name = none)', thing.subname);
        execute format('drop subscription %I', thing.subname);
      end loop;
      for thing in select srvname, usename from pg_user_mappings loop
        execute format('drop user mapping for %s server %I',
          case when thing.usename = 'public' then 'public' else quote_ident(thing.usename) end, thing.srvname);
      end loop;
      if to_regclass('cron.job') is not null then execute 'delete from cron.job'; end if;
    end $$;
    """

  /// A collation of another version may order text in another way than the indexes were made by.
  func checkCollations(_ client: PostgresClient) async throws { try await book.checkCollations(client) }

  /// Every index and every row. Each is the work of one processor, over the same pages: together they take the time of
  /// the longer one. The extension that the one needs is taken away again where it was not there.
  func checkContents(_ databases: [String]) async throws {
    let lacking = server.isThrownAway ? [] : try await databasesWithoutAmcheck(databases)
    async let reading = readingCheck(databases)
    try await book.note(indexCheck(databases))
    try await book.note(reading)
    for name in lacking {
      try await server.client(wish.role, database: name).rows(
        "drop extension if exists amcheck", for: "take the checking extension away again")
    }
  }

  private func indexCheck(_ databases: [String]) async throws -> DrillCheck {
    let words =
      [
        "--host=\(server.folder)", "--username=\(wish.role)", "--install-missing", "--heapallindexed",
        "--parent-check", "--rootdescend", "--jobs=2", "--no-password",
      ] + databases.map { "--database=\($0)" }
    let result = try await ground.keeper.run(
      ground.command(server.programs.path("pg_amcheck"), words, user: server.user, timeLimit: .seconds(21_600)))
    let count = databases.count
    return DrillCheck(
      .indexes, result.ending.isSuccess ? .green : .red,
      result.ending.isSuccess
        ? "pg_amcheck found nothing in \(count) database\(count == 1 ? "" : "s")"
        : "pg_amcheck: \(SaidText.digest(result))")
  }

  private func databasesWithoutAmcheck(_ databases: [String]) async throws -> [String] {
    var found: [String] = []
    for name in databases {
      let count = try await server.client(wish.role, database: name).value(
        "select count(*) from pg_extension where extname = 'amcheck'", for: "look for amcheck")
      if count == "0" { found.append(name) }
    }
    return found
  }

  /// Reads every row and every large value, and throws it away.
  private func readingCheck(_ databases: [String]) async throws -> DrillCheck {
    let common = ["--host=\(server.folder)", "--username=\(wish.role)", "--no-password"]
    var complaints: [String] = []
    for name in databases {
      // What is thrown away never passes through this process.
      let words = ["-c", "exec \"$@\" >/dev/null", "read", server.programs.path("pg_dump")] + common
      let command = ground.command(
        "/bin/sh", words + ["--format=plain", "--dbname=\(quoted(name))"], user: server.user,
        timeLimit: .seconds(86_400), outputBound: 4096)
      let result = try await ground.keeper.run(command)
      if !result.ending.isSuccess { complaints.append("\(name): \(SaidText.digest(result.errorText))") }
    }
    let globals = ground.command(
      server.programs.path("pg_dumpall"), common + ["--globals-only", "--database=\(quoted(wish.database))"],
      user: server.user, timeLimit: .seconds(600))
    let result = try await ground.keeper.run(globals)
    if !result.ending.isSuccess { complaints.append("globals: \(SaidText.digest(result.errorText))") }
    return DrillCheck(
      .reading, complaints.isEmpty ? .green : .red,
      complaints.isEmpty
        ? "pg_dump read every row of \(databases.joined(separator: ", "))" : complaints.joined(separator: "; "))
  }

  private func quoted(_ name: String) -> String {
    "dbname='\(name.map { "'\\".contains($0) ? "\\\($0)" : String($0) }.joined())'"
  }

  /// The user's own questions, as a role that may read everything and write nothing, each within a minute.
  func checkAssertions(_ client: PostgresClient) async throws {
    guard !wish.assertions.isEmpty else { return book.note(.assertions, .skipped, "the policy has none") }
    try await client.rows(
      """
      set client_min_messages = warning;
      drop role if exists tagout_drill;
      create role tagout_drill nologin;
      select current_setting('server_version_num')::int >= 140000 as has_reader \\gset
      \\if :has_reader
      grant pg_read_all_data to tagout_drill;
      \\endif
      """, for: "make a role that only reads")
    for assertion in wish.assertions {
      let result = try await client.run(
        """
        set statement_timeout = '60s';
        set default_transaction_read_only = on;
        select current_setting('server_version_num')::int >= 140000 as has_reader \\gset
        \\if :has_reader
        set role tagout_drill;
        \\endif
        \(assertion);
        """, timeLimit: .seconds(90))
      let answer = result.text.split(separator: "\n").first.map(String.init) ?? ""
      let first = String(answer.prefix { $0 != "\t" })
      let isTrue = result.ending.isSuccess && ["t", "true"].contains(first)
      book.note(
        .assertions, isGreen: isTrue,
        "\(assertion): \(result.ending.isSuccess ? (answer.isEmpty ? "no row" : answer) : SaidText.digest(result))")
    }
    if !server.isThrownAway {
      try await client.rows(
        "drop owned by tagout_drill; drop role tagout_drill", for: "take the reading role away again")
    }
  }

  /// PostgreSQL's own checksum of every page, once the server is down.
  func checkPages() async throws {
    guard server.control.hasChecksums else {
      return book.note(.checksums, .skipped, "the cluster has no page checksums: pg_checksums --enable makes them")
    }
    let result = try await ground.keeper.run(
      ground.command(
        server.programs.path("pg_checksums"), ["--check", "-D", server.data], user: server.user,
        timeLimit: .seconds(86_400)))
    let lines = result.text.split(separator: "\n").filter { $0.contains("Blocks scanned") || $0.contains("Bad") }
    book.note(
      .checksums, isGreen: result.ending.isSuccess,
      "pg_checksums: "
        + (result.ending.isSuccess ? lines.joined(separator: ", ") : SaidText.digest(result)))
  }
}

extension DrillBook {
  /// What the versions of collations in a copy are.
  func checkCollations(_ client: PostgresClient) async throws {
    let rows = try await client.rows(
      """
      select current_setting('server_version_num')::int >= 150000 as knows_versions \\gset
      \\if :knows_versions
      select datname, datcollversion, pg_database_collation_actual_version(oid) from pg_database
      where datcollversion is distinct from pg_database_collation_actual_version(oid) and datallowconn;
      \\endif
      """, for: "compare the versions of collations")
    let names = rows.map { $0.joined(separator: " ") }
    note(
      .globals, isGreen: rows.isEmpty,
      rows.isEmpty
        ? "collations are of the version that the databases were made with"
        : "collations of another version (database, made with, here): \(names.joined(separator: "; ")); reindex after a restore"
    )
  }
}
