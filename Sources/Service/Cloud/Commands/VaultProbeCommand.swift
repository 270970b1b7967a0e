import ArgumentParser
import CloudAPIs
import Host
import Ledger
import Recovery
import Vocabulary

/// `tagout vault probe`
struct VaultProbeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "probe",
    abstract: "Try to take a vault's objects away, with the credentials that an attacker would have.",
    discussion: """
      It writes canaries of a few bytes and tries to delete, overwrite and unlock them, to shorten and downgrade their \
      locks, to bypass governance, to suspend versions, to let objects expire, to delete the bucket; an upload in parts \
      too. What counts is what is left afterwards, not what the service says. Run it with the credentials that lie on the \
      source: what they can do, whoever takes the source over can do. Nothing else in the bucket is touched, a setting that \
      gave way is put back, and the canaries stay until their locks end.

      EXAMPLE
        tagout vault probe s3://backups-of-shop/postgresql --profile shop-writer

      EXIT STATUS
        0 nothing got through, 20 something did, 1 it could not be decided, 64 usage
      """)

  @OptionGroup var bucket: BucketOption
  @OptionGroup var answer: AnswerOption

  func run() async throws {
    let mark = Identifier.random("probe")
    let report = try await bucket.with { bucket, prefix, caller in
      try await VaultProbe(bucket, prefix: prefix, mark: mark, now: { SystemClock.now() }).run(caller: caller)
    }
    try VaultRecord.write("vault.probed", report.value)
    try answer.print(report.value, text: report.text)
    switch report.verdict {
    case .holds: return
    case .open: throw ExitCode(20)
    case .undecided: throw ExitCode(1)
    }
  }
}
