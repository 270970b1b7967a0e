/// One header block of a tar archive (POSIX.1-2017 `pax`, "ustar Interchange Format"; GNU tar's additions).
struct TarHeader {
  /// What the type flag says, as far as names go.
  enum Kind: Hashable {
    case member
    case sparse
    case longName
    case longLink
    case pax
    case globalPax
  }

  let name: String
  /// Bytes that follow, 0 for members without content.
  let size: Int
  let kind: Kind
  /// A sparse member's map goes on in the next block.
  let hasMoreMap: Bool

  /// Nil when the checksum is not right or the size is no number.
  init?(_ block: [UInt8]) {
    guard block.count == 512, TarHeader.hasChecksum(block), let size = TarHeader.number(block[124..<136]) else {
      return nil
    }
    let isPOSIX = block[257..<263].elementsEqual([0x75, 0x73, 0x74, 0x61, 0x72, 0])
    let prefix = isPOSIX ? TarHeader.text(block[345..<500]) : ""
    let last = TarHeader.text(block[0..<100])
    name = prefix.isEmpty ? last : prefix + "/" + last
    let flag = block[156]
    kind = TarHeader.kind(flag)
    hasMoreMap = block[482] != 0
    // Links, devices, folders and pipes have no content, whatever their size says.
    self.size = (UInt8(ascii: "1")...UInt8(ascii: "6")).contains(flag) ? 0 : size
  }

  private static func kind(_ flag: UInt8) -> Kind {
    switch flag {
    case UInt8(ascii: "L"): .longName
    case UInt8(ascii: "K"): .longLink
    case UInt8(ascii: "x"), UInt8(ascii: "X"): .pax
    case UInt8(ascii: "g"): .globalPax
    case UInt8(ascii: "S"): .sparse
    default: .member
    }
  }

  /// The sum of all bytes, the checksum's own counted as spaces.
  private static func hasChecksum(_ block: [UInt8]) -> Bool {
    guard let claimed = number(block[148..<156]) else { return false }
    let sum = block.indices.reduce(0) { $0 + ((148..<156).contains($1) ? 0x20 : Int(block[$1])) }
    return sum == claimed
  }

  /// Octal digits between blanks, or GNU's base 256. Nil when it is neither, or beyond 2⁶⁰.
  private static func number(_ field: ArraySlice<UInt8>) -> Int? {
    guard let first = field.first else { return nil }
    if first & 0x80 != 0 {
      var number = Int(first & 0x7F)
      for byte in field.dropFirst() {
        guard number < 1 << 52 else { return nil }
        number = number << 8 | Int(byte)
      }
      return number
    }
    let digits = field.drop { $0 == 0x20 }.prefix { $0 != 0x20 && $0 != 0 }
    guard digits.count <= 20 else { return nil }
    var number = 0
    for byte in digits {
      guard (UInt8(ascii: "0")...UInt8(ascii: "7")).contains(byte) else { return nil }
      number = number << 3 | Int(byte - UInt8(ascii: "0"))
    }
    return number
  }

  private static func text(_ field: ArraySlice<UInt8>) -> String {
    String(decoding: field.prefix { $0 != 0 }, as: UTF8.self)
  }

  /// The `LENGTH KEY=VALUE` lines of an extended header; what is malformed ends them.
  static func paxRecords(_ content: ArraySlice<UInt8>) -> [String: String] {
    var records: [String: String] = [:]
    var rest = content
    while let space = rest.firstIndex(of: 0x20),
      let length = Int(String(decoding: rest[rest.startIndex..<space], as: UTF8.self)), length > 0,
      length <= rest.count, space < rest.startIndex + length
    {
      let record = rest[(space + 1)..<(rest.startIndex + length)]
      if let equals = record.firstIndex(of: UInt8(ascii: "=")), record.last == UInt8(ascii: "\n") {
        let key = String(decoding: record[record.startIndex..<equals], as: UTF8.self)
        records[key] = String(decoding: record[(equals + 1)...].dropLast(), as: UTF8.self)
      }
      rest = rest[(rest.startIndex + length)...]
    }
    return records
  }
}
