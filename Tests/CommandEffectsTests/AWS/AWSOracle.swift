import Foundation
import TestSupport

/// Asks awscli itself how it reads words, through `Tests/Fixtures/aws/oracle.py`.
enum AWSOracle {
  /// The oracle failed.
  struct Failed: Error {
    let status: Int32
  }

  /// Whether awscli can be imported.
  static var isInstalled: Bool {
    (try? Oracle.output(of: "python3 -c 'import awscli.clidriver'", input: [])) != nil  // It says why by itself.
  }

  /// The answers to requests, in order.
  static func ask(_ requests: [[String: Any]]) throws -> [[String: Any]] {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["python3", BuiltProducts.root.appending(path: "Tests/Fixtures/aws/oracle.py").path]
    let (input, output) = (Pipe(), Pipe())
    process.standardInput = input
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let lines = try requests.map { try JSONSerialization.data(withJSONObject: $0) + Data("\n".utf8) }
    let writing = Thread {
      input.fileHandleForWriting.write(lines.reduce(Data(), +)); input.fileHandleForWriting.closeFile()
    }
    writing.start()
    let answers = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw Failed(status: process.terminationStatus) }
    return try answers.split(separator: UInt8(ascii: "\n")).dropFirst().map { line in
      try JSONSerialization.jsonObject(with: Data(line)) as? [String: Any] ?? [:]
    }
  }
}
