import Formats

/// The protobuf wire reader, messages within messages included.
enum ProtobufTarget: FuzzTarget {
  static let name = "protobuf"
  static let seeds: [[UInt8]] = [
    [0x08, 0x96, 0x01], [0x12, 0x07] + Array("testing".utf8), [0x1A, 0x03, 0x08, 0x96, 0x01],
    [0x0D, 1, 2, 3, 4], [0x09, 1, 2, 3, 4, 5, 6, 7, 8], [0x08] + Array(repeating: 0xFF, count: 10), [0x0B, 0x0C],
  ]
  static let fixtureEnding = ".pb"

  static func run(_ bytes: [UInt8]) {
    bytes.withUnsafeBytes { read($0, depth: 0) }
  }

  private static func read(_ bytes: UnsafeRawBufferPointer, depth: Int) {
    guard depth < 6 else { return }
    var reader = ProtobufReader(bytes)
    var last = 0
    while let field = next(&reader) {
      precondition(reader.position > last && reader.position <= bytes.count, "the reader does not move on")
      last = reader.position
      if case .bytes(let within) = field.value { read(within, depth: depth + 1) }
    }
  }

  private static func next(_ reader: inout ProtobufReader) -> ProtobufField? {
    do throws(FormatError) { return try reader.next() } catch { return nil }
  }
}
