import Processes

/// The estate of `terraform_data`: nothing is played but the cloud account, which is a file.
struct LocalStage: DemoStage {
  let ground: StageGround

  var script: [AgentCall] { AgentScript.night }

  func environment(_ act: Act) -> [String: String] { ground.environment(act) }

  func build(_ act: Act, on screen: DemoScreen) async throws {
    try writeFolders(act)
    try await screen.step("the old laptop applies \(EstateConfiguration.size) resources") {
      for words in [["init"], ["apply", "-auto-approve"]] {
        try await ground.run("terraform", words, in: act.oldLaptop, environment: environment(act))
      }
    }
    switch act {
    case .one: try await fill(act, on: screen)
    case .two: try await refill(act, on: screen)
    }
    try await ground.archiveOldLaptop(act)
  }

  func settle(_ act: Act) async throws {}

  func count(_ act: Act) async throws -> EstateCount {
    let (rows, answer) = try await ground.database.rows()
    return EstateCount(
      rows: rows, answer: answer, snapshots: Set(Caller.names(in: ground.absolute("\(act.snapshots)/courses"))),
      things: CloudTrail.standing(Caller.text(ground.absolute(act.trail)) ?? ""))
  }

  private func writeFolders(_ act: Act) throws {
    let scratch = ground.scratch
    let configuration = EstateConfiguration(
      trail: ground.absolute(act.trail), snapshots: ground.absolute(act.snapshots), server: ground.database.folder)
    for folder in ["\(act.snapshots)/courses", act.home, "tmp"] { try scratch.makeFolders(folder) }
    try scratch.write("disable_checkpoint = true\n", to: "terraform.rc")
    try scratch.write(configuration.text, to: "\(act.oldLaptop)/main.tf")
    try scratch.write(configuration.text, to: "\(act.project)/infra/main.tf")
  }

  /// Two and a half years of use: rows, and a snapshot at the end of each of the last three days.
  private func fill(_ act: Act, on screen: DemoScreen) async throws {
    let days = CourseRows.days(ground.rows)
    try await screen.counting("rows into courses_answer", to: days[0]) { progress in
      try await ground.database.append(0..<days[0], onRows: progress)
    }
    for (index, goal) in days.enumerated() {
      let first = index == 0 ? goal : days[index - 1]
      let more = first == goal ? "" : "\(DemoText.grouped(goal - first)) more rows, and "
      let day = "2026-02-\(27 - days.count + index)"
      try await screen.step("\(more)the automated snapshot of \(day)") {
        if first < goal { try await ground.database.append(first..<goal) }
        try await ground.database.dump(to: ground.absolute("\(act.snapshots)/courses/courses-production-\(day).dump"))
      }
    }
    try await screen.step("a copy of all that, for the second act") {
      try await ground.keepDatabase()
      try await copy("courses", to: ground.absolute("snapshots-before"), act)
    }
  }

  /// The same rows and snapshots as before the first act.
  private func refill(_ act: Act, on screen: DemoScreen) async throws {
    try await screen.step("the same rows and snapshots as before") {
      try await ground.restoreDatabase()
      try await copy("\(ground.absolute("snapshots-before"))/.", to: "courses", act)
    }
  }

  private func copy(_ source: String, to target: String, _ act: Act) async throws {
    try await ground.run("cp", ["-a", source, target], in: act.snapshots, environment: environment(act))
  }
}
