import Formats
import TestSupport
import Testing

@Suite struct CBORReaderTests {
  @Test("The examples of RFC 8949 appendix A have their values")
  func examples() throws {
    for row in CBORTable.values {
      #expect(try CBORReader.read(Hexadecimal.decode(row.hex)) == row.value, "\(row.hex)")
    }
    for hex in CBORTable.notNumbers {
      guard case .real(let number) = try CBORReader.read(Hexadecimal.decode(hex)) else {
        Issue.record("\(hex) is no number")
        continue
      }
      #expect(number.isNaN, "\(hex)")
    }
    guard case .real(let zero) = try CBORReader.read(Hexadecimal.decode("f98000")) else { return }
    #expect(zero == 0 && zero.sign == .minus)
  }

  @Test("What RFC 8949 appendix F calls not well-formed is refused")
  func malformed() throws {
    for hex in CBORTable.malformed {
      #expect(throws: FormatError.self, "\(hex)") { try CBORReader.read(Hexadecimal.decode(hex)) }
    }
  }

  @Test("Every proper beginning of a value, and every value with more behind it, is refused")
  func beginnings() throws {
    for row in CBORTable.values {
      let bytes = try Hexadecimal.decode(row.hex)
      for length in 0..<bytes.count {
        #expect(throws: FormatError.self, "\(row.hex) cut to \(length)") {
          try CBORReader.read(Array(bytes[..<length]))
        }
      }
      #expect(throws: FormatError.self, "\(row.hex)") { try CBORReader.read(bytes + [0]) }
    }
  }

  @Test(
    "Canonical reading takes one spelling of each value",
    arguments: [
      "1817", "190018", "1a00000100", "1b0000000000000001", "5800", "7801 61", "9800", "b800", "9fff", "bfff", "5fff",
      "7fff", "c000", "d74101", "f818", "a2616201616101", "a2626161016162 01", "a2206001 00", "a301010202 0202",
      "8181818181 00",
    ])
  func canonical(_ hex: String) throws {
    let bytes = try Hexadecimal.decode(hex.filter { $0 != " " })
    #expect(throws: FormatError.self) { try CBORReader.read(bytes, limits: .ctap2) }
  }

  @Test("Canonical reading takes what is in order: by kind, then length, then bytes")
  func order() throws {
    for hex in ["a30101200260 03", "a26161016262620 2", "a2616101616202", "81818180", "f93c00", "1818", "190100"] {
      let bytes = try Hexadecimal.decode(hex.filter { $0 != " " })
      #expect(throws: Never.self, "\(hex)") { try CBORReader.read(bytes, limits: .ctap2) }
    }
  }

  @Test("A key given twice, too deep, too many and too long are refused")
  func bounds() throws {
    #expect(throws: FormatError.self) { try CBORReader.read([0xA2, 0x01, 0x01, 0x01, 0x02]) }
    #expect(throws: FormatError.self) { try CBORReader.read([0xA2, 0x01, 0x01, 0x18, 0x01, 0x02]) }
    #expect(throws: FormatError.self) { try CBORReader.read(Array(repeating: 0x81, count: 17) + [0]) }
    #expect(throws: Never.self) { try CBORReader.read(Array(repeating: 0x81, count: 16) + [0]) }
    #expect(throws: FormatError.self) { try CBORReader.read(Array(repeating: 0xC1, count: 17) + [0]) }
    let limits = CBORLimits(bytes: 8, values: 3)
    #expect(throws: FormatError.self) { try CBORReader.read([0x83, 0, 0, 0], limits: limits) }
    #expect(throws: FormatError.self) { try CBORReader.read([0x5F, 0x40, 0x40, 0x40, 0xFF], limits: limits) }
    #expect(throws: FormatError.self) { try CBORReader.read([0x48, 0, 0, 0, 0, 0, 0, 0, 0], limits: limits) }
  }

  @Test("Mutated CBOR ends in a value or an error")
  func mutations() throws {
    let seeds = try CBORTable.values.map { try Hexadecimal.decode($0.hex) }
    let accepted = Mutation.run(for: .seconds(1), seed: 8949, on: seeds) { bytes, _ in
      // Either outcome is right, only a trap is not.
      (try? CBORReader.read(bytes)) != nil
    }
    #expect(accepted > 0)
  }
}
