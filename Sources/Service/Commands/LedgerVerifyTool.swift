import ArgumentParser
import Host
import Ledger
import Vocabulary

/// `tagout ledger verify`, for a server's records.
struct LedgerVerifyTool: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Check a server's records and every signature in them.",
    discussion: """
      One of --data, --bundle and --proof says what is checked. Each record is hashed into a Merkle tree (RFC 6962), each
      signature of a person is verified again, and the log must have grown from what an older --checkpoint says. Only a
      --checkpoint and a --key that were kept elsewhere convict whoever rewrote everything.

      EXAMPLE
        tagout ledger verify --bundle audit-2026 --checkpoint elsewhere/tagout.checkpoint --key elsewhere/tagout.key

      EXIT STATUS
        0 everything is as it was written, 1 it is not, 64 usage
      """)

  @Option(help: ArgumentHelp("The folder of a server's data.", valueName: "dir"))
  var data: String?
  @Option(help: ArgumentHelp("What `tagout ledger export` wrote.", valueName: "folder"))
  var bundle: String?
  @Option(help: ArgumentHelp("What `tagout ledger prove` wrote; the record lies beside it.", valueName: "file"))
  var proof: String?
  @Option(help: ArgumentHelp("A checkpoint that was kept elsewhere.", valueName: "file"))
  var checkpoint: String?
  @Option(help: ArgumentHelp("The file with the server's key, kept elsewhere.", valueName: "file"))
  var key: String?
  @OptionGroup var answer: AnswerOption

  func validate() throws {
    guard [data, bundle, proof].count(where: { $0 != nil }) == 1 else {
      throw ValidationError("Give one of --data, --bundle and --proof.")
    }
  }

  func run() async throws {
    let known = try key.map { try NoteKey(text: LedgerBundle.text($0).trimmed) }
    if let proof { return try verify(proof, known) }
    let bundle = try await read()
    let older = try checkpoint.map { try SignedNote(note: LedgerBundle.text($0)) }
    let audit = LedgerAudit(bundle.lines, older: older, current: bundle.checkpoint, key: known ?? bundle.key)
    let problems = audit.report.problems.map { "\($0)" } + audit.complaints
    try answer.print(
      .object([
        "verified": .boolean(audit.isGood), "records": .integer(Int64(audit.report.size)),
        "root": .string("\(audit.report.root)"), "signatures": .integer(Int64(audit.signatures)),
        "problems": .array(problems.map { .string($0) }),
      ]),
      text: text(audit, problems, isForeign: known != nil))
    guard audit.isGood else { throw ExitCode(1) }
  }

  private func read() async throws -> LedgerBundle {
    if let bundle { return try LedgerBundle(folder: bundle) }
    let core = try await ServerCore.open(data ?? "")
    let lines = try await LedgerLines(from: core.store)
    let key = try CheckpointKey(core)
    return LedgerBundle(lines: lines, checkpoint: try key.note(of: LedgerHead(file: lines.head)), key: key.verifier)
  }

  private func text(_ audit: LedgerAudit, _ problems: [String], isForeign: Bool) -> String {
    var lines = [
      "\(audit.isGood ? "verified" : "NOT AS WRITTEN")  \(audit.report.size) records, root \(audit.report.root)",
      "  \(audit.signatures) signatures of people verified again",
    ]
    lines += problems.map { "  \($0)" }
    if checkpoint == nil || !isForeign {
      lines.append("Whoever can rewrite everything is caught only by --checkpoint and --key that were kept elsewhere.")
    }
    return lines.joined(separator: "\n")
  }

  private func verify(_ path: String, _ key: NoteKey?) throws {
    guard let key else { throw ValidationError("A proof is verified by --key with a file that was kept elsewhere.") }
    let proof = try RecordProof(text: LedgerBundle.text(path))
    let record = path.hasSuffix(".tlog-proof") ? String(path.dropLast(11)) + ".json" : path + ".json"
    var line = try HostFiles.read(record, bound: LedgerRecord.bound + 1)
    if line.last == UInt8(ascii: "\n") { line.removeLast() }
    let isSigned = NoteVerifier.isSigned(proof.note, by: key)
    let isIn = try proof.proves(line)
    let words =
      !isSigned
      ? "the checkpoint is not signed by \(key.name)"
      : isIn ? "record \(proof.proof.leaf) is in the log of \(key.name)" : "the record is not what the proof is of"
    try answer.print(
      .object(["verified": .boolean(isSigned && isIn), "record": .integer(Int64(proof.proof.leaf))]), text: words)
    guard isSigned, isIn else { throw ExitCode(1) }
  }
}
