import Formats
import Testing
import Vocabulary

@Suite struct JSONWriterTests {
  static func canonical(_ value: StructuredValue) throws -> String {
    String(decoding: try JSONWriter.canonical(value), as: UTF8.self)
  }

  @Test("Members are written in the order of their UTF-16 code units")
  func membersAreWrittenInTheOrderOfTheirUTF16CodeUnits() throws {
    // RFC 8785 §3.2.3, its example.
    let members = ["\u{20ac}", "\r", "\u{fb33}", "1", "\u{1F600}", "\u{80}", "\u{f6}"]
    let value = StructuredValue.object(StructuredObject(members.map { StructuredObject.Member($0, .null) }))
    #expect(
      try Self.canonical(value)
        == "{\"\\r\":null,\"1\":null,\"\u{80}\":null,\"ö\":null,\"€\":null,\"😀\":null,\"\u{fb33}\":null}")
  }

  @Test("Only what must be is escaped") func onlyWhatMustBeIsEscaped() throws {
    #expect(
      try Self.canonical(.string("\u{0}\u{8}\t\n\u{B}\u{C}\r\u{1F} \"\\/\u{7F}é\u{2028}<&>😀 and eight more"))
        == "\"\\u0000\\b\\t\\n\\u000b\\f\\r\\u001f \\\"\\\\/\u{7F}é\u{2028}<&>😀 and eight more\"")
  }

  @Test("Numbers are written as ECMAScript writes them") func numbersAreWrittenAsECMAScriptWritesThem() throws {
    let table: [(Double, String)] = [
      (0.1, "0.1"), (-0.0025, "-0.0025"), (1e20, "100000000000000000000"), (1e21, "1e+21"), (1.5e300, "1.5e+300"),
      (0.000001, "0.000001"), (1e-7, "1e-7"), (-1.25e-9, "-1.25e-9"), (.leastNonzeroMagnitude, "5e-324"),
      (123.456, "123.456"),
      (333333333.3333333, "333333333.3333333"), (1.7976931348623157e308, "1.7976931348623157e+308"),
    ]
    for (real, text) in table { #expect(try Self.canonical(.real(real)) == text) }
    #expect(try Self.canonical(.array([.integer(.min), .digits("1e999")])) == "[-9223372036854775808,1e999]")
  }

  @Test("What JSON cannot say is refused") func whatJSONCannotSayIsRefused() {
    for value in [StructuredValue.unknown, .real(.infinity), .array([.object(["a": .unknown])])] {
      #expect(throws: FormatError.self) { try JSONWriter.canonical(value) }
    }
    let deep = (0..<600).reduce(StructuredValue.null) { inner, _ in .array([inner]) }
    #expect(throws: FormatError.self) { try JSONWriter.canonical(deep) }
  }

  @Test("What is read is written the same, and reads the same again")
  func whatIsReadIsWrittenTheSameAndReadsTheSameAgain() throws {
    for row in JSONTable.values {
      #expect(try JSONReader.read(JSONWriter.canonical(row.value)) == row.value, "\(row.text)")
    }
  }

  @Test("Ordered writing sets the commas") func orderedWritingSetsTheCommas() {
    var writer = JSONWriter()
    writer.beginObject()
    writer.name("id")
    writer.string("a\"b")
    writer.name("list")
    writer.beginArray()
    writer.integer(1)
    writer.beginObject()
    writer.endObject()
    writer.beginArray()
    writer.endArray()
    writer.boolean(true)
    writer.null()
    writer.raw(Array("{}".utf8))
    writer.endArray()
    writer.name(text: "l\u{e4}st")
    writer.integer(-5 as Int8)
    writer.endObject()
    writer.endLine()
    writer.boolean(false)
    #expect(
      String(decoding: writer.bytes, as: UTF8.self)
        == "{\"id\":\"a\\\"b\",\"list\":[1,{},[],true,null,{}],\"läst\":-5}\nfalse")
    writer.removeAll()
    writer.string("")
    #expect(writer.bytes == Array("\"\"".utf8))
  }
}
