import Foundation
import Processes

/// A program that a person starts in a terminal of their own, with nothing of whoever runs the tests above it.
struct PersonTerminal: Encodable {
  /// How it went.
  struct Outcome: Decodable {
    /// What was waited for in vain; empty when all came.
    var failure: String
    /// The program's exit status.
    var status: Int
    /// The lines that the terminal showed in the end.
    var screen: [String]

    var text: String { screen.joined(separator: "\n") }
  }

  var argv: [String]
  var directory: String
  var environment: [String: String]
  var steps: [SessionStep] = []

  func run(_ keeper: ProcessKeeper) async throws -> Outcome {
    let driver = ChildCommand(
      "python3", ["-c", TerminalDriver.program], input: Array(try JSONEncoder().encode(self)))
    return try JSONDecoder().decode(Outcome.self, from: Data(try await keeper.run(driver).output))
  }

  func run() async throws -> Outcome {
    let scratch = try ScratchFolder.make(in: "/tmp", prefix: "tagout-terminal", isPassable: false)
    return try await ProcessKeeper.with(scratch) { try await run($0) }
  }
}
