import Formats

/// What a line says of its own place, read without decoding the rest.
struct LedgerLine {
  /// The record's number.
  var sequence: Int
  /// The leaf hash of the record before it.
  var previous: TreeHash?
  /// Whether it tells of a repair of the ledger itself.
  var isRepair: Bool

  /// Nil when the line is no JSON object with a number.
  init?(_ line: UnsafeRawBufferPointer) {
    guard let place = LedgerLine.place(in: line) else { return nil }
    self = place
  }

  private init(sequence: Int, previous: TreeHash?, isRepair: Bool) {
    self.sequence = sequence
    self.previous = previous
    self.isRepair = isRepair
  }

  private static func place(in line: UnsafeRawBufferPointer) -> LedgerLine? {
    do {
      return try scan(line)
    } catch {
      // Why it is no JSON does not matter here: the caller reports the line.
      return nil
    }
  }

  private static func scan(_ line: UnsafeRawBufferPointer) throws(FormatError) -> LedgerLine? {
    var scanner = try JSONScanner(line, limits: .record)
    var sequence: Int?
    var previous: TreeHash?
    var isRepair = false
    try scanner.enterObject()
    while let name = try scanner.nextMember() {
      let start = scanner.position
      switch name {
      case "sequence":
        sequence = Int(try scanner.readInteger())
      case "previous":
        try scanner.skipValue()
        guard let hash = hash(quoted: UnsafeRawBufferPointer(rebasing: line[start..<scanner.position])) else {
          return nil
        }
        previous = hash
      case "kind":
        try scanner.skipValue()
        isRepair = line[start..<scanner.position].elementsEqual("\"repair\"".utf8)
      default:
        try scanner.skipValue()
      }
    }
    try scanner.finish()
    guard let sequence, sequence >= 0 else { return nil }
    return LedgerLine(sequence: sequence, previous: previous, isRepair: isRepair)
  }

  private static func hash(quoted value: UnsafeRawBufferPointer) -> TreeHash? {
    value.count == 66 ? TreeHash(hexadecimal: UnsafeRawBufferPointer(rebasing: value[1..<65])) : nil
  }
}
