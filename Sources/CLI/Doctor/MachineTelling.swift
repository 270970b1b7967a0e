import Assessment
import Formats
import Host
import Posture
import Vocabulary

/// Tells a server how this machine is guarded and what was found in its code.
struct MachineTelling {
  /// So many folders are told of, and so many findings of each, the worst.
  static let folderBound = 20
  private static let findingBound = 100

  let client: ServerClient
  /// What the machine is called there.
  let machine: String

  /// Sends what doctor found, and what is found in folders with code.
  func send(_ diagnosis: Diagnosis, folders: [String], policy: PolicyOption) async throws {
    let doctor = try JSONReader.read(DiagnosisJSON.bytes(diagnosis))
    let directories = try folders.map { try MachineTelling.directory($0, policy) }
    _ = try await client.json(
      "PUT", ["api", "v1", "machines", machine, "report"],
      body: .object(["directories": .array(directories), "doctor": doctor]))
  }

  private static func directory(_ folder: String, _ policy: PolicyOption) throws -> StructuredValue {
    let path = try CheckDirectory.absolute(folder)
    let contents = try FolderReader.read(path, state: nil, plan: nil)
    var assessed = Assessor(policy: try policy.policy(for: path)).assess(contents, at: path)
    let worst = assessed.verdict.findings.sorted { $0.severity > $1.severity }.prefix(findingBound)
    assessed = Assessed(verdict: .allow(Array(worst)), effects: [])
    var writer = JSONWriter()
    writer.beginObject()
    AssessedJSON.writeMembers(of: assessed, length: nil, to: &writer)
    writer.endObject()
    let findings = try JSONReader.read(writer.bytes)["findings"] ?? .array([])
    return .object(["findings": findings, "path": .string(path)])
  }

  /// The machine's own name, as far as a server takes it.
  static func ownName() -> String {
    let text = Caller.text("/proc/sys/kernel/hostname") ?? ""
    return text.split(whereSeparator: \.isWhitespace).first.map { String($0.prefix(64)) } ?? "machine"
  }
}
