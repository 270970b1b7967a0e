import Foundation
import TestSupport

/// Runs the real Terraform in a folder of its own.
struct TerraformRun {
  /// A folder that is removed when the value's `remove` is called.
  let folder: URL

  /// Nil when there is no Terraform on PATH.
  init?() throws {
    guard (try? Oracle.output(of: "terraform version", input: [])) != nil else { return nil }
    folder = FileManager.default.temporaryDirectory.appending(path: "tagout-plan-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  func write(_ files: [String: String]) throws {
    for (path, text) in files {
      let file = folder.appending(path: path)
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
  }

  /// Gets the providers, as `terraform init` does.
  func initialise(settings: String) throws {
    let there = "cd '\(folder.path(percentEncoded: false))' && TF_CLI_CONFIG_FILE=\(settings) CHECKPOINT_DISABLE=1 "
    _ = try Oracle.output(of: there + "terraform init -input=false -no-color >init.txt 2>&1", input: [])
  }

  /// The saved plan and what Terraform shows of it; nil when Terraform wrote none. A plan that a protection stops is
  /// written too, and Terraform then fails.
  func plan(_ options: [String], settings: String = "/dev/null") throws -> (zip: [UInt8], json: [UInt8])? {
    let there = "cd '\(folder.path(percentEncoded: false))' && TF_CLI_CONFIG_FILE=\(settings) CHECKPOINT_DISABLE=1 "
    let words = options.map { "'\($0)'" }.joined(separator: " ")
    _ = try? Oracle.output(
      of: there + "terraform plan -input=false -no-color -out=tfplan \(words) >plan.txt 2>&1", input: [])
    guard let zip = try? Data(contentsOf: folder.appending(path: "tfplan")) else { return nil }
    return (Array(zip), try Oracle.output(of: there + "terraform show -json tfplan", input: []))
  }

  /// What Terraform said.
  var report: String {
    (try? String(contentsOf: folder.appending(path: "plan.txt"), encoding: .utf8)) ?? ""
  }

  func remove() {
    try? FileManager.default.removeItem(at: folder)
  }
}
