import Foundation
import TestSupport

/// Asks awscli itself how it reads words, through `Tests/Fixtures/aws/oracle.py`.
enum AWSOracle {
  /// The answers to requests, in order; nil where awscli cannot be imported.
  static func ask(_ requests: [[String: Any]]) throws -> [[String: Any]]? {
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
    guard process.terminationStatus == 0 else {
      print("not compared with awscli: it cannot be imported here")
      return nil
    }
    return try answers.split(separator: UInt8(ascii: "\n")).dropFirst().map { line in
      try JSONSerialization.jsonObject(with: Data(line)) as? [String: Any] ?? [:]
    }
  }
}
