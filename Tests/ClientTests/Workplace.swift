import Foundation
import TestSupport

/// A server, somebody who approves, and a runner, for a real client (`pipeline.py`); ends with the value.
final class Workplace {
  let url: String
  let agent: String
  private let process = Process()
  private let folder = FileManager.default.temporaryDirectory.appending(path: "tagout-workplace-\(UUID().uuidString)")

  struct DidNotStart: Error {}

  init(_ runner: [String]) throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let output = Pipe()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments =
      [
        "python3", AgentRun.fixtures.appending(path: "pipeline.py").path(),
        BuiltProducts.path(of: "tagout-server").path(), folder.path(),
      ] + runner
    process.standardOutput = output
    try process.run()
    var line = Data()
    while let byte = try output.fileHandleForReading.read(upToCount: 1), !byte.isEmpty, byte != Data("\n".utf8) {
      line += byte
    }
    guard let object = try JSONSerialization.jsonObject(with: line) as? [String: String], let url = object["url"],
      let agent = object["agent"]
    else { throw DidNotStart() }
    (self.url, self.agent) = (url, agent)
  }

  deinit {
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
    // A scratch folder that cannot be removed hurts nobody.
    try? FileManager.default.removeItem(at: folder)
  }

  /// A configuration that runs code in production when it is applied.
  static let files = [
    "infra/main.tf": """
    resource "terraform_data" "shop" {
      provisioner "local-exec" { command = "echo made" }
    }

    """
  ]

  /// What the client registers as the server `tagout`.
  var variables: [String: String] { ["TAGOUT_SERVER": url, "TAGOUT_TOKEN": agent] }

  /// The arguments of propose_change.
  static var change: [String: Any] { ["workspace": "shop", "reason": "a test", "folder": "infra"] }

  /// The arguments of wait_for_proposal, with the id that propose_change gave.
  static var waiting: [String: Any] { ["id": "@LAST((p-[0-9a-f]+))@", "seconds": 40] }
}
