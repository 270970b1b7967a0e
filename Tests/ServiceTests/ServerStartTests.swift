import Formats
import Foundation
import Glibc
import Processes
import TestSupport
import Testing
import Vocabulary

@Suite struct ServerStartTests {
  /// How a server ends that may not start.
  private func refusal(_ folder: TestFolder, _ options: [String]) async throws -> (status: ChildEnding, text: String) {
    let scratch = try ScratchFolder.make(in: folder.path, prefix: "run", isPassable: false)
    let command = ChildCommand(
      ServerUnderTest.path, ["server", "--data", folder.path + "/data"] + options, timeLimit: .seconds(180))
    let result = try await ProcessKeeper.with(scratch) { try await $0.run(command) }
    return (result.ending, result.errorText)
  }

  @Test("Beyond loopback a server starts only with TLS, and under a wildcard only with its name")
  func beyondLoopback() async throws {
    let folder = try TestFolder()
    let open = try await refusal(folder, ["--listen", "0.0.0.0:0"])
    #expect(open.status == .exited(1))
    #expect(open.text.contains("tokens would cross the network in clear; give --tls-certificate and --tls-key"))
    let nameless = try await refusal(folder, ["--listen", "0.0.0.0:0", "--tls-self-made"])
    #expect(nameless.text.contains("say so with --origin https://NAME:PORT"))
    #expect(try await refusal(folder, ["--listen", "nowhere"]).status == .exited(64))
  }

  @Test("A certificate of the server's own is kept with the data, and its SHA-256 printed")
  func selfMade() async throws {
    let folder = try TestFolder()
    func line() throws -> StructuredObject {
      let program = try StartedProgram(
        ServerUnderTest.path,
        ["server", "--data", folder.path + "/data", "--listen", "127.0.0.1:0", "--tls-self-made"],
        log: folder.path + "/log")
      let text = try #require(program.line())
      guard case .object(let object) = try JSONReader.read(Array(text.utf8)),
        case .string(let url)? = object["listening"]
      else { throw ServerUnderTest.Failure(description: text) }
      let answer = try Oracle.output(
        of: "curl -sS --cacert \(folder.path)/data/keys/tls.crt \(url)/health", input: [])
      #expect(String(decoding: answer, as: UTF8.self).contains("ok"))
      #expect(program.end(by: 15) == 0)
      return object
    }
    let first = try line()
    let command = "openssl x509 -in \(folder.path)/data/keys/tls.crt -outform der | sha256sum"
    let digest = String(decoding: try Oracle.output(ofScript: command).prefix(64), as: UTF8.self)
    #expect(first["certificateSHA256"] == .string(digest))
    #expect(try line()["certificateSHA256"] == .string(digest))
  }

  @Test("A data folder has one server at a time")
  func oneServer() async throws {
    let server = try ServerUnderTest()
    let second = try await refusal(server.folder, ["--listen", "127.0.0.1:0"])
    #expect(second.text.contains("another server has the data folder"))
  }

  @Test("That one person is everything is kept, said at every start, and may be taken back")
  func singleUser() async throws {
    let server = try ServerUnderTest()
    #expect(try await server.send("GET", "/health").object["singleUser"] == .boolean(true))
    try server.restart(options: [])
    #expect(try await server.send("GET", "/health").object["singleUser"] == .boolean(true))
    #expect(server.log.split(separator: "\n").filter { $0.contains("advice, not protection") }.count == 2)
    let made = try await server.token("agent", "--workspace", "new")
    #expect(made.hasPrefix("tagout_"))
    #expect(try await server.run(["workspace", "show", "new"]).contains("tier       unknown"))
    try server.restart(options: ["--no-single-user"])
    let refused = try await server.ended(
      ["token", "create", "--role", "runner", "--name", "r", "--workspace", "other"])
    #expect(refused.errorText.contains("there is no workspace \"other\""))
  }

  @Test("A server whose data an agent's user could write does not start", .enabled(if: geteuid() == 0))
  func writable() async throws {
    let server = try ServerUnderTest(options: [])
    _ = server.stop()
    #expect(try await server.run(["workspace", "set", "shop", "--agent-user", "4321"]).contains("4321"))
    try server.restart()
    _ = server.stop()
    _ = try Oracle.output(of: "chmod o+w \(server.data)", input: [])
    let open = try await refusal(server.folder, ["--listen", "127.0.0.1:0"])
    #expect(open.status == .exited(1) && open.text.contains("every user may write"))
    _ = try Oracle.output(of: "chmod 0700 \(server.data) && chown 4321 \(server.data)/keys", input: [])
    let owned = try await refusal(server.folder, ["--listen", "127.0.0.1:0"])
    #expect(owned.text.contains("/keys\" belongs to uid 4321"))
    let own = try await server.ended(["workspace", "set", "shop", "--agent-user", "0"])
    #expect(own.errorText.contains("an agent could change the server's data"))
    try server.restart(options: ["--single-user"])
    #expect(server.stop() == 0)
  }

  @Test("Whoever waits for a change is answered when the server is asked to stop, and it ends in order")
  func drains() async throws {
    // A wait that nobody ends takes a minute by itself. A machine that is slow enough to reach that says nothing.
    for _ in 0..<3 {
      if try await isCutShort() { return }
    }
    Issue.record("no wait was answered before its minute was over")
  }

  /// Whether a server that is asked to stop answers a wait before its time; it must answer and end in order anyhow.
  private func isCutShort() async throws -> Bool {
    let server = try ServerUnderTest()
    let token = try await server.token("agent", "--workspace", "shop")
    let proposal = try await server.send(
      "POST", "/api/v1/proposals", token: token,
      json: .object(["argv": .array(["true"]), "kind": "command", "reason": "r", "workspace": "shop"]))
    guard case .string(let id)? = proposal.object["id"], case .string(let state)? = proposal.object["state"] else {
      throw ServerUnderTest.Failure(description: proposal.text)
    }
    async let answer = server.send("GET", "/api/v1/proposals/\(id)/wait?after=\(state)&seconds=60", token: token)
    let reader = try await server.token("reader")
    var running = false
    let start = ContinuousClock.now
    while !running, start.duration(to: .now) < .seconds(50) {
      running = try await server.send("GET", "/metrics", token: reader).text.contains("tagout_requests_running 2")
    }
    #expect(running)
    #expect(server.stop() == 0)
    #expect(try await answer.status == 200)
    let line = server.log.split(separator: "\n").first { $0.contains("/wait") }
    let taken = line?.split(separator: " ").first { $0.hasPrefix("microseconds=") }
    return try #require(taken.flatMap { Int($0.dropFirst("microseconds=".count)) }) < 59_000_000
  }

  @Test("Logs can be JSON lines")
  func logs() async throws {
    let server = try ServerUnderTest(options: ["--single-user", "--log-json"])
    #expect(try await server.send("GET", "/health").status == 200)
    #expect(server.stop() == 0)
    for line in server.log.split(separator: "\n") {
      guard case .object(let object) = try JSONReader.read(Array(line.utf8)) else {
        Issue.record("\(line)")
        continue
      }
      #expect(object["level"] != nil && object["time"] != nil && object["message"] != nil)
    }
  }
}
