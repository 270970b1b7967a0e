import Testing

@testable import CLI

@Suite("The trail tells what stands")
struct CloudTrailTests {
  static let trails: [(trail: String, standing: Set<String>)] = [
    ("", []),
    ("create vpc 1\ncreate database 2\n", ["vpc 1", "database 2"]),
    ("create vpc 1\ncreate vpc 2\ndelete vpc 1\n", ["vpc 2"]),
    ("delete vpc 1\ncreate\n", []),
  ]

  @Test("what was created and not deleted stands", arguments: trails)
  func standing(_ row: (trail: String, standing: Set<String>)) {
    #expect(CloudTrail.standing(row.trail) == row.standing)
  }
}
