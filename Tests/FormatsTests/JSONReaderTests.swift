import Formats
import Testing
import Vocabulary

@Suite struct JSONReaderTests {
  @Test("A text has the value that the table says") func aTextHasTheValueThatTheTableSays() throws {
    for row in JSONTable.values {
      #expect(try JSONReader.read(row.text) == row.value, "\(row.text)")
    }
  }

  @Test("A text that is no JSON is refused") func aTextThatIsNoJSONIsRefused() {
    for bytes in JSONTable.refused {
      #expect(throws: FormatError.self, "\(String(decoding: bytes, as: UTF8.self))") { try JSONReader.read(bytes) }
    }
  }

  @Test("Skipping accepts and refuses what reading does, with the same error")
  func skippingAcceptsAndRefusesWhatReadingDoesWithTheSameError() {
    for bytes in JSONTable.values.map({ Array($0.text.utf8) }) + JSONTable.refused {
      #expect(JSONOutcome.skipping(bytes) == JSONOutcome.reading(bytes), "\(String(decoding: bytes, as: UTF8.self))")
    }
  }

  @Test("A member twice is refused where that is asked for") func aMemberTwiceIsRefusedWhereThatIsAskedFor() throws {
    let limits = JSONLimits(duplicateNames: .refuse)
    let text = #"{"tool":{"command":"ls","cwd":"/","command":"rm"}}"#
    let error = #expect(throws: FormatError.self) { try JSONReader.read(text, limits: limits) }
    #expect(error?.problem == .duplicateName("command"))
    #expect(error?.description == #"JSON has the member "command" twice at byte 49; give each member once"#)
    #expect(try JSONReader.read(#"{"b":1,"a":2}"#, limits: limits) == .object(["a": .integer(2), "b": .integer(1)]))
  }

  @Test("Levels are read up to the bound and no further") func levelsAreReadUpToTheBoundAndNoFurther() throws {
    let limits = JSONLimits(depth: 3)
    #expect(throws: Never.self) { try JSONReader.read(#"[{"a":[1]},[[2]]]"#, limits: limits) }
    for text in [#"[{"a":[[1]]}]"#, "[[[[", #"[[{"a":{}}]]"#] {
      #expect(throws: FormatError.self) { try JSONReader.read(text, limits: limits) }
      #expect(
        JSONOutcome.skipping(Array(text.utf8), limits: limits) == JSONOutcome.reading(Array(text.utf8), limits: limits))
    }
    let million = [UInt8](repeating: UInt8(ascii: "["), count: 1_000_000)
    #expect(JSONOutcome.reading(million) == .refused(FormatError(.json, .tooDeep(bound: 512), at: 512)))
    #expect(JSONOutcome.skipping(million) == .refused(FormatError(.json, .tooDeep(bound: 512), at: 512)))
  }

  @Test("A text of more values than the bound is refused when they are built")
  func manyValues() {
    let million = Array(("[" + String(repeating: "0,", count: 1 << 20) + "0]").utf8)
    #expect(JSONOutcome.skipping(million) == .accepted)
    let bound = FormatError.Problem.tooManyValues(bound: 1 << 20)
    guard case .refused(let error) = JSONOutcome.reading(million) else {
      Issue.record("a million values were built")
      return
    }
    #expect(error.problem == bound)
    #expect(JSONOutcome.reading(Array("[1,{}]".utf8), limits: JSONLimits(values: 3)) == .accepted)
    #expect(
      JSONOutcome.reading(Array("[1,{}]".utf8), limits: JSONLimits(values: 2))
        == .refused(FormatError(.json, .tooManyValues(bound: 2), at: 3)))
  }

  @Test("A text over the bound on bytes is refused unread") func aTextOverTheBoundOnBytesIsRefusedUnread() {
    #expect(
      JSONOutcome.reading(Array("[1,2]".utf8), limits: JSONLimits(bytes: 4))
        == .refused(FormatError(.json, .tooLarge(bound: 4), at: 4)))
  }

  @Test("An error says what, where and what to do") func anErrorSaysWhatWhereAndWhatToDo() {
    let table: [(String, String)] = [
      (#"{"a":1,}"#, #"JSON has "}" where a name is wanted at byte 7; write it again with the program that made it"#),
      (#"{"a":"b"#, "JSON ends too early at byte 7; give all of it"),
      ("[1]x", "JSON goes on after its value at byte 3; write it again with the program that made it"),
      ("\u{1}", "JSON has 0x01 where a value is wanted at byte 0; write it again with the program that made it"),
    ]
    for (text, description) in table {
      let error = #expect(throws: FormatError.self) { try JSONReader.read(text) }
      #expect(error?.description == description)
    }
  }
}

/// What reading or skipping a text comes to.
enum JSONOutcome: Hashable {
  case accepted
  case refused(FormatError)

  static func reading(_ bytes: [UInt8], limits: JSONLimits = JSONLimits()) -> JSONOutcome {
    outcome(bytes, limits) { scanner throws(FormatError) in _ = try scanner.readValue() }
  }

  static func skipping(_ bytes: [UInt8], limits: JSONLimits = JSONLimits()) -> JSONOutcome {
    outcome(bytes, limits) { scanner throws(FormatError) in try scanner.skipValue() }
  }

  private static func outcome(
    _ bytes: [UInt8], _ limits: JSONLimits, _ body: (inout JSONScanner) throws(FormatError) -> Void
  ) -> JSONOutcome {
    do {
      try JSONScanner.scan(bytes, limits: limits, body)
      return .accepted
    } catch {
      return .refused(error)
    }
  }
}
