import CommandEffects
import Foundation
import ShellSyntax
import TestSupport
import Testing
import Vocabulary

/// What real bash hands to programs is what the walker predicts.
@Suite struct BashOracleTests {
  private static let prelude = "x=one; e=; s='two  words'; unset u; set -- p 'q r'; "

  /// The argument lists that the walker predicts; nil for one that it does not know to the last word.
  private func predicted(_ text: String) -> [[String]?] {
    var walker = CommandWalker(facts: Facts(), isTracing: true)
    walker.walk(
      text: Array((Self.prelude + text).utf8),
      from: ShellState(directory: .known("/tmp"), variables: Variables(inherited: ["HOME": "/h"], isComplete: true)))
    return walker.started.filter { $0.program.literal == "t" }.map { $0.arguments.map(\.literal).allKnown }
  }

  /// The argument lists that bash hands to `t`, for each text.
  private func actual(_ texts: [String]) throws -> [[[String]]] {
    let script =
      "t() { printf '%s\\0' \"$#\" \"$@\" >&3; }\nexec 3>&1 1>/dev/null\n"
      + texts.map { "( \(Self.prelude)\($0)\n)\nprintf 'END\\0' >&3\n" }.joined()
    let process = Process()
    let (input, output) = (Pipe(), Pipe())
    process.executableURL = URL(filePath: "/bin/bash")
    process.arguments = ["--norc", "-s"]
    process.environment = ["HOME": "/h", "PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8"]
    (process.standardInput, process.standardOutput, process.standardError) = (input, output, FileHandle.nullDevice)
    try process.run()
    let writing = Thread {
      input.fileHandleForWriting.write(Data(script.utf8))
      input.fileHandleForWriting.closeFile()
    }
    writing.start()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    var fields = String(decoding: data, as: UTF8.self).split(separator: "\0", omittingEmptySubsequences: false)[...]
    return texts.map { _ in
      var calls: [[String]] = []
      while let field = fields.popFirst(), field != "END" {
        let count = Int(field) ?? 0
        calls.append(fields.prefix(count).map(String.init))
        fields = fields.dropFirst(count)
      }
      return calls
    }
  }

  @Test("Real bash hands on the words that were predicted", arguments: [1, 2, 3] as [UInt64])
  func agreesWithBash(seed: UInt64) throws {
    var cases = ExpansionCases(seed: seed)
    let texts = (0..<1_000).map { _ in cases.next() }
    var (known, unknown) = (0, 0)
    for (text, calls) in zip(texts, try actual(texts)) {
      let predictions = predicted(text)
      #expect(predictions.count == calls.count, "seed \(seed): \(text) → \(predictions), bash \(calls)")
      for (prediction, call) in zip(predictions, calls) {
        guard let prediction else {
          unknown += 1
          continue
        }
        known += 1
        #expect(prediction == call, "seed \(seed): \(text)")
      }
    }
    print("bash oracle, seed \(seed): \(known) calls predicted to the last word, \(unknown) not told")
    #expect(known > 9 * unknown)
  }
}

extension Array where Element == String? {
  /// All elements, or nil when one is missing.
  fileprivate var allKnown: [String]? {
    let known = compactMap { $0 }
    return known.count == count ? known : nil
  }
}
