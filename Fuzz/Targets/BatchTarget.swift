import Assessment
import Formats
import Vocabulary

/// The batch mode: an answer for each line, each of them JSON, however the input is cut into pieces.
enum BatchTarget: FuzzTarget {
  static let name = "batch"
  static let seeds = texts([
    #"{"id":1,"command":"ls"}"# + "\n" + #"{"id":"b","command":"terraform destroy","cwd":"/srv","env":{"A":"b"}}"#,
    "\n\n{}\nnull\n{\"id\":1}\r\n", #"{"id":1,"command":"a\nb","actor":{"client":"c"}}"# + "\n[", "\u{1F600}\n\u{0}\n",
  ])

  static func run(_ bytes: [UInt8]) {
    let whole = answers(to: [bytes[...]])
    let half = bytes.count / 2
    precondition(answers(to: [bytes[..<half], bytes[half...]]) == whole, "the answers depend on how input is cut")
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    let expected = lines.last?.isEmpty == true ? lines.count - 1 : lines.count
    let answered = whole.split(separator: UInt8(ascii: "\n"))
    precondition(answered.count == expected, "\(expected) lines got \(answered.count) answers")
    for line in answered {
      do throws(FormatError) {
        _ = try JSONReader.read(Array(line))
      } catch {
        preconditionFailure("an answer is no JSON: \(error)")
      }
    }
  }

  private static func answers(to pieces: [ArraySlice<UInt8>]) -> [UInt8] {
    var session = BatchSession { _ in .missing }
    var output: [UInt8] = []
    for piece in pieces { output += session.feed(Array(piece)) }
    return output + session.finish()
  }
}
