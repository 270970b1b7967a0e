import AgentProtocols
import Formats
import TestSupport
import Testing
import Vocabulary

@Suite struct MCPSessionTests {
  /// What is answered to the last of some frames; nil for nothing.
  static func answer(_ frames: [String]) throws -> StructuredValue? {
    var session = MCPSession(MCPExamples.server)
    var last: MCPReaction = .nothing
    for frame in frames { last = session.receive(Array(frame.utf8)) }
    guard case .reply(let line) = last else { return nil }
    #expect(line.last == UInt8(ascii: "\n"))
    #expect(line.dropLast().allSatisfy { $0 != UInt8(ascii: "\n") })
    return try JSONReader.read(Array(line.dropLast()))
  }

  @Test(
    "The handshake settles on a version that both speak",
    arguments: [
      ("2025-11-25", "2025-11-25"), ("2025-06-18", "2025-06-18"), ("2024-11-05", "2024-11-05"),
      ("2099-01-01", "2025-11-25"), ("2026-07-28", "2025-11-25"),
    ])
  func handshake(asked: String, given: String) throws {
    let frame =
      #"{"method":"initialize","params":{"protocolVersion":"\#(asked)","capabilities":{}},"jsonrpc":"2.0","id":0}"#
    let answer = try Self.answer([frame])
    #expect(answer?["id"]?.whole == 0)
    #expect(answer?["result"]?["protocolVersion"]?.text == given)
    #expect(answer?["result"]?["serverInfo"]?["name"]?.text == "tagout")
  }

  @Test("The stateless era is discovered, and its results say that they are complete and whose they are")
  func stateless() throws {
    let discover = #"{"jsonrpc":"2.0","id":"probe","method":"server/discover","params":{\#(MCPExamples.meta)}}"#
    let found = try Self.answer([discover])
    #expect(found?["id"]?.text == "probe")
    #expect(found?["result"]?["supportedVersions"]?.elements?.first?.text == "2026-07-28")
    let list = try Self.answer([
      discover, #"{"jsonrpc":"2.0","id":1,"method":"tools/list","params":{\#(MCPExamples.meta)}}"#,
    ])
    #expect(list?["result"]?["resultType"]?.text == "complete")
    #expect(list?["result"]?["_meta"]?["io.modelcontextprotocol/serverInfo"]?["name"]?.text == "tagout")
    #expect(list?["result"]?["tools"]?.elements?.count == 1)
  }

  @Test(
    "A frame that is malformed, out of order or for something that is not there gets an error",
    arguments: MCPExamples.faults)
  func faults(before: [String], frame: String, code: Int64) throws {
    #expect(try Self.answer(before + [frame])?["error"]?["code"]?.whole == code)
  }

  @Test(
    "What is no request is not answered",
    arguments: [
      #"{"jsonrpc":"2.0","method":"notifications/initialized"}"#,
      #"{"jsonrpc":"2.0","method":"tools/call","params":{"name":"check"}}"#,
      #"{"jsonrpc":"2.0","id":1,"result":{"action":"accept"}}"#,
      #"{"jsonrpc":"2.0","id":1,"error":{"code":1,"message":"no"}}"#,
    ])
  func silence(frame: String) throws {
    #expect(try Self.answer([MCPExamples.hello, frame]) == nil)
  }

  @Test(
    "Arguments that do not fit are the tool's error, with words that say which",
    arguments: [
      (#"{}"#, "\"command\" is missing"),
      (#"{"command":7}"#, "is no text"),
      (#"{"command":"12345678901234567"}"#, "is over 16 bytes"),
      (#"{"command":"a","zzz":true}"#, "there is no argument \"zzz\""),
      (#"{"command":"a","count":4}"#, "is not from 1 to 3"),
      (#"{"command":"a","count":"1"}"#, "is no whole number"),
      (#"{"command":"a","kind":"nuke"}"#, "is none of a, b"),
      (#"{"command":"a","dry":"yes"}"#, "is neither true nor false"),
      (#"{"command":"a","targets":"x"}"#, "is no list"),
      (#"{"command":"a","targets":["1","2","3"]}"#, "has over 2"),
      (#"{"command":"a","targets":[1]}"#, "no text of at most 4"),
    ])
  func arguments(arguments: String, words: String) throws {
    let frame = #"{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"check","arguments":\#(arguments)}}"#
    let answer = try Self.answer([MCPExamples.hello, frame])
    #expect(answer?["result"]?["isError"]?.truth == true)
    #expect(answer?["result"]?["content"]?.elements?.first?["text"]?.text?.contains(words) == true)
  }

  @Test("A call that fits is handed on, and its outcome is framed under its identifier")
  func call() throws {
    var session = MCPSession(MCPExamples.server)
    _ = session.receive(Array(MCPExamples.hello.utf8))
    let frame =
      #"{"jsonrpc":"2.0","id":"x","method":"tools/call","params":{"name":"check","arguments":{"command":"ls"},"_meta":{"progressToken":2}}}"#
    guard case .call(let call) = session.receive(Array(frame.utf8)) else {
      Issue.record("no call")
      return
    }
    #expect(call.arguments["command"]?.text == "ls")
    let line = try JSONReader.read(Array(session.answer(call, MCPOutcome(text: "ok", value: ["a": 1])).dropLast()))
    #expect(line["id"]?.text == "x")
    #expect(line["result"]?["structuredContent"]?["a"]?.whole == 1)
    let progress = try #require(session.progress(of: call, 1, message: "half"))
    #expect(try JSONReader.read(Array(progress.dropLast()))["params"]?["progressToken"]?.whole == 2)
  }

  @Test("Mutated frames end in an answer or in silence, and never in anything else")
  func mutations() {
    let seeds = [
      MCPExamples.hello, MCPExamples.faults[11].1,
      #"{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"check"}}"#,
    ]
    var random = SeededRandom(seed: 20_261_122)
    for round in 0..<3000 {
      var session = MCPSession(MCPExamples.server)
      _ = session.receive(Mutation.mutate(Array(seeds[round % seeds.count].utf8), with: [], using: &random))
      _ = session.receive(Mutation.mutate(Array(MCPExamples.hello.utf8), with: [], using: &random))
    }
  }

  @Test("Lines are cut however the bytes come, and an endless one is told once and forgotten")
  func lines() {
    var lines = MCPLines()
    #expect(lines.feed(Array("{\"a\"".utf8)) == [])
    #expect(lines.feed(Array(":1}\n\n \r\n{}".utf8)) == [.frame(Array("{\"a\":1}".utf8))])
    #expect(lines.feed(Array("\n".utf8)) == [.frame(Array("{}".utf8))])
    let chunk = [UInt8](repeating: UInt8(ascii: "x"), count: 1 << 20)
    var told = 0
    for _ in 0..<9 { told += lines.feed(chunk).count }
    #expect(told == 1)
    #expect(lines.feed(Array("y\n{}\n".utf8)) == [.frame(Array("{}".utf8))])
  }
}
