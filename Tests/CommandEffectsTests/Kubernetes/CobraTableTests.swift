import CommandEffects
import Foundation
import TestSupport
import Testing

/// The made tables of commands and options, against the programs that they were made from.
@Suite struct CobraTableTests {
  @Test(
    "Commands that delete or run have the options that the installed program says",
    arguments: [
      ("kubectl", ["delete", "drain"]), ("docker", ["volume/prune", "exec"]),
    ])
  func isCurrent(program: String, commands: [String]) throws {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    let script = BuiltProducts.root.appending(path: "tools/catalogue-cobra/generate.py").path
    process.arguments = ["python3", script, program, "--compare"] + commands
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus != 2 else {
      print("not compared with \(program): it is not installed, or another version")
      return
    }
    #expect(
      process.terminationStatus == 0, "make the table again: tools/catalogue-cobra/generate.py \(program) --write")
  }

  @Test("Every table that is searched by halves is sorted")
  func isSorted() {
    for table in CommandTables.all {
      let keys = table.rows.description.split(separator: "\n").map { $0.prefix { $0 != " " } }
      for (key, next) in zip(keys, keys.dropFirst()) {
        #expect(key.utf8.lexicographicallyPrecedes(next.utf8), "\(table.name): \(key) before \(next)")
      }
    }
  }
}
