import Processes

/// What both stages stand on: the scratch folder, the real database, and the way programs are run there.
struct StageGround: Sendable {
  let keeper: ProcessKeeper
  let scratch: ScratchFolder
  let tools: DemoTools
  let database: DemoDatabase
  let rows: Int

  /// Everything that a program of an act finds in its environment: nothing of the caller's but `PATH`.
  func environment(_ act: Act) -> [String: String] {
    let home = absolute(act.home)
    return [
      "PATH": tools.path, "LANG": "C.UTF-8", "TERM": "dumb", "HOME": home, "XDG_STATE_HOME": "\(home)/.local/state",
      "XDG_CONFIG_HOME": "\(home)/.config", "XDG_CACHE_HOME": "\(home)/.cache", "TMPDIR": absolute("tmp"),
      "TF_CLI_CONFIG_FILE": absolute("terraform.rc"), "TF_IN_AUTOMATION": "1", "TF_INPUT": "0",
      "CHECKPOINT_DISABLE": "1",
    ]
  }

  /// The absolute path of a place in the scratch folder.
  func absolute(_ relative: String) -> String { "\(scratch.path)/\(relative)" }

  /// Runs a program that must succeed, in a folder of the scratch folder; gives its standard output.
  @discardableResult
  func run(
    _ program: String, _ words: [String], in folder: String, environment: [String: String]
  ) async throws -> String {
    let result = try await keeper.run(
      ChildCommand(program, words, environment: .exactly(environment), workingDirectory: absolute(folder)))
    guard result.ending.isSuccess else {
      let said = CallDigest.line(output: result.text, errorOutput: result.errorText)
      throw DemoError.failed(step: "run '\(program) \(words.first ?? "")'", said: said)
    }
    return result.text
  }

  /// What the person took along from the old laptop: its configuration and its state.
  func archiveOldLaptop(_ act: Act) async throws {
    let words = ["-czf", absolute(act.archive), "main.tf", "terraform.tfstate"]
    try await run("tar", words, in: act.oldLaptop, environment: environment(act))
  }

  /// Keeps a copy of database `courses`, to act on it again.
  func keepDatabase() async throws {
    try await database.execute(
      "postgres", ["create database courses_before template courses;"], for: "copy the database")
  }

  /// Puts the kept copy in the place of database `courses`, which may stand or not.
  func restoreDatabase() async throws {
    try await database.execute(
      "postgres",
      [
        "drop database if exists courses;",
        "create database courses template courses_before;",
      ], for: "copy the database back")
  }
}
