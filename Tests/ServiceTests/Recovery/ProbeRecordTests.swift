import Formats
import Foundation
import Service
import TestSupport
import Testing
import Vocabulary

/// Of which vaults a probe may be told; that it is told stands with the tests of a real store.
@Suite("Probes of a server's vaults", .enabled(if: PlayedCloud.isHere), .timeLimit(.minutes(5))) struct ProbeRecordTests
{
  private static let policy = """
    version: 1
    vaults:
      isolated:
        kind: s3
        bucket: backups
        prefix: tagout
        account: "222222222222"
      elsewhere:
        kind: s3
        bucket: others
        account: "222222222222"

    """

  @Test("An address in which no vault of the policy lies, and an unknown name, are refused before anything is tried")
  func refused() async throws {
    let cloud = try PlayedCloud()
    let folder = try TestFolder()
    _ = try await ServerCore.open(folder.path + "/data")
    try Data(Self.policy.utf8).write(to: URL(fileURLWithPath: folder.path + "/data/policy.yaml"))
    let rows = [
      ("s3://nowhere", "no vault of the server's policy lies in s3://nowhere/"),
      ("s3://backups/tagout --vault third", "no vault 'third', but isolated, elsewhere"),
      ("rest:http://127.0.0.1:1/", "say with --vault"),
    ]
    for (words, said) in rows {
      let result = try probe(words, cloud, folder)
      #expect(result.status == 64, "\(words): \(result.text)")
      #expect(result.text.contains(said), "\(words): \(result.text)")
    }
    #expect(try await records(folder).isEmpty)
  }

  private func variables(_ cloud: PlayedCloud) -> [String: String] {
    cloud.variables().merging(["AWS_REGION": "us-east-1", "AWS_DEFAULT_REGION": "us-east-1"]) { $1 }
  }

  private func probe(_ words: String, _ cloud: PlayedCloud, _ folder: TestFolder) throws -> (
    status: Int32, text: String
  ) {
    try cloud.shell(
      "\(PlayedCloud.tool) vault probe \(words) --data \(Oracle.quoted(folder.path + "/data"))", variables(cloud))
  }

  private func records(_ folder: TestFolder) async throws -> [StructuredValue] {
    let core = try await ServerCore.open(folder.path + "/data")
    let lines = try await core.store.read { try $0.ledgerLines(from: 0, limit: 99) }
    return try lines.map { try JSONReader.read($0) }.filter { $0["kind"]?.text == "vault.probed" }
      .compactMap { $0["details"] }
  }
}
