import Formats
import Testing
import TestSupport
import Vocabulary

@testable import Ledger

@Suite struct LedgerRecordTests {
  static let entry = LedgerEntry.assessment(
    of: "PGPASSWORD=x terraform destroy", tool: "Bash", in: "/home/dev/infra",
    verdict: .hold(
      [.approval(count: 2), .coolingOff(minutes: 30)],
      [
        Finding("terraform.destroy", .critical, "destroys it", evidence: .text(ByteRange(13, 30))),
        Finding("plan.data-destroyed", .high, "uses https://u:pw@h/", evidence: .address("aws_db_instance.main")),
        Finding("plan.unread", .warning, "m", evidence: .file("/a/plan")),
        Finding("argv", .information, "m", evidence: .argument(2)),
        Finding("whole", .information, "m", evidence: .whole),
      ]),
    effects: [
      Effect(
        .destroy, Resource(kind: "aws_db_instance", role: .data, name: "main"), extent: .all,
        reversibility: .irreversible, evidence: .whole),
      Effect(.read, Resource(kind: "file", role: .unknown), reversibility: .recoverable(by: "git"), evidence: .whole),
    ],
    by: Actor(
      user: .proven("dev (1000)"), client: .claimed("claude-code"), session: .claimed("s1"),
      subagent: .claimed("general-purpose a1"), pipeline: .proven("p")),
    at: Instant(milliseconds: 1_795_336_495_394), version: "0.1.0")

  static let line =
    #"{"action":{"digest":"2e4d05c41d7ab818aa2e81e2a53de5b0b50bfe9091ce95900cf98aea2f84127f","directory":"/home/dev/infra","length":39,"text":"PGPASSWORD=[redacted] terraform destroy","tool":"Bash"},"#
    + #""actor":{"client":{"proven":false,"value":"claude-code"},"pipeline":{"proven":true,"value":"p"},"session":{"proven":false,"value":"s1"},"#
    + #""subagent":{"proven":false,"value":"general-purpose a1"},"user":{"proven":true,"value":"dev (1000)"}},"#
    + #""effects":[{"extent":"all","kind":"aws_db_instance","name":"main","reversibility":"irreversible","role":"data","verb":"destroy"},"#
    + #"{"extent":"one","kind":"file","reversibility":"recoverable","role":"unknown","verb":"read"}],"#
    + #""findings":[{"code":"terraform.destroy","end":39,"message":"destroys it","severity":"critical","start":22},"#
    + #"{"address":"aws_db_instance.main","code":"plan.data-destroyed","message":"uses https://u:[redacted]@h/","severity":"high"},"#
    + #"{"code":"plan.unread","file":"/a/plan","message":"m","severity":"warning"},"#
    + #"{"argument":2,"code":"argv","message":"m","severity":"information"},"#
    + #"{"code":"whole","message":"m","severity":"information"}],"#
    + #""kind":"assessment","milliseconds":1795336495394,"previous":"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855","#
    + #""requirements":["approval:2","coolingOff:30"],"sequence":7,"time":"2026-11-22T08:34:55.394Z","verdict":"hold","version":"0.1.0"}"#

  @Test("A record is this very line, for ever")
  func goldenLine() throws {
    let record = LedgerRecord(sequence: 7, previous: MerkleTree.emptyRoot, entry: LedgerRecordTests.entry)
    #expect(String(decoding: try record.line(), as: UTF8.self) == LedgerRecordTests.line)
    #expect(try LedgerRecord(line: Array(LedgerRecordTests.line.utf8)) == record)
  }

  @Test("A small record says only what it knows")
  func smallRecord() throws {
    let entry = LedgerEntry(.retention, at: Instant(milliseconds: 0), details: ["log": .string("x")], version: "1")
    let record = LedgerRecord(sequence: 0, previous: nil, entry: entry)
    let line =
      #"{"details":{"log":"x"},"kind":"retention","milliseconds":0,"sequence":0,"time":"1970-01-01T00:00:00.000Z","version":"1"}"#
    #expect(String(decoding: try record.line(), as: UTF8.self) == line)
    #expect(try LedgerRecord(line: Array(line.utf8)) == record)
  }

  @Test("A long text is cut at a character, its digest and length are of the whole")
  func longText() {
    let text = String(repeating: "é", count: 3000) + "x"
    let action = RecordedAction(tool: "Bash", redacted: Redactor.redact("x" + text), directory: nil)
    #expect(action.text.utf8.count == 4095)
    #expect(("x" + text).hasPrefix(action.text))
    #expect(action.length == 6002)
    #expect(action.digest == Hexadecimal.encode(SHA256.hash(Array(("x" + text).utf8))))
  }

  @Test("More findings and effects than the bound are counted")
  func manyFindings() {
    let finding = Finding("a.b", .high, "m", evidence: .whole)
    let effect = Effect(.create, Resource(kind: "k", role: .data), evidence: .whole)
    let entry = LedgerEntry.assessment(
      of: "x", tool: "t", in: nil, verdict: .deny(Array(repeating: finding, count: 40)),
      effects: Array(repeating: effect, count: 50), by: Actor(), at: Instant(milliseconds: 0), version: "1")
    #expect(entry.findings.count == 32)
    #expect(entry.omittedFindings == 8)
    #expect(entry.effects.count == 32)
    #expect(entry.omittedEffects == 18)
  }

  @Test("Only an allowed action that does nothing but read is ordinary")
  func ordinary() {
    func effect(_ verb: EffectVerb) -> Effect { Effect(verb, Resource(kind: "k", role: .data), evidence: .whole) }
    #expect(LedgerEntry.isOrdinary(.allow([]), effects: []))
    #expect(LedgerEntry.isOrdinary(.allow([]), effects: [effect(.read), effect(.read)]))
    for verb in EffectVerb.allCases where verb != .read {
      #expect(!LedgerEntry.isOrdinary(.allow([]), effects: [effect(.read), effect(verb)]))
    }
    #expect(!LedgerEntry.isOrdinary(.hold([.confirm], []), effects: []))
    #expect(!LedgerEntry.isOrdinary(.deny([]), effects: [effect(.read)]))
  }

  @Test(
    "A line that is no record is refused with what is wrong with it",
    arguments: [
      ("{}", "\"sequence\" is no whole number"),
      (#"{"sequence":-1}"#, "\"sequence\" is below zero"),
      (#"{"sequence":1,"kind":3}"#, "\"kind\" is no text"),
      (#"{"sequence":1,"previous":"x"}"#, "\"previous\" is no hash"),
      (
        #"{"sequence":1,"kind":"a","milliseconds":1,"actor":{"user":{"value":"x"}}}"#,
        "\"user\" does not say who, or whether it is proven"
      ),
    ])
  func refusedLine(line: String, what: String) {
    #expect(throws: LedgerError.malformedRecord(what)) { try LedgerRecord(line: Array(line.utf8)) }
  }

  @Test("Any change of a line is read or refused without a trap")
  func anyLine() {
    var random = SeededRandom(seed: 3)
    let line = Array(LedgerRecordTests.line.utf8)
    for _ in 0..<400 {
      var changed = line
      let index = Int.random(in: 0..<line.count, using: &random)
      if Bool.random(using: &random) {
        changed.remove(at: index)
      } else {
        changed[index] = UInt8.random(in: 32...126, using: &random)
      }
      // Either is right: what counts is that it ends.
      _ = try? LedgerRecord(line: changed)
    }
  }
}
