import Host
import Testing
import Vocabulary

@Suite struct YAMLReaderTests {
  private func read(_ text: String) throws -> [LocatedValue] {
    try YAMLReader.read(Array(text.utf8))
  }

  @Test("a mapping keeps the order and the places of its members")
  func aMappingKeepsTheOrderAndThePlacesOfItsMembers() throws {
    let document = try #require(try read("b: 1\na:\n  - x\n  - 'true'\n").first)
    #expect(document.members?.map { $0.key.text } == ["b", "a"])
    #expect(document["b"]?.place == LocatedValue.Place(line: 1, column: 4))
    #expect(document["a"]?.elements?.map { $0.text } == ["x", "true"])
    #expect(document["a"]?.elements?[1].place == LocatedValue.Place(line: 4, column: 5))
  }

  @Test("only a plain scalar may be null or a truth value")
  func onlyAPlainScalarMayBeNullOrATruthValue() throws {
    let document = try #require(try read("[~, '~', true, \"true\", ]").first)
    let elements = try #require(document.elements)
    #expect(elements.map { $0.isNull } == [true, false, false, false])
    #expect(elements.map { $0.truth } == [nil, nil, true, nil])
  }

  @Test("an alias is a copy of what it names")
  func anAliasIsACopyOfWhatItNames() throws {
    let document = try #require(try read("a: &x {k: v}\nb: *x\n").first)
    #expect(document["b"]?["k"]?.text == "v")
  }

  @Test("several documents are read in order and none is none")
  func severalDocumentsAreReadInOrderAndNoneIsNone() throws {
    #expect(try read("a\n---\nb\n").map { $0.text } == ["a", "b"])
    #expect(try read("").isEmpty)
  }

  @Test("a mistake is named with its line")
  func aMistakeIsNamedWithItsLine() {
    let error = #expect(throws: YAMLError.self) { try read("a: 1\nb: [\n") }
    #expect(error?.description.hasPrefix("3:1: ") == true)
  }

  @Test("an alias that multiplies is bounded")
  func anAliasThatMultipliesIsBounded() {
    var text = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
    for level in 1...9 {
      let inner = Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ", ")
      text += "a\(level): &a\(level) [\(inner)]\n"
    }
    #expect(throws: YAMLError.tooMany(100_000)) { try read(text) }
  }

  @Test("nesting is bounded")
  func nestingIsBounded() {
    #expect(throws: YAMLError.tooDeep(100)) { try read(String(repeating: "[", count: 5_000)) }
  }
}
