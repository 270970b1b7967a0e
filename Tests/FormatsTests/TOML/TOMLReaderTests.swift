import Formats
import TestSupport
import Testing
import Vocabulary

@Suite("TOML is read as its specification says")
struct TOMLReaderTests {
  /// Reads texts with Python's own reader: the JSON of each, with dates as text, or null for what it refuses.
  private static let program = """
    import sys, json, tomllib, datetime
    def plain(v):
        if isinstance(v, dict): return {k: plain(x) for k, x in v.items()}
        if isinstance(v, list): return [plain(x) for x in v]
        if isinstance(v, bool) or isinstance(v, str): return v
        if isinstance(v, int): return v
        return "other"
    for line in sys.stdin:
        try: print(json.dumps(plain(tomllib.loads(json.loads(line)))))
        except Exception: print("null")
    """

  /// Numbers that are no whole ones and dates count as one thing: only that they are right is compared.
  private func plain(_ value: StructuredValue, _ dates: Set<String>) -> StructuredValue {
    switch value {
    case .real: .string("other")
    case .digits(let text): Double(text).map { $0.isFinite } == true && !text.contains("n") ? value : .string("other")
    case .string(let text): dates.contains(text) ? .string("other") : value
    case .array(let elements): .array(elements.map { plain($0, dates) })
    case .object(let object):
      .object(StructuredObject(object.members.map { StructuredObject.Member($0.name, plain($0.value, dates)) }))
    default: value
    }
  }

  @Test("Each text is read or refused as by Python's tomllib")
  func differential() throws {
    var input: [UInt8] = []
    for text in TOMLTable.texts {
      var writer = JSONWriter()
      writer.string(text)
      input += writer.bytes + [10]
    }
    let output = try Oracle.output(ofScript: Self.program, by: "python3 -c", input: input)
    let lines = output.split(separator: 10)
    try #require(lines.count == TOMLTable.texts.count)
    for (text, line) in zip(TOMLTable.texts, lines) {
      let wanted = try JSONReader.read(Array(line))
      let dates: Set<String> = text.contains(":") || text.contains("-0") ? [String(text.dropFirst(4))] : []
      do {
        let value = plain(try TOMLReader.read(Array(text.utf8)), dates)
        #expect(value == wanted, "\(text.debugDescription)")
      } catch {
        #expect(wanted == .null, "\(text.debugDescription): \(error)")
      }
    }
  }

  @Test("Damaged texts end in a value or an error, and deep ones in an error")
  func damaged() {
    let seeds = TOMLTable.texts.map { Array($0.utf8) }
    let accepted = Mutation.run(for: .milliseconds(300), seed: 11, on: seeds) { bytes, _ in
      (try? TOMLReader.read(bytes)) != nil  // either outcome is right
    }
    #expect(accepted > 0)
    let deep = Array(("a = " + String(repeating: "[", count: 100_000)).utf8)
    #expect(throws: FormatError.self) { try TOMLReader.read(deep) }
    #expect(throws: FormatError.self) { try TOMLReader.read([0x61, 0x3D, 0x22, 0xFF, 0x22]) }
  }

  @Test("An error names the byte where it was met")
  func places() {
    let error = #expect(throws: FormatError.self) { try TOMLReader.read(Array("a = 1\nb = ?\n".utf8)) }
    #expect(error?.offset == 10)
    #expect(error?.description.hasPrefix("TOML has a malformed number") == true)
  }
}
