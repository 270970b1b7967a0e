import Foundation
import TestSupport
import Testing

/// Every command block of the documents is run, and what stands below a command is what it prints.
@Suite("Documents", .serialized) struct DocumentsRunTests {
  /// What the runner said, and how it ended.
  struct Outcome {
    var status: Int32
    var text: String
  }

  static let root = BuiltProducts.root.path(percentEncoded: false)

  /// The documents of the project, by path: those that have blocks of commands.
  static let documents: [String] = {
    guard let found = try? run(["list"]) else { return [] }  // Told of by the test that counts them.
    return found.text.split(separator: "\n").map(String.init)
  }()

  /// Runs the tool on this build's programs.
  static func run(_ words: [String]) throws -> Outcome {
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(filePath: root + "/tools/documents")
    process.arguments = words
    process.currentDirectoryURL = URL(filePath: root)
    process.standardOutput = output
    process.standardError = output
    var environment = ProcessInfo.processInfo.environment
    environment["TAGOUT_PROGRAMS"] =
      BuiltProducts.path(of: "tagout").deletingLastPathComponent().path(percentEncoded: false)
    process.environment = environment
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return Outcome(status: process.terminationStatus, text: String(decoding: data, as: UTF8.self))
  }

  @Test("The README, the documents and the tutorials are among those that are run")
  func there() {
    let wanted = ["README.md", "docs/policy.md", "docs/server.md"]
    #expect(Set(wanted).isSubset(of: Self.documents), "\(Self.documents)")
  }

  @Test("Its commands do what the document shows", .timeLimit(.minutes(5)), arguments: documents)
  func commands(_ document: String) throws {
    let outcome = try Self.run(["run", document])
    #expect(outcome.status == 0, "\(outcome.text)")
    // What was not run, and why, stands in the test's output.
    for line in outcome.text.split(separator: "\n") where line.contains("not run") { print(line) }
  }
}

/// The tool itself: on documents that are wrong on purpose, and on one that is right.
@Suite("The runner of documents") struct DocumentsToolTests {
  @Test(
    "What is not as it is written is found, and said where",
    arguments: [
      ("output", "where the document shows"), ("more", "where the document shows"),
      ("less", "where the document shows"),
      ("status", "ended with 1, not 0"), ("other-status", "ended with 4, not 3"), ("ends", "the shell ended in it"),
      ("unasked", "nothing asked for what is typed"),
    ])
  func wrong(_ name: String, _ words: String) throws {
    let document = "Tests/Fixtures/documents/\(name).md"
    let outcome = try DocumentsRunTests.run(["run", document])
    #expect(outcome.status == 1 && outcome.text.contains(words) && outcome.text.contains(document), "\(outcome.text)")
  }

  @Test(
    "What is as it is written passes: wildcards, here-documents, typed answers; what is not run is told with its reason"
  )
  func right() throws {
    let outcome = try DocumentsRunTests.run(["run", "Tests/Fixtures/documents/right.md"])
    #expect(outcome.status == 0 && outcome.text.contains("not run, line 26: a reason that is told"), "\(outcome.text)")
    #expect(outcome.text.contains("3 blocks run, 0 wrong"), "\(outcome.text)")
  }

  @Test("A document that needs a program which is not here is not run, and says so")
  func needs() throws {
    let outcome = try DocumentsRunTests.run(["run", "Tests/Fixtures/documents/needs.md"])
    #expect(outcome.status == 0 && outcome.text.contains("not run at all: no-such-program"), "\(outcome.text)")
  }
}
