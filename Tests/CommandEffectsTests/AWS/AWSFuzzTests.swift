import CommandEffects
import TestSupport
import Testing
import Vocabulary

@Suite struct AWSFuzzTests {
  @Test("Damaged command lines never crash, and always say something", arguments: [1, 20_260_226, 0xDEAD] as [UInt64])
  func survivesDamage(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let words = AWSReading.all.flatMap { PlainWords.words(of: $0.command).dropFirst() }
    let clock = ContinuousClock()
    let end = clock.now.advanced(by: .milliseconds(300))
    var rounds = 0
    while clock.now < end {
      rounds += 1
      let arguments = (0..<Int.random(in: 0...9, using: &random)).map { _ in
        Self.damaged(words[Int.random(in: 0..<words.count, using: &random)], using: &random)
      }
      var inspection = Inspection()
      AWSReader.inspect(
        Invocation(
          program: ArgumentWord("aws", evidence: .argument(0)), arguments: arguments, directory: .unknown("not told"),
          variables: Variables(), evidence: .whole), into: &inspection)
      _ = AWSReader.nested(in: PlainWords.invocation(arguments.map(\.display).joined(separator: " ")))
      #expect(!inspection.effects.isEmpty || !inspection.findings.isEmpty, "seed \(seed), round \(rounds)")
      #expect(
        inspection.findings.allSatisfy {
          !$0.message.contains("\n") || arguments.contains { $0.display.contains("\n") }
        })
    }
  }

  private static func damaged(_ word: ArgumentWord, using random: inout SeededRandom) -> ArgumentWord {
    var bytes = Array(word.display.utf8)
    for _ in 0..<Int.random(in: 0...2, using: &random) where !bytes.isEmpty {
      let index = Int.random(in: 0..<bytes.count, using: &random)
      switch Int.random(in: 0..<4, using: &random) {
      case 0: bytes.remove(at: index)
      case 1: bytes[index] = UInt8.random(in: 32...126, using: &random)
      case 2: bytes.insert(contentsOf: Array("[{='\",\\".utf8).shuffled(using: &random).prefix(3), at: index)
      default: bytes = Array(bytes[..<index])
      }
    }
    var damaged = ArgumentWord(String(decoding: bytes, as: UTF8.self), evidence: word.evidence)
    if Int.random(in: 0..<12, using: &random) == 0 {
      damaged.pieces.append(.unknown("the value of $X"))
      damaged.mayBeSeveral = Bool.random(using: &random)
    }
    return damaged
  }

  @Test("Deep and long short forms are refused, not followed", arguments: ["[", "{a=", "{a=["])
  func boundsShorthand(piece: String) {
    #expect(ShorthandReader.read("a=" + String(repeating: piece, count: 10_000)) == nil)
    #expect(ShorthandReader.read(String(repeating: "a=b,", count: 20_000) + "c=d") != nil)
  }
}
