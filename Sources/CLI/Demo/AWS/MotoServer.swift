import Processes

/// moto on the loopback interface, as long as it is needed.
struct MotoServer: Sendable {
  let ground: StageGround
  let python: CloudPython

  /// Calls the body with the server's address once it answers.
  func serve<Success: Sendable>(_ body: (String) async throws -> Success) async throws -> Success {
    let script = try ground.scratch.write(CloudScripts.server, to: "cloud-server.py")
    let environment = ["PATH": ground.tools.path, "HOME": ground.scratch.path, "PYTHONDONTWRITEBYTECODE": "1"]
    let server = ChildCommand(
      "\(python.folder)/python3", [script, ground.absolute("moto.port")], environment: .exactly(environment),
      workingDirectory: ground.scratch.path)
    return try await ground.keeper.withServer(server, log: ground.absolute("moto.log"), endedBy: .kill) {
      try await body(try await address())
    }
  }

  /// Waits until it answers, at most a minute.
  private func address() async throws -> String {
    for _ in 0..<600 {
      if let port = Caller.text(ground.absolute("moto.port")) {
        let url = "http://127.0.0.1:\(port)"
        let ask = "import sys, urllib.request; urllib.request.urlopen(sys.argv[1] + '/moto-api/data.json', timeout=5)"
        let asked = ChildCommand("\(python.folder)/python3", ["-c", ask, url], environment: .exactly([:]))
        if try await ground.keeper.run(asked).ending.isSuccess { return url }
      }
      try await Task.sleep(for: .milliseconds(100))
    }
    let said = CallDigest.line(output: "", errorOutput: Caller.text(ground.absolute("moto.log")) ?? "")
    throw DemoError.failed(step: "start moto", said: said.isEmpty ? "it did not answer in a minute" : said)
  }
}
