import Formats
import Testing
import Vocabulary

@Suite struct MessagePackReaderTests {
  static func read(_ bytes: [UInt8], limits: MessagePackLimits = MessagePackLimits()) throws -> StructuredValue {
    var reader = MessagePackReader(limits: limits)
    return try bytes.withUnsafeBytes { try reader.read($0) }
  }

  static let values: [(bytes: [UInt8], value: StructuredValue)] = [
    ([0xC0], .null), ([0xC2], .boolean(false)), ([0xC3], .boolean(true)), ([0x00], .integer(0)),
    ([0x7F], .integer(127)),
    ([0xE0], .integer(-32)), ([0xFF], .integer(-1)), ([0xCC, 0xFF], .integer(255)),
    ([0xCD, 0x01, 0x00], .integer(256)),
    ([0xCE, 0xFF, 0xFF, 0xFF, 0xFF], .integer(4_294_967_295)),
    ([0xCF, 0x7F, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF], .integer(.max)),
    ([0xCF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF], .digits("18446744073709551615")),
    ([0xCF, 0x80, 0, 0, 0, 0, 0, 0, 0], .real(9_223_372_036_854_775_808)),
    ([0xD0, 0x80], .integer(-128)), ([0xD1, 0x80, 0x00], .integer(-32768)),
    ([0xD2, 0x80, 0, 0, 0], .integer(-2_147_483_648)), ([0xD3, 0x80, 0, 0, 0, 0, 0, 0, 0], .integer(.min)),
    ([0xCA, 0x3F, 0xC0, 0, 0], .real(1.5)), ([0xCA, 0x40, 0x40, 0, 0], .integer(3)),
    ([0xCB, 0x3F, 0xB9, 0x99, 0x99, 0x99, 0x99, 0x99, 0x9A], .real(0.1)),
    ([0xCB, 0x80, 0, 0, 0, 0, 0, 0, 0], .integer(0)), ([0xCB, 0x7F, 0xF0, 0, 0, 0, 0, 0, 0], .real(.infinity)),
    ([0xA0], .string("")), ([0xA2, 0xC3, 0xA9], .string("é")), ([0xD9, 0x01, 0x61], .string("a")),
    ([0xDA, 0x00, 0x01, 0x61], .string("a")), ([0xDB, 0, 0, 0, 1, 0x61], .string("a")),
    ([0x90], .array([])), ([0x92, 0x01, 0xC0], .array([.integer(1), .null])),
    ([0xDC, 0x00, 0x01, 0x01], .array([.integer(1)])), ([0xDD, 0, 0, 0, 1, 0x01], .array([.integer(1)])),
    ([0x80], .object([:])), ([0x81, 0xA1, 0x61, 0x01], .object(["a": .integer(1)])),
    ([0x82, 0xA1, 0x62, 0x01, 0xA1, 0x61, 0x02], .object(["a": .integer(2), "b": .integer(1)])),
    ([0x82, 0xA1, 0x61, 0x01, 0xA1, 0x61, 0x02], .object(["a": .integer(2)])),
    ([0xDE, 0x00, 0x01, 0xD9, 0x01, 0x61, 0xC0], .object(["a": .null])), ([0xDF, 0, 0, 0, 0], .object([:])),
    ([0xD4, 0x00, 0x00], .unknown), ([0xC7, 0x00, 0x0C], .unknown), ([0xC7, 0x02, 0x0C, 0x81, 0x01], .unknown),
    ([0xC8, 0, 1, 0x00, 0x00], .unknown), ([0xC9, 0, 0, 0, 0, 0x00], .unknown),
    ([0xD8, 0x00] + [UInt8](repeating: 0, count: 16), .unknown),
  ]

  @Test("Bytes have the value that the table says") func bytesHaveTheValueThatTheTableSays() throws {
    for row in Self.values { #expect(try Self.read(row.bytes) == row.value, "\(row.bytes)") }
  }

  @Test("Every proper beginning of a value is refused") func everyProperBeginningOfAValueIsRefused() {
    for row in Self.values {
      for length in 0..<row.bytes.count {
        #expect(throws: FormatError.self, "\(row.bytes) cut to \(length)") {
          try Self.read(Array(row.bytes[..<length]))
        }
      }
      #expect(throws: FormatError.self) { try Self.read(row.bytes + [0xC0]) }
    }
  }

  @Test("What Terraform never writes is refused") func whatTerraformNeverWritesIsRefused() {
    let table: [[UInt8]] = [
      [0xC1], [0xC4, 0x00], [0xD4, 0x01, 0x00], [0xD6, 0xFF, 0, 0, 0, 0], [0x81, 0x01, 0x01], [0x81, 0xC0, 0x01],
      [0xA1, 0xFF], [0x81, 0xA1, 0xFF, 0x01], [0xCB, 0x7F, 0xF8, 0, 0, 0, 0, 0, 0], [0x91, 0xC4, 0x00],
      [0x92, 0xC0, 0xC4, 0x00],
    ]
    for bytes in table { #expect(throws: FormatError.self, "\(bytes)") { try Self.read(bytes) } }
  }

  @Test("A value of dynamic type loses its type, and numbers written as text are numbers again")
  func aValueOfDynamicTypeLosesItsTypeAndNumbersWrittenAsTextAreNumbersAgain() throws {
    func dynamic(_ type: String, _ value: [UInt8]) -> [UInt8] {
      [0x92, 0xC4, UInt8(type.utf8.count)] + Array(type.utf8) + value
    }
    let tenth: [UInt8] = [0xA3] + Array("0.1".utf8)
    let table: [([UInt8], StructuredValue)] = [
      (dynamic(#""string""#, tenth), .string("0.1")), (dynamic(#""number""#, tenth), .real(0.1)),
      (dynamic(#""number""#, [0x05]), .integer(5)), (dynamic(#""number""#, [0xC0]), .null),
      (dynamic(#""number""#, [0xD4, 0, 0]), .unknown),
      (dynamic(#"["list","number"]"#, [0x92] + tenth + [0x01]), .array([.real(0.1), .integer(1)])),
      (dynamic(#"["set","string"]"#, [0x91] + tenth), .array([.string("0.1")])),
      (dynamic(#"["tuple",["string","number"]]"#, [0x92] + tenth + tenth), .array([.string("0.1"), .real(0.1)])),
      (dynamic(#"["map","number"]"#, [0x81, 0xA1, 0x61] + tenth), .object(["a": .real(0.1)])),
      (
        dynamic(#"["object",{"a":"number","b":"string"}]"#, [0x82, 0xA1, 0x61] + tenth + [0xA1, 0x62] + tenth),
        .object(["a": .real(0.1), "b": .string("0.1")])
      ),
      ([0x91] + dynamic(#""bool""#, [0xC3]), .array([.boolean(true)])),
      (
        dynamic(#"["object",{"a":"dynamic"}]"#, [0x81, 0xA1, 0x61] + dynamic(#""number""#, tenth)),
        .object(["a": .real(0.1)])
      ),
    ]
    for (bytes, value) in table { #expect(try Self.read(bytes) == value) }
    #expect(throws: FormatError.self) { try Self.read(dynamic("nonsense", [0x01])) }
    #expect(throws: FormatError.self) { try Self.read(dynamic("", [0x01])) }
    let nested = (0..<20).reduce([0x01] as [UInt8]) { inner, _ in dynamic(#""dynamic""#, inner) }
    #expect(throws: FormatError.self) { try Self.read(nested) }
  }

  @Test("A claimed length allocates nothing") func aClaimedLengthAllocatesNothing() {
    for bytes: [UInt8] in [
      [0xDD, 0xFF, 0xFF, 0xFF, 0xFF], [0xDF, 0xFF, 0xFF, 0xFF, 0xFF, 0xA0], [0xDB, 0xFF, 0xFF, 0xFF, 0xFF, 0x61],
      [0xC6, 0xFF, 0xFF, 0xFF, 0xFF], [0xC9, 0xFF, 0xFF, 0xFF, 0xFF, 0x00], [0x92, 0xC6, 0xFF, 0xFF, 0xFF, 0xFF, 0x00],
    ] {
      #expect(throws: FormatError.self, "\(bytes)") { try Self.read(bytes) }
    }
  }

  @Test("Levels and values are bounded") func levelsAndValuesAreBounded() {
    let million = [UInt8](repeating: 0x91, count: 1_000_000)
    let deep = #expect(throws: FormatError.self) { try Self.read(million) }
    #expect(deep == FormatError(.messagePack, .tooDeep(bound: 512), at: 513))
    let many = [0xDD, 0, 0, 4, 0] + [UInt8](repeating: 0xC0, count: 1024)
    #expect(throws: Never.self) { try Self.read(many, limits: MessagePackLimits(values: 1025)) }
    let over = #expect(throws: FormatError.self) { try Self.read(many, limits: MessagePackLimits(values: 1024)) }
    #expect(over?.problem == .tooManyValues(bound: 1024))
  }
}
