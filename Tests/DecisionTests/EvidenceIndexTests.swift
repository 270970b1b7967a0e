import Testing
import Vocabulary

@testable import Decision

@Suite struct EvidenceIndexTests {
  private static let pieces: [Evidence] = [
    .address("a.b"), .text(ByteRange(0, 4)), .whole, .argument(1), .address("a.c"), .file("f"), .line("f", 3),
    .text(ByteRange(3, 9)), .address("a.b"), .text(ByteRange(9, 9)),
  ]

  @Test(
    "It finds exactly what looking at each piece finds, in order", arguments: pieces + [.address("x"), .line("f", 4)])
  func same(_ other: Evidence) {
    let index = EvidenceIndex(Self.pieces)
    #expect(index.touching(other) == Self.pieces.indices.filter { Self.pieces[$0].touches(other) })
  }
}
