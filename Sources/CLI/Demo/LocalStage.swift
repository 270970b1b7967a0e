import Processes

/// The estate of `terraform_data`: nothing is played but the cloud account, which is a folder.
struct LocalStage: DemoStage {
  let keeper: ProcessKeeper
  let scratch: ScratchFolder
  let tools: DemoTools
  let database: DemoDatabase
  let rows: Int

  var script: [AgentCall] { AgentScript.night }

  func environment(_ act: Act) -> [String: String] {
    let home = "\(scratch.path)/\(act.home)"
    return [
      "PATH": tools.path, "LANG": "C.UTF-8", "TERM": "dumb", "HOME": home, "XDG_STATE_HOME": "\(home)/.local/state",
      "XDG_CONFIG_HOME": "\(home)/.config", "XDG_CACHE_HOME": "\(home)/.cache", "TMPDIR": "\(scratch.path)/tmp",
      "TF_CLI_CONFIG_FILE": "\(scratch.path)/terraform.rc", "TF_IN_AUTOMATION": "1", "TF_INPUT": "0",
      "CHECKPOINT_DISABLE": "1",
    ]
  }

  func build(_ act: Act, on screen: DemoScreen) async throws {
    try writeFolders(act)
    try await screen.step("the old laptop applies \(EstateConfiguration.size) resources") {
      try await run(act, act.oldLaptop, "terraform", ["init"])
      try await run(act, act.oldLaptop, "terraform", ["apply", "-auto-approve"])
    }
    switch act {
    case .one: try await fill(act, on: screen)
    case .two: try await refill(act, on: screen)
    }
    try await run(
      act, act.oldLaptop, "tar", ["-czf", "\(scratch.path)/\(act.archive)", "main.tf", "terraform.tfstate"])
  }

  func settle(_ act: Act) async throws {}

  func count(_ act: Act) async throws -> EstateCount {
    let (rows, answer) = try await database.rows()
    return EstateCount(
      rows: rows, answer: answer, snapshots: scratch.names(in: "\(act.snapshots)/courses"),
      things: Set(scratch.names(in: act.account)))
  }

  private func writeFolders(_ act: Act) throws {
    let configuration = EstateConfiguration(
      account: "\(scratch.path)/\(act.account)", snapshots: "\(scratch.path)/\(act.snapshots)", server: database.folder)
    for folder in [act.account, "\(act.snapshots)/courses", act.home, "tmp"] { try scratch.makeFolders(folder) }
    try scratch.write("disable_checkpoint = true\n", to: "terraform.rc")
    try scratch.write(configuration.text, to: "\(act.oldLaptop)/main.tf")
    try scratch.write(configuration.text, to: "\(act.project)/infra/main.tf")
  }

  /// Two and a half years of use: rows, and a snapshot at the end of each of the last three days.
  private func fill(_ act: Act, on screen: DemoScreen) async throws {
    let days = CourseRows.days(rows)
    try await screen.counting("rows into courses_answer", to: days[0]) { progress in
      try await database.append(0..<days[0], onRows: progress)
    }
    for (index, goal) in days.enumerated() {
      let first = index == 0 ? goal : days[index - 1]
      let more = first == goal ? "" : "\(DemoText.grouped(goal - first)) more rows, and "
      let day = "2026-02-\(27 - days.count + index)"
      try await screen.step("\(more)the automated snapshot of \(day)") {
        if first < goal { try await database.append(first..<goal) }
        try await database.dump(to: "\(scratch.path)/\(act.snapshots)/courses/courses-production-\(day).dump")
      }
    }
    try await screen.step("a copy of all that, for the second act") {
      try await database.execute(
        "postgres", ["create database courses_before template courses strategy file_copy"], for: "copy the database")
      try await run(act, act.snapshots, "cp", ["-a", "courses", "\(scratch.path)/snapshots-before"])
    }
  }

  /// The same rows and snapshots as before the first act.
  private func refill(_ act: Act, on screen: DemoScreen) async throws {
    try await screen.step("the same rows and snapshots as before") {
      try await database.execute(
        "postgres",
        ["drop database courses;", "create database courses template courses_before strategy file_copy;"],
        for: "copy the database back")
      try await run(act, act.snapshots, "cp", ["-a", "\(scratch.path)/snapshots-before/.", "courses"])
    }
  }

  private func run(_ act: Act, _ folder: String, _ program: String, _ words: [String]) async throws {
    let result = try await keeper.run(
      ChildCommand(
        program, words, environment: .exactly(environment(act)), workingDirectory: "\(scratch.path)/\(folder)"))
    guard result.ending.isSuccess else {
      throw DemoError.failed(
        step: "run '\(program) \(words.first ?? "")'",
        said: CallDigest.line(output: result.text, errorOutput: result.errorText))
    }
  }
}
