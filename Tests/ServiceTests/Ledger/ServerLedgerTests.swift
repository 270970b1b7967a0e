import Formats
import Foundation
import Ledger
import Service
import TestSupport
import Testing
import Vocabulary

/// The records of a real server, exported, proven and checked without it.
@Suite struct ServerLedgerTests {
  private static func server() async throws -> ServerUnderTest {
    let server = try ServerUnderTest()
    for name in ["a", "b", "c"] { _ = try await server.token("agent", name: name, "--workspace", "shop") }
    return server
  }

  private static func verify(_ words: [String]) async throws -> (isGood: Bool, said: String) {
    let tool = Oracle.quoted(ServerUnderTest.path)
    let printed = try Oracle.output(
      of: "\(tool) ledger verify --json \(words.map(Oracle.quoted).joined(separator: " ")) 2>&1 || true", input: [])
    let text = String(decoding: printed, as: UTF8.self)
    return ((try? JSONReader.read(printed)["verified"]?.truth) == true, text)
  }

  @Test("An export verifies without the server, and each kind of damage to it is named")
  func export() async throws {
    let server = try await Self.server()
    let bundle = server.folder.path + "/bundle"
    let key = server.folder.path + "/key"
    try (try await server.run(["ledger", "key"])).write(toFile: key, atomically: true, encoding: .utf8)
    try await server.run(["ledger", "checkpoint", "--to", server.folder.path + "/older"])
    _ = try await server.token("reader", name: "later")
    try await server.run(["ledger", "export", "--to", bundle])
    let words = ["--bundle", bundle, "--key", key, "--checkpoint", server.folder.path + "/older"]
    let good = try await Self.verify(words)
    #expect(good.isGood, "\(good.said)")
    let file = bundle + "/decisions.jsonl"
    let whole = try String(contentsOfFile: file, encoding: .utf8)
    let lines = whole.split(separator: "\n").map(String.init)
    let damages = [
      whole.replacing("\"name\":\"b\"", with: "\"name\":\"x\""), lines.dropLast().joined(separator: "\n") + "\n",
      (lines.prefix(2) + lines.dropFirst(3)).joined(separator: "\n") + "\n", whole + lines[lines.count - 1] + "\n",
    ]
    for damage in damages {
      #expect(damage != whole)
      try damage.write(toFile: file, atomically: true, encoding: .utf8)
      let verdict = try await Self.verify(words)
      #expect(!verdict.isGood, "\(verdict.said)")
    }
  }

  @Test("A record is proven by two small files and the key alone")
  func prove() async throws {
    let server = try await Self.server()
    let prefix = server.folder.path + "/record"
    let key = server.folder.path + "/key"
    try (try await server.run(["ledger", "key"])).write(toFile: key, atomically: true, encoding: .utf8)
    try await server.run(["ledger", "prove", "1", "--to", prefix])
    let proof = prefix + ".tlog-proof"
    #expect(try await Self.verify(["--proof", proof, "--key", key]).isGood)
    var line = try String(contentsOfFile: prefix + ".json", encoding: .utf8)
    line.replace("\"sequence\":1", with: "\"sequence\":2")
    try line.write(toFile: prefix + ".json", atomically: true, encoding: .utf8)
    #expect(try await !Self.verify(["--proof", proof, "--key", key]).isGood)
  }

  @Test("A log that was written anew, head and all, is convicted by a checkpoint from elsewhere")
  func rewritten() async throws {
    let server = try await Self.server()
    try await server.run(["ledger", "checkpoint", "--to", server.folder.path + "/older"])
    let other = try await Self.server()
    let bundle = server.folder.path + "/bundle"
    try await other.run(["ledger", "export", "--to", bundle])
    #expect(try await Self.verify(["--bundle", bundle]).isGood)
    let verdict = try await Self.verify(["--bundle", bundle, "--checkpoint", server.folder.path + "/older"])
    #expect(!verdict.isGood)
    #expect(verdict.said.contains("checkpoint"), "\(verdict.said)")
  }

  @Test("Checkpoints are committed to a working copy of git, one a time")
  func git() async throws {
    let server = try await Self.server()
    let folder = Oracle.quoted(server.folder.path + "/audit")
    _ = try Oracle.output(
      of: "git init -q \(folder) && git -C \(folder) config user.email a@b && git -C \(folder) config user.name a",
      input: [])
    for _ in 0..<2 { try await server.run(["ledger", "checkpoint", "--to", "git:" + server.folder.path + "/audit"]) }
    let count = try Oracle.output(of: "git -C \(folder) rev-list --count HEAD", input: [])
    #expect(String(decoding: count, as: UTF8.self) == "2\n")
  }

  @Test("Over HTTP readers see checkpoint, records and proofs, and agents none of them")
  func overHTTP() async throws {
    let server = try await Self.server()
    let reader = try await server.token("reader")
    let agent = try await server.token("agent")
    let key = try NoteKey(text: try await server.run(["ledger", "key"]))
    let checkpoint = try await server.send("GET", "/api/v1/ledger/checkpoint", token: reader)
    #expect(NoteVerifier.isSigned(try SignedNote(note: String(decoding: checkpoint.body, as: UTF8.self)), by: key))
    let records = try await server.send("GET", "/api/v1/ledger/records?from=1&limit=2", token: reader)
    let lines = records.body.split(separator: UInt8(ascii: "\n")).map { Array($0) }
    #expect(lines.count == 2)
    let proof = try await server.send("GET", "/api/v1/ledger/records/1/proof", token: reader)
    #expect(try RecordProof(text: String(decoding: proof.body, as: UTF8.self)).proves(lines[0]))
    for path in ["checkpoint", "records", "records/1/proof"] {
      #expect(try await server.send("GET", "/api/v1/ledger/" + path, token: agent).status == 403)
      #expect(try await server.send("GET", "/api/v1/ledger/" + path).status == 401)
    }
    for path in ["records/x/proof", "records?from=-1", "records?limit=99999999999999999999"] {
      #expect(try await server.send("GET", "/api/v1/ledger/" + path, token: reader).status == 400)
    }
    #expect(try await server.send("GET", "/api/v1/ledger/records/99999/proof", token: reader).status == 404)
  }
}
