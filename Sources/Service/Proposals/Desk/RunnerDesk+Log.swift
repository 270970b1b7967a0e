import Decision
import Formats
import HTTPTypes
import Ledger
import Vocabulary

extension RunnerDesk {
  /// The most lines and bytes of one proposal's log; the most lines of one post and bytes of one line.
  private static let lineBound: Int64 = 200_000
  private static let byteBound: Int64 = 32 << 20
  private static let postBound = 1000
  private static let longest = 4096
  /// Shorter values of variables are words of every day.
  private static let leastSecret = 6

  /// Keeps lines of a run, with secrets masked; those beyond the bound are dropped, and one line says so.
  package func log(_ object: StructuredObject, under fencing: Int64, by caller: Caller) async throws {
    let lease = try await lease(fencing, nil, by: caller)
    let lines = (object["lines"]?.elements ?? []).compactMap(\.text)
    guard lines.count <= RunnerDesk.postBound else {
      throw APIError(.badRequest, "log.too-long", "over \(RunnerDesk.postBound) lines in one post")
    }
    guard !lines.isEmpty, let proposal = try await core.store.read({ try $0.proposal(lease.proposal) }) else { return }
    let values = try desk.secrets(of: proposal).variables.values.filter { $0.utf8.count >= RunnerDesk.leastSecret }
    let shown = lines.map { RunnerDesk.masked($0, values) }
    let now = core.clock.now()
    let reading = core.clock.reading()
    try await core.store.write(.logWritten) { store in
      let size = try store.logSize(of: lease.proposal)
      try store.renew(fencing, at: reading)
      guard size.lines < RunnerDesk.lineBound, size.bytes < RunnerDesk.byteBound else { return }
      let isLast = size.lines + Int64(shown.count) >= RunnerDesk.lineBound
      try store.append(shown + (isLast ? ["… the rest of the log is not kept"] : []), to: lease.proposal, at: now)
    }
    ProposalNews.shared.tell(lease.proposal)
  }

  private static func masked(_ line: String, _ values: [String]) -> String {
    var text = Redactor.redact(String(decoding: line.utf8.prefix(longest), as: UTF8.self)).text
    for value in values where text.contains(value) {
      text = text.split(separator: value, omittingEmptySubsequences: false).joined(separator: Redaction.marker)
    }
    return text
  }

  /// Keeps the state that Terraform could not write, for the person who reconciles.
  package func store(erroredState bytes: [UInt8], under fencing: Int64, by caller: Caller) async throws {
    let lease = try await lease(fencing, .apply, by: caller, isOpen: false)
    try KeptErroredState.file(lease.proposal).write(bytes, in: core)
    let entry = ServerRecord.entry(
      "run.errored-state", at: core.clock.now(), by: caller.actor,
      [
        "digest": .string(Hexadecimal.encode(SHA256.hash(bytes))), "fencing": .integer(fencing),
        "proposal": .string(lease.proposal), "workspace": .string(lease.workspace),
      ])
    try await core.store.write(.erroredStateStored) { try $0.append([entry]) }
  }
}

/// Where the state lies that Terraform could not write at the end of a run.
enum KeptErroredState {
  /// The most bytes.
  static let bound = 256 << 20

  static func file(_ proposal: String) -> SealedBlob { SealedBlob("errored-\(proposal)") }
}
