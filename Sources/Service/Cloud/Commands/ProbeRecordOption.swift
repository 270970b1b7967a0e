import ArgumentParser
import Decision
import Formats
import Recovery
import Vocabulary

/// Who is told of a probe besides whoever ran it: this user's ledger, or a server's.
struct ProbeRecordOption: ParsableArguments {
  @Option(
    help: ArgumentHelp("The folder of a server's data: its ledger and its Recovery page tell of it.", valueName: "dir"))
  var data: String?
  @Option(
    help: ArgumentHelp(
      "The vault of the server's policy that this is (default: each that lies in the bucket).", valueName: "name"))
  var vault: String?

  func check() throws {
    guard vault == nil || data != nil else { throw ValidationError("--vault names one of a server's: give --data too") }
  }

  /// The vaults of the server's policy that are probed; empty without a server.
  func vaults(of option: BucketOption) throws -> [String] {
    guard let data else { return [] }
    let known = try RecoveryPlace.policy(at: data + "/policy.yaml").vaults
    if let vault {
      guard known.contains(where: { $0.name == vault }) else {
        let names = known.map(\.name).joined(separator: ", ")
        throw ValidationError("the server's policy has no vault '\(vault)'" + (names.isEmpty ? "" : ", but \(names)"))
      }
      return [vault]
    }
    guard try option.served() == nil else {
      throw ValidationError("say with --vault which vault of the policy this is")
    }
    let (bucket, prefix) = try option.place()
    let found = known.filter { vault in
      let own = vault.prefix.map { $0.hasSuffix("/") || $0.isEmpty ? $0 : $0 + "/" } ?? ""
      return vault.kind == .s3 && vault.bucket == bucket && (own.hasPrefix(prefix) || prefix.hasPrefix(own))
    }
    guard !found.isEmpty else {
      throw ValidationError("no vault of the server's policy lies in s3://\(bucket)/\(prefix)")
    }
    return found.map(\.name)
  }

  /// Records what came of it: in the server's ledger for each of the vaults, else in this user's.
  func write(_ report: VaultProbeReport, _ vaults: [String]) async throws {
    guard let data else { return try VaultRecord.write("vault.probed", report.value) }
    let core = try await ServerCore.open(data)
    let text = String(decoding: try JSONWriter.canonical(report.value), as: UTF8.self)
    let entries = vaults.map { vault in
      ServerRecord.entry(
        "vault.probed", at: core.clock.now(), by: OperatingUser.actor(),
        ["report": .string(text), "vault": .string(vault), "verdict": .string(report.verdict.rawValue)])
    }
    try await core.store.write(.recoveryEntered) { try $0.append(entries) }
  }
}
