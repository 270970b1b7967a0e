import Formats
import Processes
import Vocabulary

/// Takes the manifest of a database: what is in it, seen in one snapshot.
package struct PostgresManifest: Sendable {
  let client: PostgresClient

  package init(_ client: PostgresClient) {
    self.client = client
  }

  /// One object a thing, each with its `kind`.
  package func lines() async throws -> [StructuredValue] {
    let result = try await client.run(ManifestScript.text(), timeLimit: .seconds(21_600))
    guard result.ending.isSuccess else {
      throw RecoveryError.failed(step: "take the manifest", said: SaidText.digest(result))
    }
    var lines: [StructuredValue] = []
    for line in result.output.split(separator: UInt8(ascii: "\n")) {
      lines.append(try JSONReader.read(Array(line), limits: .engine))
    }
    guard lines.first?["kind"]?.text == "head" else {
      throw RecoveryError.strange(program: "psql", answer: String(result.text.prefix(80)))
    }
    return lines
  }

  /// That of every database that takes connections, the client's own first.
  package func everything() async throws -> [StructuredValue] {
    var all = try await lines()
    let own = all.first?["database"]?.text ?? ""
    let others = all.filter { $0["kind"]?.text == "database" }.compactMap { $0["name"]?.text }.filter { $0 != own }
    for name in others {
      let script = client.database(name) + ManifestScript.text()
      let result = try await client.run(script, timeLimit: .seconds(21_600))
      guard result.ending.isSuccess else {
        throw RecoveryError.failed(step: "take the manifest of '\(name)'", said: SaidText.digest(result))
      }
      for line in result.output.split(separator: UInt8(ascii: "\n")) {
        all.append(try JSONReader.read(Array(line), limits: .engine))
      }
    }
    return all
  }
}
