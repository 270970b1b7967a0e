import Assessment
import Testing
import Vocabulary

@Suite struct BatchSessionTests {
  private func answers(_ input: String, chunk: Int = .max) -> (lines: [Substring], isWellFormed: Bool) {
    var session = BatchSession { _ in .missing }
    var output: [UInt8] = []
    var rest = Array(input.utf8)[...]
    while !rest.isEmpty {
      output += session.feed(Array(rest.prefix(chunk)))
      rest = rest.dropFirst(chunk)
    }
    output += session.finish()
    return (String(decoding: output, as: UTF8.self).split(separator: "\n"), session.isWellFormed)
  }

  @Test("Each line gets one answer in the same order, whatever the chunks", arguments: [1, 3, 64, .max])
  func answersInOrder(chunk: Int) {
    let (lines, isWellFormed) = answers(
      "{\"id\":1,\"command\":\"ls\"}\n{\"id\":\"b\",\"command\":\"terraform destroy\"}\n{\"id\":3,\"command\":\"\"}",
      chunk: chunk)
    #expect(isWellFormed)
    #expect(lines.count == 3)
    #expect(lines[0].hasPrefix("{\"id\":1,\"verdict\":\"allow\""))
    #expect(lines[1].hasPrefix("{\"id\":\"b\",\"verdict\":\"deny\""))
    #expect(lines[2].hasPrefix("{\"id\":3,\"verdict\":\"allow\""))
  }

  @Test(
    "A malformed line holds and names its number",
    arguments: [
      "", "x", "[]", "{}", "{\"id\":1}", "{\"command\":\"ls\"}", "{\"id\":1,\"command\":2}",
      "{\"id\":1,\"command\":\"a\"} x",
      "{\"id\":1,\"id\":2,\"command\":\"a\"}", "{\"id\":[],\"command\":\"a\"}",
      "{\"id\":1,\"command\":\"a\",\"cwd\":\"rel\"}",
    ])
  func holdsMalformed(line: String) {
    let (lines, isWellFormed) = answers("{\"id\":0,\"command\":\"ls\"}\n\(line)\n")
    #expect(!isWellFormed)
    #expect(lines.count == 2)
    #expect(lines[1].hasPrefix("{\"id\":null,\"line\":2,\"verdict\":\"hold\""), "\(lines[1])")
    #expect(lines[1].contains("input.malformed"))
  }

  @Test("A line over the bound is answered once and skipped, and the next one is read")
  func skipsLongLines() {
    let long = "{\"id\":1,\"command\":\"" + String(repeating: "a", count: BatchRequest.bound) + "\"}"
    let (lines, isWellFormed) = answers(long + "\n{\"id\":2,\"command\":\"ls\"}\n", chunk: 1 << 16)
    #expect(!isWellFormed)
    #expect(lines.count == 2)
    #expect(lines[0].contains("input.malformed"))
    #expect(lines[1].hasPrefix("{\"id\":2,\"verdict\":\"allow\""))
  }
}
