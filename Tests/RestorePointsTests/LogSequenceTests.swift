import RestorePoints
import TestSupport
import Testing

@Suite("Places in the log")
struct LogSequenceTests {
  @Test(
    "Are read as PostgreSQL writes them",
    arguments: [("0/0", 0), ("16/B374D848", 0x16_B374_D848), ("FFFFFFFF/FFFFFFFF", UInt64.max), ("0/a", 10)]
      as [(String, UInt64)])
  func reading(text: String, bytes: UInt64) {
    #expect(LogSequence(text)?.bytes == bytes)
  }

  @Test("Nothing else is one", arguments: ["", "/", "0", "0/", "/0", "+1/0", "0/123456789", "g/0", "0/0/0", " 0/0"])
  func nonsense(text: String) {
    #expect(LogSequence(text) == nil)
  }

  /// The names by `pg_walfile_name` of PostgreSQL 15 (segments of 16 MiB, and of 1 MiB and 1 GiB by `initdb`).
  @Test(
    "Name the segment that holds them as PostgreSQL does",
    arguments: [
      ("0/0", 16, "000000010000000000000000"), ("0/3000148", 16, "000000010000000000000003"),
      ("0/FF000001", 16, "0000000100000000000000FF"), ("1/0", 16, "000000010000000100000000"),
      ("16/B374D848", 16, "0000000100000016000000B3"), ("0/100000", 1, "000000010000000000000001"),
      ("1/40000000", 1024, "000000010000000100000001"),
    ])
  func segments(place: String, mebibytes: Int, name: String) throws {
    let size = try #require(SegmentSize(bytes: mebibytes << 20))
    let segment = LogSegment(holding: try #require(LogSequence(place)), timeline: 1, size: size)
    #expect(segment.name(size) == name)
    #expect(LogSegment(name: name, size: size) == segment)
  }

  @Test("Names and places go there and back, whatever the size") func roundTrips() throws {
    var random = SeededRandom(seed: 1)
    for _ in 0..<2000 {
      let size = try #require(SegmentSize(bytes: 1 << Int.random(in: 20...30, using: &random)))
      let place = LogSequence(bytes: UInt64.random(in: 0...(.max >> 1), using: &random))
      let segment = LogSegment(holding: place, timeline: .random(in: 1...9, using: &random), size: size)
      #expect(segment.start(size) <= place && place < segment.end(size))
      #expect(LogSegment(name: segment.name(size), size: size) == segment)
      #expect(LogSequence(place.description) == place)
    }
  }

  @Test("No cluster has segments of another size", arguments: [0, 1, 1 << 19, 3 << 20, 1 << 31])
  func sizes(bytes: Int) {
    #expect(SegmentSize(bytes: bytes) == nil)
  }

  @Test(
    "What is no segment's name is none",
    arguments: [
      "00000001000000000000000", "000000010000000000000100", "00000002.history", "00000000000000000000000A",
      "00000001000000000000000G",
    ])
  func names(name: String) {
    #expect(LogSegment(name: name, size: .usual) == nil)
  }

  @Test("A history is read with its ancestors, and refused when they do not ascend") func histories() throws {
    let text = "1\t0/3000000\tno recovery target specified\n\n2\t0/5000148\tbefore 2026-01-01\n"
    let history = try #require(TimelineHistory(name: "00000003.history", text: text))
    #expect(history.timeline == 3)
    #expect(history.ancestors.map(\.timeline) == [1, 2])
    #expect(history.ancestors.last?.end == LogSequence("0/5000148"))
    for bad in ["2\t0/3000000\n1\t0/4000000\n", "1\t0/3000000\n2\t0/2000000\n", "3\t0/1\n", "1\n", "x\t0/1\n"] {
      #expect(TimelineHistory(name: "00000003.history", text: bad) == nil)
    }
    #expect(TimelineHistory(name: "0000003.history", text: "") == nil)
  }
}
