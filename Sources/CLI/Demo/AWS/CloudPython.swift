import Processes

/// A Python with moto, boto3 and the AWS command line.
struct CloudPython: Sendable, Hashable {
  /// The folder of `python3` and `aws`.
  let folder: String

  /// The caller's own where it has the wanted moto already, else an environment in the caller's cache folder, made once.
  static func find(_ keeper: ProcessKeeper, on screen: DemoScreen) async throws -> CloudPython {
    let path = Caller.variable("PATH") ?? ""
    guard let python = ProgramSearch.find("python3", path: path) else {
      throw DemoError.skipped("there is no python3 to play AWS with (Debian: python3, python3-venv)")
    }
    guard ProgramSearch.find("openssl", path: path) != nil else {
      throw DemoError.skipped("there is no openssl to make AWS's certificates with (Debian: openssl)")
    }
    if let found = try await probe(python, keeper) { return found }
    let home = Caller.variable("XDG_CACHE_HOME") ?? "\(Caller.variable("HOME") ?? "/tmp")/.cache"
    return try await make("\(home)/tagout/demo-aws", python, keeper, on: screen)
  }

  private static func make(
    _ environment: String, _ python: String, _ keeper: ProcessKeeper, on screen: DemoScreen
  ) async throws -> CloudPython {
    let inside = "\(environment)/bin/python3"
    if Caller.has(inside), let found = try await probe(inside, keeper) { return found }
    try await screen.step("Python packages into \(environment), once") {
      let steps = [
        ChildCommand(python, ["-m", "venv", "--clear", environment]),
        ChildCommand(
          inside,
          ["-m", "pip", "install", "--quiet", "--disable-pip-version-check"] + CloudScripts.requirements),
      ]
      for step in steps {
        let result = try await keeper.run(step)
        guard result.ending.isSuccess else {
          let said = CallDigest.line(output: result.text, errorOutput: result.errorText)
          throw DemoError.skipped("the Python packages that play AWS cannot be installed (\(said))")
        }
      }
    }
    guard let found = try await probe(inside, keeper) else {
      throw DemoError.skipped("the Python packages in \(environment) do not work; remove it and try again")
    }
    return found
  }

  /// This interpreter, when it has all that is needed, `aws` beside it included.
  private static func probe(_ python: String, _ keeper: ProcessKeeper) async throws -> CloudPython? {
    let result = try await keeper.run(ChildCommand(python, ["-c", CloudScripts.probe]))
    let folder = String(result.text.prefix { $0 != "\n" })
    return result.ending.isSuccess && ProgramSearch.isExecutable("\(folder)/aws") ? CloudPython(folder: folder) : nil
  }
}
