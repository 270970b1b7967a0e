import Foundation
import Host

/// The folder of one run, for the runner's user alone.
struct RunFolder: Sendable {
  /// Absolute.
  let path: String
  /// What marks the processes of this run.
  let marker: String

  /// Makes it and what every run needs in it.
  init(work: String, fencing: Int64) throws(RunnerError) {
    path = "\(work)/runs/\(fencing)"
    marker = Identifier.random("run")
    for folder in [path, home, temporary, tree, output] { try RunFolder.make(folder) }
  }

  /// One that is there already.
  init(existing path: String, marker: String) {
    self.path = path
    self.marker = marker
  }

  /// The file that Terraform writes where it runs when the backend does not take the state.
  static let erroredState = "errored.tfstate"

  var home: String { path + "/home" }
  var temporary: String { path + "/tmp" }
  var tree: String { path + "/tree" }
  var log: String { path + "/log" }
  /// What planning writes besides.
  var output: String { path + "/out" }
  var savedPlan: String { output + "/saved-plan" }
  /// How the sandbox of the program that runs is made.
  var sandbox: String { path + "/sandbox.json" }
  /// What the run's programs wanted to reach and did not.
  var refusals: String { path + "/refused.jsonl" }
  /// What stands in the place of secrets.
  var traps: String { path + "/traps" }
  var variables: String { path + "/variables.tfvars.json" }
  var commandLineConfiguration: String { path + "/terraform.rc" }
  var journal: RunJournal { RunJournal(folder: path) }

  /// The folder that Terraform is run in.
  func root(_ directory: String) -> String { directory.isEmpty ? tree : "\(tree)/\(directory)" }

  /// Writes the files of a configuration.
  func unpack(_ entries: [TreeEntry]) throws(RunnerError) {
    for entry in entries {
      let file = "\(tree)/\(entry.path)"
      if let slash = file.utf8.lastIndex(of: UInt8(ascii: "/")) { try RunFolder.make(String(file[..<slash])) }
      try write(entry.bytes, to: file, mode: entry.isExecutable ? 0o700 : 0o600)
    }
  }

  /// Writes one file; what a crash leaves of it is thrown away with the folder.
  func write(_ bytes: [UInt8], to file: String, mode: Int = 0o600) throws(RunnerError) {
    guard
      FileManager.default.createFile(atPath: file, contents: Data(bytes), attributes: [.posixPermissions: mode])
    else { throw .file(path: file, reason: "it cannot be written") }
  }

  static func make(_ folder: String) throws(RunnerError) {
    do throws(HostError) {
      try AtomicFile.makeFolders(folder)
    } catch {
      throw .file(path: folder, reason: error.reason)
    }
  }

  /// Removes it and everything in it.
  func remove() throws(RunnerError) {
    do throws(HostError) {
      try FolderTree.remove(path)
    } catch {
      throw .file(path: path, reason: error.reason)
    }
    RunnerPoint.cleaned.pass()
  }
}
