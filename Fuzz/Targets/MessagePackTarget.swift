import Formats
import Vocabulary

/// The msgpack reader, in the dialect in which Terraform writes its values.
enum MessagePackTarget: FuzzTarget {
  static let name = "msgpack"
  static let seeds: [[UInt8]] = [
    [0xC0], [0x81, 0xA1, 0x61, 0x01], [0x93, 0x01, 0xC2, 0xC3], [0xD4, 0x00, 0x00],
    [0xC7, 0x03, 0x0C, 0x81, 0x01, 0xC2],
    [0xCB, 0x3F, 0xF0, 0, 0, 0, 0, 0, 0], [0xD9, 0x02, 0x68, 0x69], [0xDF, 0xFF, 0xFF, 0xFF, 0xFF],
    [0x92, 0xC4, 0x08] + Array(#""string""#.utf8) + [0xA1, 0x78], Array(repeating: 0x91, count: 600),
  ]

  static func run(_ bytes: [UInt8]) {
    bytes.withUnsafeBytes { buffer in
      var reader = MessagePackReader()
      do throws(FormatError) {
        _ = try reader.read(buffer)
      } catch {
        precondition(!error.description.isEmpty)
      }
    }
  }
}
