/// Names as the AWS CLI writes its options.
enum KebabCase {
  /// `DBInstanceIdentifier` as `db-instance-identifier`; a name that is in that form already stays.
  static func of(_ name: String) -> String {
    let bytes = Array(name.utf8)
    var result: [UInt8] = []
    for (index, byte) in bytes.enumerated() {
      guard isUpper(byte) else {
        result.append(byte == UInt8(ascii: "_") ? UInt8(ascii: "-") : byte)
        continue
      }
      let afterLower = index > 0 && !isUpper(bytes[index - 1]) && bytes[index - 1] != UInt8(ascii: "-")
      let beforeLower = index > 0 && index + 1 < bytes.count && isLower(bytes[index + 1]) && isUpper(bytes[index - 1])
      if afterLower || beforeLower { result.append(UInt8(ascii: "-")) }
      result.append(byte | 0x20)
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func isUpper(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") }
  private static func isLower(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "z") }
}
