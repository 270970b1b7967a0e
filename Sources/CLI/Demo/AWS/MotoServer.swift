import Processes

/// moto on the loopback interface, as long as it is needed.
struct MotoServer: Sendable {
  let ground: StageGround
  let python: CloudPython

  /// Where it is reached.
  struct Address: Sendable, Hashable {
    /// `http://127.0.0.1:PORT`
    var proxy: String
    /// The file with the certificate authority that it signs by.
    var authority: String
  }

  /// Calls the body with the server's address once it listens.
  func serve<Success: Sendable>(_ body: (Address) async throws -> Success) async throws -> Success {
    let folder = try ground.scratch.makeFolders("moto")
    let script = try ground.scratch.write(CloudScripts.server, to: "cloud-server.py")
    let environment = ["PATH": ground.tools.path, "HOME": ground.scratch.path, "PYTHONDONTWRITEBYTECODE": "1"]
    let server = ChildCommand(
      "\(python.folder)/python3", [script, folder], environment: .exactly(environment),
      workingDirectory: ground.scratch.path)
    return try await ground.keeper.withServer(server, log: ground.absolute("moto.log"), endedBy: .kill) {
      let port = try await port(folder)
      return try await body(Address(proxy: "http://127.0.0.1:\(port)", authority: "\(folder)/ca.crt"))
    }
  }

  /// Waits for the file that says where it listens, at most a minute.
  private func port(_ folder: String) async throws -> String {
    for _ in 0..<600 {
      if let port = Caller.text("\(folder)/port") { return port }
      try await Task.sleep(for: .milliseconds(100))
    }
    let said = CallDigest.line(output: "", errorOutput: Caller.text(ground.absolute("moto.log")) ?? "")
    throw DemoError.failed(step: "start moto", said: said.isEmpty ? "it did not listen in a minute" : said)
  }
}
