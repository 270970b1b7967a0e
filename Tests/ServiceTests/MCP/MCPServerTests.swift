import Formats
import Foundation
import Service
import TestSupport
import Testing
import Vocabulary

@Suite(.enabled(if: SSHKeys.isInstalled)) struct MCPServerTests {
  @Test("An agent proposes over HTTP, waits, and hears of the approval and of the end")
  func story() async throws {
    let pipeline = try await Pipeline()
    var agent = AgentConversation(pipeline.server, token: pipeline.agent)
    let greeting = try await agent.begin()
    #expect(greeting.object["result"]?["protocolVersion"] == "2025-06-18", "\(greeting.text)")
    let tools = try await agent.send("tools/list").object["result"]?["tools"]?.elements ?? []
    #expect(
      tools.compactMap { $0["name"]?.text } == [
        "check_command", "get_proposal", "propose_change", "wait_for_proposal",
      ])
    let checked = try await agent.call("check_command", ["command": "terraform -chdir=envs/prod destroy -auto-approve"])
    #expect(checked.0["verdict"] == "deny")
    let made = try await agent.call(
      "propose_change",
      ["workspace": "shop", "reason": "a test", "files": .object(["main.tf": "terraform {}\n"])])
    let id = try #require(made.0["id"]?.text, "\(made)")
    #expect(made.0["state"] == "proposed")
    #expect(try await agent.call("wait_for_proposal", ["id": .string(id), "seconds": 0]).0["state"] == "proposed")
    try await pipeline.plan(try Pipeline.plan("small_update"))
    let held = try await agent.call("get_proposal", ["id": .string(id)])
    #expect(held.0["state"] == "held")
    #expect(held.0["advice"]?.text?.contains("waits for approval") == true)
    for member in [pipeline.grace, pipeline.edsger] { _ = try await pipeline.approve(id, by: member) }
    let (fencing, _) = try await pipeline.begin()
    var other = agent
    async let waited = other.call("wait_for_proposal", ["id": .string(id), "seconds": 30])
    _ = try await pipeline.finish(fencing)
    let end = try await waited
    #expect(end.0["state"] == "applied" && end.0["advice"] == "it is done: go on", "\(end)")
  }

  @Test("No tool approves, forces or reads a secret, and a token does over this way in what it does over the others")
  func rights() async throws {
    let pipeline = try await Pipeline()
    var agent = AgentConversation(pipeline.server, token: pipeline.agent)
    _ = try await agent.begin()
    for tool in ["approve", "approve_proposal", "reject", "force_unlock", "read_state"] {
      let answer = try await agent.send("tools/call", ["name": .string(tool), "arguments": .object([:])])
      #expect(answer.object["error"]?["code"]?.whole == -32602, "\(answer.text)")
    }
    for token in [pipeline.reader, pipeline.runner] {
      var bearer = AgentConversation(pipeline.server, token: token)
      _ = try await bearer.begin()
      let made = try await bearer.call(
        "propose_change", ["workspace": "shop", "reason": "r", "command": ["true"]])
      #expect(made.error?.contains("token cannot propose") == true, "\(made)")
    }
    for (arguments, words) in [
      (["workspace": "shop", "reason": "r", "approve": true], "there is no argument \"approve\""),
      (["workspace": "shop"], "the argument \"reason\" is missing"),
      (["workspace": "none", "reason": "r", "command": ["true"]], "there is no workspace \"none\""),
      (["workspace": "../shop", "reason": "r", "command": ["true"]], "is no name of a workspace"),
      (["workspace": "shop", "reason": "r"], "is not the digest of a packed configuration"),
      (["workspace": "shop", "reason": "r", "command": "rm -rf /"], "the argument \"command\" is no list of texts"),
      (["workspace": "shop", "reason": "r", "files": .object(["../x.tf": "a"])], "../x.tf"),
      (["workspace": "shop", "reason": "r", "files": .object(["a.tf": 7])], "no text"),
      (["workspace": "shop", "reason": "r", "files": .object(["/etc/x.tf": "a"])], "/etc/x.tf"),
      (
        ["workspace": "shop", "reason": "r", "command": ["true"], "files": .object(["a.tf": ""])], "exclude each other"
      ),
    ] as [(StructuredObject, String)] {
      let answer = try await agent.call("propose_change", arguments)
      #expect(answer.error?.contains(words) == true, "\(words): \(answer)")
    }
  }

  @Test("A conversation is its token's alone, ends, and a foreign page's, or one without a token, is none")
  func conversations() async throws {
    let pipeline = try await Pipeline()
    let server = pipeline.server
    var agent = AgentConversation(server, token: pipeline.agent)
    _ = try await agent.begin()
    let session = try #require(agent.session)
    let ping = Array(#"{"jsonrpc":"2.0","id":1,"method":"ping"}"#.utf8)
    #expect(try await agent.bytes(ping).status == 200)
    var foreign = AgentConversation(server, token: pipeline.reader)
    #expect(try await foreign.bytes(ping, headers: ["Mcp-Session-Id": session]).status == 404)
    #expect(try await foreign.bytes(ping, headers: ["Origin": "https://evil.example"]).status == 403)
    #expect(try await foreign.bytes(ping, headers: ["Content-Type": "text/plain"]).status == 415)
    #expect(try await foreign.bytes(ping, headers: ["MCP-Protocol-Version": "1999-01-01"]).status == 400)
    #expect(try await server.send("POST", "/mcp", body: ping).status == 401)
    #expect(try await server.send("GET", "/mcp", token: pipeline.agent).status == 405)
    #expect(
      try await server.send("DELETE", "/mcp", token: pipeline.agent, headers: ["Mcp-Session-Id": session]).status == 204
    )
    #expect(try await agent.bytes(ping).status == 404)
    let first = try await foreign.begin()
    let name = try #require(foreign.session)
    #expect(first.status == 200)
    for _ in 0..<40 {
      var more = AgentConversation(server, token: pipeline.reader)
      _ = try await more.begin()
    }
    // The oldest of too many is forgotten.
    #expect(try await foreign.bytes(ping, headers: ["Mcp-Session-Id": name]).status == 404)
  }

  @Test("Since 2026-07-28 each request stands alone")
  func stateless() async throws {
    let pipeline = try await Pipeline()
    var agent = AgentConversation(pipeline.server, token: pipeline.agent)
    let meta: StructuredValue = .object(["io.modelcontextprotocol/protocolVersion": "2026-07-28"])
    let discovery = try await agent.send("server/discover", ["_meta": meta])
    #expect(discovery.object["result"]?["resultType"] == "complete", "\(discovery.text)")
    #expect(!discovery.headers.contains { $0.0 == "mcp-session-id" })
    let called = try await agent.send(
      "tools/call", ["_meta": meta, "name": "check_command", "arguments": .object(["command": "ls"])])
    #expect(called.object["result"]?["structuredContent"]?["verdict"] == "allow", "\(called.text)")
  }

  @Test("A hostile frame of any kind ends in an answer, and the server goes on", arguments: [7, 11, 13, 17])
  func hostile(seed: UInt64) async throws {
    let server = try await MCPServerTests.shared.value
    var random = SeededRandom(seed: seed)
    var agent = AgentConversation(server.server, token: server.agent)
    _ = try await agent.begin()
    let frames = [
      #"{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"get_proposal","arguments":{"id":"p-1"}}}"#,
      #"{"jsonrpc":"2.0","id":"x","method":"tools/call","params":{"name":"propose_change","arguments":{"workspace":"shop","reason":"r","files":{"a.tf":"x"}}}}"#,
      #"{"jsonrpc":"2.0","id":0,"method":"initialize","params":{"protocolVersion":"2025-11-25"}}"#,
      #"{"jsonrpc":"2.0","method":"notifications/cancelled","params":{"requestId":1}}"#,
      #"[{"jsonrpc":"2.0","id":1,"method":"ping"}]"#, #"{"jsonrpc":"2.0","id":1,"result":{}}"#,
    ]
    for round in 0..<60 {
      var bytes = Array(frames[Int.random(in: 0..<frames.count, using: &random)].utf8)
      for _ in 0..<Int.random(in: 0...4, using: &random) where !bytes.isEmpty {
        let place = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0..<4, using: &random) {
        case 0: bytes[place] = UInt8.random(in: .min ... .max, using: &random)
        case 1: bytes.removeSubrange(place..<min(bytes.count, place + 9))
        case 2: bytes.insert(contentsOf: bytes[place...].prefix(30), at: place)
        default: bytes.insert(contentsOf: Array(repeating: UInt8(ascii: "["), count: 90), at: place)
        }
      }
      let answer = try await agent.bytes(bytes)
      #expect([200, 202, 400].contains(answer.status), "seed \(seed), round \(round): \(answer.status) \(answer.text)")
      if answer.status == 200 { #expect(answer.object["jsonrpc"] == "2.0", "seed \(seed), round \(round)") }
    }
    let long = try await agent.bytes(Array(repeating: UInt8(ascii: " "), count: (4 << 20) + 1))
    #expect(long.status == 413)
    #expect(try await agent.send("ping").status == 200)
  }

  private static let shared = Task { try await Pipeline() }
}
