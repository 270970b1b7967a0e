import AgentProtocols
import Formats
import TestSupport
import Testing
import Vocabulary

@Suite("Clients that are known from their documents")
struct DocumentedClientTests {
  static let names = [
    "gemini", "cursor", "copilot", "opencode", "windsurf", "cline", "amp", "droid", "kiro", "kimi", "antigravity",
  ]

  @Test("Each is called by its name")
  func named() {
    #expect(HookClients.documented.map { $0.name } == Self.names)
    for name in Self.names { #expect(HookClients.named(name)?.name == name) }
    #expect(HookClients.documented("claude-code") == nil)
  }

  @Test("Each has golden files: a shell, a change of a file, an MCP call, a tool of no interest, a malformed payload")
  func coverage() {
    for name in Self.names {
      let kinds = GoldenFile.all.filter { $0.client == name }.map(\.expected)
      for kind in ["shell", "mcp", "error"] { #expect(kinds.contains { $0[kind] != nil }, "\(name) \(kind)") }
      #expect(kinds.contains { $0["write"] != nil || $0["edit"] != nil }, "\(name)")
      #expect(kinds.contains { $0["other"] != nil || $0["notice"] != nil }, "\(name)")
    }
    #expect(Set(GoldenFile.all.map(\.client)) == Set(Self.names))
  }

  @Test("Each golden file names its document", arguments: GoldenFile.all)
  func document(file: GoldenFile) {
    for member in ["title", "section", "version"] {
      let text = file.value["document"]?[member]?.text ?? ""
      #expect(!text.isEmpty && !text.contains("://"), "\(member)")
    }
  }

  @Test("Each golden file is read as it says", arguments: GoldenFile.all)
  func reads(file: GoldenFile) throws {
    let client = try #require(HookClients.documented(file.client))
    let expected = file.expected
    do {
      switch try client.message(from: try file.payload()) {
      case .notice(let event): #expect(expected["notice"]?.text == event)
      case .outcome: Issue.record("an outcome")
      case .question(let request):
        let form = GoldenFile.form(of: request.input)
        #expect(expected[form.name] == form.value, "\(form)")
        #expect(expected["folder"]?.text == request.directory)
        #expect(request.client == file.client)
        #expect(!request.tool.isEmpty)
      }
    } catch let error as ProtocolError {
      let words = try #require(expected["error"]?.text, "\(error)")
      #expect(error.description.contains(words), "\(error)")
    }
  }

  @Test("A session that the client names is kept", arguments: GoldenFile.all)
  func session(file: GoldenFile) throws {
    let client = try #require(HookClients.documented(file.client))
    guard file.expected["shell"] != nil, case .question(let request) = try client.message(from: try file.payload())
    else { return }
    // Amazon Q names no session.
    let isNamed = file.client != "kiro" || file.value["payload"]?["session_id"] != nil
    #expect((request.session != nil) == isNamed)
  }

  @Test(
    "What is not allowed is refused in the client's own form, and what is allowed passes in silence", arguments: names)
  func answers(name: String) throws {
    let client = try #require(HookClients.documented(name))
    #expect(client.answer(to: .allow([]), reason: "") == .silence)
    for verdict in [Verdict.deny([]), .hold([.confirm], []), .hold([.savedPlan], [])] {
      let answer = client.answer(to: verdict, reason: "ends \"production\"\nsee the plan")
      #expect(client.refusal.reason(in: answer)?.contains("ends \"production\"\nsee the plan") == true)
      let isAsked = client.asks(verdict)
      #expect(!isAsked)
    }
    #expect(client.refusal.reason(in: client.answer(to: .deny([]), reason: "")) != nil)
    #expect(client.refusal.reason(in: .silence) == nil)
    #expect(client.refusal.reason(in: .refusal("the policy cannot be read")) != nil)
    #expect(client.refusal.reason(in: HookAnswer(exitCode: 2)) == nil)
    #expect(client.refusal.reason(in: HookAnswer(stdout: Array("{}\n".utf8))) == nil)
  }

  static let forms: [(String, String)] = [
    ("gemini", #"{"decision":"deny","reason":"no"}"#),
    ("cursor", #"{"permission":"deny","user_message":"no","agent_message":"no"}"#),
    ("copilot", #"{"permissionDecision":"deny","permissionDecisionReason":"no"}"#),
    ("cline", #"{"cancel":true,"errorMessage":"no","contextModification":"no"}"#),
    (
      "droid",
      #"{"hookSpecificOutput":{"hookEventName":"PreToolUse","permissionDecision":"deny","permissionDecisionReason":"no"}}"#
    ),
    ("antigravity", #"{"decision":"deny","reason":"no"}"#),
  ]

  @Test("A refusal has the very bytes that the client's document gives", arguments: names)
  func bytes(name: String) throws {
    let client = try #require(HookClients.documented(name))
    let answer = client.answer(to: .deny([]), reason: "no")
    if let form = Self.forms.first(where: { $0.0 == name }) {
      #expect(String(decoding: answer.stdout, as: UTF8.self) == form.1 + "\n")
      #expect(answer.exitCode == 0 && answer.stderr.isEmpty)
    } else {
      #expect(answer == HookAnswer(stderr: Array("tagout: no\n".utf8), exitCode: 2))
    }
  }

  @Test("The question that proves a hook is one that the client's reader understands", arguments: names)
  func canary(name: String) throws {
    let client = try #require(HookClients.documented(name))
    let question = client.question("terraform destroy", in: "/srv/production", session: "s-1")
    guard case .question(let request) = try client.message(from: try JSONWriter.canonical(question)) else {
      Issue.record("no question")
      return
    }
    #expect(request.input == .shell(command: "terraform destroy"))
    #expect(request.directory == "/srv/production")
    #expect(request.session == "s-1")
  }

  @Test(
    "What is no payload of any client is refused by each", arguments: names,
    ["", "x", "[]", "{}", "null", #"{"hook_event_name":3}"#, #"{"toolCall":[]}"#, #"{"a":1,"a":2}"#])
  func malformed(name: String, text: String) throws {
    let client = try #require(HookClients.documented(name))
    #expect(throws: ProtocolError.self) { try client.message(from: Array(text.utf8)) }
  }

  @Test(
    "A relative folder of the client's is refused",
    arguments: ["gemini", "copilot", "opencode", "droid", "kimi", "kiro"])
  func relativeFolder(name: String) throws {
    let client = try #require(HookClients.documented(name))
    let question = client.question("ls", in: "srv", session: "s")
    let error = #expect(throws: ProtocolError.self) { try client.message(from: try JSONWriter.canonical(question)) }
    #expect(error?.description.contains("no absolute path") == true)
  }

  @Test("Any damage to a golden payload is read or refused, and never trapped over")
  func damaged() throws {
    var random = SeededRandom(seed: 7)
    let files = GoldenFile.all
    for round in 0..<6000 {
      let file = files[round % files.count]
      guard let client = HookClients.documented(file.client) else { continue }
      var bytes = try file.payload()
      for _ in 0..<Int.random(in: 1...3, using: &random) where !bytes.isEmpty {
        let index = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0..<3, using: &random) {
        case 0: bytes[index] = UInt8.random(in: 0...255, using: &random)
        case 1: bytes.remove(at: index)
        default: bytes.insert(contentsOf: bytes[index...].prefix(9), at: index)
        }
      }
      do throws(ProtocolError) {
        guard case .question(let request) = try client.message(from: bytes) else { continue }
        #expect(request.directory.hasPrefix("/"), "round \(round)")
      } catch {
        #expect(!error.description.isEmpty)
      }
    }
  }

  @Test(
    "Options of the AWS command line are made from the names of its API",
    arguments: [
      (#"{"DBInstanceIdentifier":"a b"}"#, "--db-instance-identifier 'a b'"), (#"{"VpcId":"v"}"#, "--vpc-id v"),
      (#"{"InstanceIds":["i-1","i-2"]}"#, "--instance-ids i-1 i-2"), (#"{"dry-run":true}"#, "--dry-run"),
      (#"{"Tags":[{"Key":"a"}]}"#, #"--tags '[{"Key":"a"}]'"#), (#"{"KMSKeyId":"k"}"#, "--kms-key-id k"),
    ])
  func awsOptions(parameters: String, options: String) throws {
    let payload =
      #"{"hook_event_name":"preToolUse","cwd":"/srv","tool_name":"use_aws","#
      + #""tool_input":{"service_name":"rds","operation_name":"x","parameters":\#(parameters)}}"#
    guard case .question(let request) = try Kiro.message(from: Array(payload.utf8)) else { return }
    #expect(request.input == .shell(command: "aws rds x \(options)"))
  }
}
