/// Writes protobuf, for plans that Terraform would not write.
struct WireMessage {
  private(set) var bytes: [UInt8] = []

  init(_ build: (inout WireMessage) -> Void = { _ in }) {
    build(&self)
  }

  mutating func number(_ field: Int, _ value: UInt64) {
    varint(UInt64(field) << 3)
    varint(value)
  }

  mutating func bytes(_ field: Int, _ value: [UInt8]) {
    varint(UInt64(field) << 3 | 2)
    varint(UInt64(value.count))
    bytes += value
  }

  mutating func text(_ field: Int, _ value: String) {
    bytes(field, Array(value.utf8))
  }

  mutating func message(_ field: Int, _ build: (inout WireMessage) -> Void) {
    bytes(field, WireMessage(build).bytes)
  }

  /// A `DynamicValue` of msgpack.
  mutating func value(_ field: Int, _ msgpack: [UInt8]) {
    message(field) { $0.bytes(1, msgpack) }
  }

  private mutating func varint(_ value: UInt64) {
    var rest = value
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }
}
