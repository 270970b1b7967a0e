import Foundation
import TestSupport

/// A made-up machine: a home, a project and an `/etc` of their own in a temporary folder, and the built `tagout` in it.
final class TestMachine {
  /// What one run of `tagout` ended with and wrote.
  struct Run {
    var status: Int32
    var output: String
    var errors: String
  }

  let folder: URL
  let hook = BuiltProducts.path(of: "tagout-hook").resolvingSymlinksInPath().path()

  init() throws {
    folder = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
      .appending(path: "tagout-cli-\(UUID().uuidString)")
    for name in ["home/.claude", "project/.claude", "state"] {
      try FileManager.default.createDirectory(at: folder.appending(path: name), withIntermediateDirectories: true)
    }
  }

  deinit {
    // A scratch folder that cannot be removed hurts nobody.
    try? FileManager.default.removeItem(at: folder)
  }

  /// The absolute path of a file of this machine.
  func path(_ name: String) -> String { folder.appending(path: name).path() }

  /// Writes a file, with the folders above it.
  func write(_ text: String, to name: String) throws {
    let file = folder.appending(path: name)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  /// What a file holds; nil when it is not there.
  func text(_ name: String) -> String? {
    FileManager.default.contents(atPath: path(name)).map { String(decoding: $0, as: UTF8.self) }
  }

  /// Runs the built `tagout` in the project's folder, or another program.
  func run(_ arguments: [String], program: String? = nil) throws -> Run {
    let process = Process()
    process.executableURL = program.map { URL(filePath: $0) } ?? BuiltProducts.path(of: "tagout")
    process.arguments = arguments
    process.currentDirectoryURL = folder.appending(path: "project")
    process.environment = [
      "HOME": path("home"), "XDG_STATE_HOME": path("state"), "PATH": "\(path("bin")):/usr/bin:/bin", "LANG": "C.UTF-8",
    ]
    let output = folder.appending(path: "output")
    let errors = folder.appending(path: "errors")
    for file in [output, errors] { _ = FileManager.default.createFile(atPath: file.path(), contents: nil) }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = try FileHandle(forWritingTo: errors)
    try process.run()
    process.waitUntilExit()
    return Run(status: process.terminationStatus, output: text("output") ?? "", errors: text("errors") ?? "")
  }

  /// `tagout install CLIENT` with this machine's own `/etc`.
  @discardableResult
  func install(_ client: String, _ options: String...) throws -> Run {
    try run(["install", client, "--root", path("root")] + options)
  }

  /// `tagout doctor` with this machine's own `/etc`.
  func doctor(_ options: String...) throws -> Run {
    try run(["doctor", "--root", path("root")] + options)
  }
}
