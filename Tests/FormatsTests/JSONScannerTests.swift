import Formats
import Testing

@Suite struct JSONScannerTests {
  /// What is picked out of a text in which most is skipped.
  struct Picked: Equatable {
    var addresses: [String] = []
    var version: String?
    var isErrored: Bool?
    var serial: Int64?
  }

  static func pick(_ text: String) throws(FormatError) -> Picked {
    var picked = Picked()
    try JSONScanner.scan(Array(text.utf8)) { (scanner: inout JSONScanner) throws(FormatError) in
      try scanner.enterObject()
      while let name = try scanner.nextMember() {
        switch name {
        case "version": picked.version = try scanner.readString()
        case "errored": picked.isErrored = try scanner.readNull() ? nil : try scanner.readBoolean()
        case "serial": picked.serial = try scanner.readInteger()
        case "changes":
          try scanner.enterArray()
          while try scanner.nextElement() { picked.addresses += try address(&scanner) }
        default: try scanner.skipValue()
        }
      }
    }
    return picked
  }

  static func address(_ scanner: inout JSONScanner) throws(FormatError) -> [String] {
    var found: [String] = []
    try scanner.enterObject()
    while let name = try scanner.nextMember() {
      if case "address" = name { found.append(try scanner.readString()) } else { try scanner.skipValue() }
    }
    return found
  }

  @Test("Chosen members are visited and the rest is skipped") func chosenMembersAreVisitedAndTheRestIsSkipped() throws {
    let text = #"""
      { "skipped": {"version": "no", "deep": [[{"errored": true}]]}, "version": "1.2",
        "changes": [ {"x": [], "address": "a.b"}, {}, {"address": "c.\u0064", "after": {"address": "no"}} ],
        "serial": 71, "err\u006fred": false, "last": [1, 2.5e3, "\u00e9", null] }
      """#
    #expect(
      try Self.pick(text) == Picked(addresses: ["a.b", "c.d"], version: "1.2", isErrored: false, serial: 71))
    #expect(try Self.pick("{}") == Picked())
    #expect(try Self.pick(#"{"changes":[],"errored":null}"#) == Picked())
  }

  @Test("Of a member given twice the later is left standing") func ofAMemberGivenTwiceTheLaterIsLeftStanding() throws {
    #expect(try Self.pick(#"{"version":"1","version":"2"}"#).version == "2")
  }

  @Test("A value of another kind than the wanted is refused where it stands")
  func aValueOfAnotherKindThanTheWantedIsRefusedWhereItStands() {
    for (text, offset) in [
      (#"{"version":1}"#, 11), (#"{"serial":"1"}"#, 10), (#"{"serial":1.5}"#, 10), (#"{"errored":0}"#, 11),
      (#"{"changes":{}}"#, 11), (#"{"changes":[1]}"#, 12), ("[]", 0),
    ] {
      let error = #expect(throws: FormatError.self, "\(text)") { try Self.pick(text) }
      #expect(error?.offset == offset, "\(text)")
    }
  }

  @Test("What is skipped is checked as well") func whatIsSkippedIsCheckedAsWell() {
    for text in [
      #"{"a":{"b":01}}"#, #"{"a":["\x"]}"#, #"{"a":[1,]}"#, #"{"a":{"b"}}"#, #"{"a":[}}"#, #"{"a":tru}"#, #"{"a":1}}"#,
      "{\"a\":\"\u{2}\"}", #"{"a":{"b":1,}}"#, #"{"a":[{]}"#, #"{"changes":[{}] "version":"1"}"#,
      #"{"changes":[{} {}]}"#,
    ] {
      #expect(throws: FormatError.self, "\(text)") { try Self.pick(text) }
    }
  }

  @Test("Pretty-printed text with long indentation is skipped") func prettyPrintedTextWithLongIndentationIsSkipped()
    throws
  {
    let deep = (0..<60).reduce("1") { inner, level in
      "{\n" + String(repeating: " ", count: level) + "\"a\" :\t" + inner + "\r\n }"
    }
    #expect(try Self.pick("{\"x\": \(deep), \"version\": \"1\"}").version == "1")
  }
}
