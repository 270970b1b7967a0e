import ShellSyntax
import TestSupport
import Testing
import Vocabulary

@Suite struct FuzzTests {
  @Test("Bytes of any kind are survived, and every range lies in the text and in the one around it")
  func bytes() {
    let seed: UInt64 = 20_260_224
    var random = SeededRandom(seed: seed)
    let seeds = Snippets.all.map { Array($0.utf8) }
    let clock = ContinuousClock()
    let end = clock.now + .seconds(3)
    var count = 0
    while count < 8_000, clock.now < end {
      let text = Self.text(seeds, using: &random)
      check(text, seed: seed)
      count += 1
    }
    print("shell fuzz, seed \(seed): \(count) texts")
  }

  @Test("Every snippet and every start of it has ranges that nest")
  func prefixes() {
    for snippet in Snippets.all where snippet.utf8.count < 60 {
      let bytes = Array(snippet.utf8)
      for end in 0...bytes.count { check(Array(bytes[..<end]), seed: 0) }
    }
  }

  private func check(_ text: [UInt8], seed: UInt64) {
    let script = ShellParser.parse(text, extendedGlobs: text.count % 3 == 0)
    let ranges = TreeRanges.walk(script)
    var isSound = ranges.overlaps == 0
    for entry in ranges.entries {
      isSound = isSound && entry.range.start >= 0 && entry.range.end <= text.count
      guard let outer = entry.outer else { continue }
      isSound = isSound && entry.range.start >= outer.start && entry.range.end <= outer.end
    }
    for problem in script.problems { isSound = isSound && problem.range.end <= text.count }
    if !isSound { Issue.record("seed \(seed): \(String(decoding: text, as: UTF8.self).debugDescription)") }
  }

  private static let bytesOfInterest = Array("$(){}[]<>|&;'\"`\\\n \t#!=*?~-+:/%,@^.0aE\u{0}\u{FF}é".utf8)

  private static func text(_ seeds: [[UInt8]], using random: inout SeededRandom) -> [UInt8] {
    var text: [UInt8] = []
    for _ in 0...Int.random(in: 0..<3, using: &random) {
      text += seeds[Int.random(in: 0..<seeds.count, using: &random)]
    }
    for _ in 0..<Int.random(in: 0..<8, using: &random) where !text.isEmpty {
      let place = Int.random(in: 0..<text.count, using: &random)
      switch Int.random(in: 0..<4, using: &random) {
      case 0: text[place] = UInt8.random(in: 0...255, using: &random)
      case 1: text.remove(at: place)
      default: text.insert(bytesOfInterest[Int.random(in: 0..<bytesOfInterest.count, using: &random)], at: place)
      }
    }
    return text
  }
}
