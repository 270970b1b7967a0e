import Formats
import Foundation
import Processes
import TestSupport
import Vocabulary

/// Writes states as Terraform does: lock, write, unlock.
struct StateWriter {
  let server: ServerUnderTest
  let workspace: String
  let token: String

  /// A state with an object `a_b.NAME` for each name.
  static func state(_ serial: Int64, _ values: [String: String], lineage: String = "family") throws -> [UInt8] {
    let resources = values.sorted { $0.key < $1.key }.map { name, value -> StructuredValue in
      let attributes: StructuredObject = ["id": .string(name), "value": .string(value)]
      return .object([
        "instances": .array([.object(["attributes": .object(attributes), "schema_version": 0])]), "mode": "managed",
        "name": .string(name), "provider": "provider[\"registry.terraform.io/a/a\"]", "type": "a_b",
      ])
    }
    return try JSONWriter.canonical(
      .object([
        "lineage": .string(lineage), "outputs": .object([:]), "resources": .array(resources),
        "serial": .integer(serial), "terraform_version": "1.11.4", "version": 4,
      ]))
  }

  /// Locks, writes and unlocks; gives the answer of the write.
  func write(_ serial: Int64, _ values: [String: String]) async throws -> HTTPAnswer {
    let lock = StateWriter.lock("lock-\(serial)")
    let locked = try await server.send("LOCK", "/state/\(workspace)", token: token, json: lock)
    guard locked.status == 200 else { return locked }
    let written = try await server.send(
      "POST", "/state/\(workspace)?ID=lock-\(serial)", token: token, body: StateWriter.state(serial, values))
    _ = try await server.send("UNLOCK", "/state/\(workspace)", token: token, json: lock)
    return written
  }

  static func lock(_ id: String, _ operation: String = "OperationTypeApply") -> StructuredValue {
    .object(["ID": .string(id), "Operation": .string(operation), "Who": "ada@desk", "Version": "1.11.4"])
  }
}

extension ServerUnderTest {
  /// Runs the built `tagout` against this server.
  func tagout(_ words: [String], token: String) async throws -> ChildResult {
    let scratch = try ScratchFolder.make(in: folder.path, prefix: "run", isPassable: false)
    let command = ChildCommand(
      BuiltProducts.path(of: "tagout").path(), words,
      environment: .inherited([
        "TAGOUT_SERVER": url, "TAGOUT_TOKEN": token, "TF_CLI_CONFIG_FILE": "/dev/null", "CHECKPOINT_DISABLE": "1",
        "no_proxy": "127.0.0.1",
      ]), timeLimit: .seconds(180))
    return try await ProcessKeeper.with(scratch) { try await $0.run(command) }
  }
}
