import CommandEffects
import Foundation
import TestSupport
import Testing

/// The made tables of commands and options, against the programs that they were made from.
@Suite struct CobraTableTests {
  /// The status by which the maker says that the program here is none that the table could be compared with.
  private static let notComparable: Int32 = 77

  @Test(
    "kubectl's commands that delete or run have the options that the program says",
    .enabled(if: try isComparable("kubectl"), "kubectl is not installed, or another version than the table is of"))
  func kubectlIsCurrent() throws { try expectCurrent("kubectl", ["delete", "drain"]) }

  @Test(
    "docker's commands that delete or run have the options that the program says",
    .enabled(if: try isComparable("docker"), "docker is not installed, or another version than the table is of"))
  func dockerIsCurrent() throws { try expectCurrent("docker", ["volume/prune", "exec"]) }

  private func expectCurrent(_ program: String, _ commands: [String]) throws {
    let status = try Self.compare(program, commands)
    #expect(status == 0, "make the table again: tools/catalogue-cobra/generate.py \(program) --write")
  }

  private static func isComparable(_ program: String) throws -> Bool {
    try compare(program, []) != notComparable
  }

  /// The exit status of the tables' maker over some commands.
  private static func compare(_ program: String, _ commands: [String]) throws -> Int32 {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    let script = BuiltProducts.root.appending(path: "tools/catalogue-cobra/generate.py").path
    process.arguments = ["python3", script, program, "--compare"] + commands
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return process.terminationStatus
  }

  @Test("Every table that is searched by halves is sorted")
  func isSorted() {
    #expect(!CommandTables.all.isEmpty)
    for table in CommandTables.all {
      let keys = table.rows.description.split(separator: "\n").map { $0.prefix { $0 != " " } }
      #expect(keys.count > 1, "\(table.name)")
      for (key, next) in zip(keys, keys.dropFirst()) {
        #expect(key.utf8.lexicographicallyPrecedes(next.utf8), "\(table.name): \(key) before \(next)")
      }
    }
  }
}
