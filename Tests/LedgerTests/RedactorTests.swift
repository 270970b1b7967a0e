import Testing
import TestSupport
import Vocabulary

@testable import Ledger

@Suite struct RedactorTests {
  static let examples: [Example] = Redactor.rules.flatMap { rule in
    rule.examples.map { Example(rule: "\(rule)", before: $0.before, after: $0.after) }
  }

  struct Example: Sendable, CustomTestStringConvertible {
    var rule: String
    var before: String
    var after: String
    var testDescription: String { "\(rule): \(before)" }
  }

  @Test("Each rule's examples come out as documented", arguments: examples)
  func examplesComeOut(example: Example) {
    #expect(Redactor.redact(example.before).text == example.after)
  }

  @Test("A secret goes, what stands around it stays", arguments: SecretTexts.withSecrets)
  func secretGoes(before: String, after: String) {
    #expect(Redactor.redact(before).text == after)
  }

  @Test("A text without secrets stays as it is", arguments: SecretTexts.withoutSecrets)
  func harmlessTextStays(text: String) {
    let redaction = Redactor.redact(text)
    #expect(redaction.text == text)
    #expect(!redaction.foundSecrets)
  }

  @Test("Redacting twice changes nothing more")
  func isIdempotent() {
    for before in RedactorTests.examples.map(\.before) + SecretTexts.withSecrets.map(\.0) {
      let once = Redactor.redact(before).text
      #expect(Redactor.redact(once).text == once, "\(before)")
    }
  }

  @Test("Evidence keeps pointing at its words when a secret before it gets shorter or longer")
  func evidenceMoves() throws {
    let text = "PGPASSWORD=x terraform destroy"
    let redaction = Redactor.redact(text)
    #expect(redaction.text == "PGPASSWORD=[redacted] terraform destroy")
    let range = redaction.range(of: ByteRange(13, 30))
    let bytes = Array(redaction.text.utf8)
    #expect(String(decoding: bytes[range.start..<range.end], as: UTF8.self) == "terraform destroy")
    #expect(redaction.range(of: ByteRange(0, 12)) == ByteRange(0, 21))
    #expect(redaction.range(of: ByteRange(11, 12)) == ByteRange(11, 21))
    #expect(redaction.range(of: ByteRange(0, 11)) == ByteRange(0, 11))
    #expect(redaction.range(of: ByteRange(30, 30)) == ByteRange(39, 39))
  }

  @Test("Any bytes are redacted without a trap, and only once")
  func anyBytes() {
    let seed: UInt64 = 20_261_122
    var random = SeededRandom(seed: seed)
    let seeds = (RedactorTests.examples.map(\.before) + SecretTexts.withSecrets.map(\.0)).map { Array($0.utf8) }
    for round in 0..<4000 {
      var bytes = seeds[Int.random(in: 0..<seeds.count, using: &random)]
      for _ in 0..<Int.random(in: 1...6, using: &random) where !bytes.isEmpty {
        let index = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0..<3, using: &random) {
        case 0: bytes[index] = Array("'\"\\=:$ \n;&[]{}@/-a".utf8).randomElement(using: &random) ?? 0
        case 1: bytes.remove(at: index)
        default: bytes += bytes[index...].prefix(20)
        }
      }
      let text = String(decoding: bytes, as: UTF8.self)
      let redaction = Redactor.redact(text)
      let whole = redaction.range(of: ByteRange(0, text.utf8.count))
      #expect(Redactor.redact(redaction.text).text == redaction.text, "seed \(seed) round \(round)")
      #expect(whole.end == redaction.text.utf8.count, "seed \(seed) round \(round)")
    }
  }

  @Test(
    "A long run of half a secret takes linear time",
    arguments: [
      "eyJ-", "AKIA-", "://a", "://a:b", "authorization:$", "authorization: a", "-----BEGIN ", "password=$", "--token ",
      "'", "\"", "\\\"", "PASSWORD 'a", "mysql -p ", "sk-", "key=", "a", "-----BEGIN PRIVATE KEY-----", "bearer a",
    ])
  func hostileRuns(piece: String) {
    let text = String(repeating: piece, count: 60_000 / piece.utf8.count)
    let start = ContinuousClock.now
    _ = Redactor.redact(text)
    // Linear takes milliseconds, in a debug build at most a second or two; quadratic takes many minutes.
    #expect(ContinuousClock.now - start < .seconds(30))
  }
}
