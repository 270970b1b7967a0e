import ArgumentParser
import Formats
import Host
import Vocabulary

/// How a command answers: in words, or in JSON.
struct AnswerOption: ParsableArguments {
  @Flag(help: "Answer in JSON.")
  var json = false

  /// Prints the answer.
  func print(_ value: StructuredValue, text: String) throws {
    let bytes = json ? try JSONWriter.canonical(value) : Array(text.utf8)
    guard !bytes.isEmpty else { return }
    try StandardStreams.write(bytes.last == UInt8(ascii: "\n") ? bytes : bytes + [UInt8(ascii: "\n")], to: .output)
  }
}
