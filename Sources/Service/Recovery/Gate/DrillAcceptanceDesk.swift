import Decision
import Formats
import Host
import Processes
import Recovery
import RestorePoints
import Vocabulary

/// Takes a person's word that what a drill found is right: signed, as everything that a person says.
package struct DrillAcceptanceDesk: Sendable {
  private let core: ServerCore

  package init(_ core: ServerCore) {
    self.core = core
  }

  /// The exact text that is signed, under the namespace of decisions.
  package func text(report: String, reason: String) throws -> [UInt8] {
    try DecisionText.bytes("accept-drill", proposal: report, server: core.serverID, reason: reason)
  }

  /// Has the key's owner sign at the terminal, and takes it.
  func accept(
    _ dataset: String, report: String, person: String, reason: String, key: String
  ) async throws -> DrillAcceptance {
    let scratch = try ScratchFolder.make(in: "/tmp", prefix: "tagout-accept", isPassable: false)
    // What is left behind is the text that was shown, in a folder of this user's alone.
    defer { try? FolderTree.remove(scratch.path) }
    let file = try scratch.write(String(decoding: try text(report: report, reason: reason), as: UTF8.self), to: "text")
    let status = try ForegroundProgram.run(
      "ssh-keygen", ["-Y", "sign", "-q", "-n", DecisionText.namespace, "-f", key, file])
    guard status == 0 else {
      throw ServiceError.refused(
        reason: "ssh-keygen ended with status \(status)", remedy: "give the person's own key by --key")
    }
    let signature = String(decoding: try HostFiles.read(file + ".sig", bound: 1 << 16), as: UTF8.self)
    return try await accept(dataset, report: report, person: person, reason: reason, signature: signature)
  }

  /// Takes a signature. What is taken is a record with all that verifies it again.
  package func accept(
    _ dataset: String, report: String, person: String, reason: String, signature: String
  ) async throws -> DrillAcceptance {
    let text = try text(report: report, reason: reason)
    let facts = try SSHSignatureVerifier.facts(of: signature, message: text, namespace: DecisionText.namespace)
    let now = core.clock.now()
    let word = DrillAcceptance(report: report, person: person, reason: reason, given: now)
    let content = try JSONWriter.canonical(word.value)
    let entry = ServerRecord.entry(
      "restore-point.accepted", at: now, by: OperatingUser.actor(),
      [
        "dataset": .string(dataset), "person": .string(person), "reason": .string(reason), "report": .string(report),
        "signature": .string(signature), "signed": .string(String(decoding: text, as: UTF8.self)),
        "signedBy": .string(facts.key),
      ])
    try await core.store.write(.drillAccepted) { store in
      let holder = try store.person(named: person)
      guard holder?.role != .auditor, holder?.holds(facts.key, at: now) ?? false else {
        throw ServiceError.refused(
          reason: "the key \(facts.key) is none of \(person)'s that counts now",
          remedy: "sign with a key that is enrolled under that name")
      }
      try store.addRecoveryEntry(.acceptance, of: dataset, content)
      try store.append([entry])
    }
    return word
  }
}
