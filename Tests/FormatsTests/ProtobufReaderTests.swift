import Formats
import Testing

@Suite struct ProtobufReaderTests {
  /// The fields of a message as text, one a field.
  static func fields(_ bytes: [UInt8]) throws -> [String] {
    try bytes.withUnsafeBytes { raw in
      var reader = ProtobufReader(raw)
      var found: [String] = []
      while let field = try reader.next() {
        switch field.value {
        case .varint(let number): found.append("\(field.number):v\(number)")
        case .fixed64(let number): found.append("\(field.number):q\(number)")
        case .fixed32(let number): found.append("\(field.number):d\(number)")
        case .bytes(let bytes): found.append("\(field.number):b\(Hexadecimal.encode(Array(bytes)))")
        }
      }
      return found
    }
  }

  @Test("Every wire type is read") func everyWireTypeIsRead() throws {
    // protobuf.dev/programming-guides/encoding: 150 is 96 01, "testing" is seven bytes.
    let table: [([UInt8], [String])] = [
      ([], []), ([0x08, 0x96, 0x01], ["1:v150"]), ([0x12, 0x02, 0x61, 0x62], ["2:b6162"]), ([0x12, 0x00], ["2:b"]),
      ([0x19, 1, 0, 0, 0, 0, 0, 0, 0x80], ["3:q9223372036854775809"]), ([0x25, 2, 0, 0, 1], ["4:d16777218"]),
      ([0x08, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x01], ["1:v18446744073709551615"]),
      ([0x80, 0xD0, 0xAC, 0xF3, 0x0E, 0x05, 0x08, 0x00], ["500000000:v5", "1:v0"]),
      ([0xF8, 0xFF, 0xFF, 0xFF, 0x0F, 0x07], ["536870911:v7"]), ([0x08, 0x01, 0x08, 0x02], ["1:v1", "1:v2"]),
    ]
    for (bytes, fields) in table { #expect(try Self.fields(bytes) == fields) }
  }

  @Test("What is cut, overlong or no protobuf is refused") func whatIsCutOverlongOrNoProtobufIsRefused() {
    let table: [[UInt8]] = [
      [0x08], [0x08, 0x96], [0x12], [0x12, 0x05, 0x61],
      [0x12, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x01],
      [0x12, 0x80, 0x80, 0x80, 0x80, 0x10], [0x19, 1, 2, 3], [0x25, 1, 2, 3], [0x0B], [0x0C], [0x0E], [0x0F],
      [0x00, 0x00],
      [0x07], [0x80, 0x80, 0x80, 0x80, 0x10, 0x00], [0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x01],
      [0x08, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x02],
      [0x08, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x01],
    ]
    for bytes in table { #expect(throws: FormatError.self, "\(bytes)") { try Self.fields(bytes) } }
  }

  @Test("A field gives its text, its bytes or its number, and nothing else")
  func aFieldGivesItsTextItsBytesOrItsNumberAndNothingElse() throws {
    try ([0x0A, 0x02, 0xC3, 0xA9, 0x10, 0x07, 0x0A, 0x01, 0xFF] as [UInt8]).withUnsafeBytes { raw in
      var reader = ProtobufReader(raw)
      let text = try #require(try reader.next())
      #expect(try text.text() == "é")
      #expect(throws: FormatError.self) { try text.varint() }
      let number = try #require(try reader.next())
      #expect(try number.varint() == 7)
      #expect(throws: FormatError.self) { try number.text() }
      #expect(throws: FormatError.self) { try number.bytes() }
      let broken = try #require(try reader.next())
      #expect(throws: FormatError.self) { try broken.text() }
      #expect(try broken.bytes().count == 1)
    }
  }
}
