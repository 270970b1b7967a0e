import Formats
import Testing

@Suite struct Base64Tests {
  /// RFC 4648 §10.
  static let vectors = [
    ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="), ("fooba", "Zm9vYmE="),
    ("foobar", "Zm9vYmFy"), ("\u{3e}\u{3f}\u{fb}\u{ff}", "Pj/Du8O/"),
  ]

  @Test("Both ways give the RFC's examples") func bothWaysGiveTheRFCsExamples() throws {
    for (plain, text) in Self.vectors {
      #expect(Base64.encode(Array(plain.utf8)) == text)
      #expect(try Base64.decode(text) == Array(plain.utf8))
      #expect(try Base64.decode(text, .lenient) == Array(plain.utf8))
    }
  }

  @Test("All bytes come back") func allBytesComeBack() throws {
    for length in 0..<260 {
      let bytes = (0..<length).map { UInt8(truncatingIfNeeded: $0 &* 7 &+ length) }
      #expect(try Base64.decode(Base64.encode(bytes)) == bytes)
      #expect(try Hexadecimal.decode(Hexadecimal.encode(bytes)) == bytes)
    }
  }

  @Test("Strictly nothing but the exact encoding is read") func strictlyNothingButTheExactEncodingIsRead() {
    for text in [
      "Z", "Zg", "Zg=", "Zg===", "=", "Zh==", "Zm9=", "Zm 9v", "Zm9v\n", "Zm9v=", "Zg==Zg==", "Zm-_", "Zm9v!", "Zg=a",
    ] {
      #expect(throws: FormatError.self, "\(text)") { try Base64.decode(text) }
    }
  }

  @Test("Leniently white space, missing padding and the URL alphabet are read")
  func lenientlyWhiteSpaceMissingPaddingAndTheURLAlphabetAreRead() throws {
    for (text, plain) in [
      ("Zm9v\nYmFy\n", "foobar"), (" Zg", "f"), ("Z g = =", "f"), ("Zm8", "fo"), ("Zh==", "f"), ("Pj_Du8O_", ">?ûÿ"),
    ] {
      #expect(try Base64.decode(text, .lenient) == Array(plain.utf8), "\(text)")
    }
    for text in ["Z", "Zg=", "=", "Zm9v=", "Zg==Zg==", "Zm9v!"] {
      #expect(throws: FormatError.self, "\(text)") { try Base64.decode(text, .lenient) }
    }
  }

  @Test("Hexadecimal of either case is read and half a byte is refused")
  func hexadecimalOfEitherCaseIsReadAndHalfAByteIsRefused() throws {
    #expect(try Hexadecimal.decode("00fFa5") == [0x00, 0xFF, 0xA5])
    for text in ["0", "0g", "0x00", "00 ", "é"] {
      #expect(throws: FormatError.self, "\(text)") { try Hexadecimal.decode(text) }
    }
  }
}
