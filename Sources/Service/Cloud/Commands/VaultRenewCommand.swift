import ArgumentParser
import Decision
import Host
import Recovery
import Vocabulary

/// `tagout vault renew`
struct VaultRenewCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "renew",
    abstract: "Have what the restore points of a dataset lean on stay locked longer.",
    discussion: """
      The latest backup, the latest proof and the points that are pinned: each object that one of them leans on is locked \
      in COMPLIANCE mode for the whole span from now on. No lock is made shorter. It needs credentials that may set \
      locks (`s3:PutObjectRetention`), which the writer of the backups should not have. Drill afterwards: a drill tells \
      the gate of the new locks.

      EXAMPLE
        tagout vault renew shop --for 60d --profile shop-renewer

      EXIT STATUS
        0 all are locked for that long, 1 some are not, 64 usage
      """)

  @OptionGroup var option: DatasetOption
  @Option(
    name: .customLong("for"),
    help: ArgumentHelp("For how long from now on (default: twice `keep:` of the dataset).", valueName: "span"))
  var span: String?
  @Option(help: "The profile whose credentials may set locks (default: what the AWS tools would use).")
  var profile: String?

  func validate() throws {
    guard span.map({ PolicyDuration($0) != nil }) ?? true else {
      throw ValidationError("'\(span ?? "")' is no span of time: write it like 30d or 12h")
    }
  }

  func run() async throws {
    let seconds = span.flatMap { PolicyDuration($0) }.map { Int64($0.seconds) * 1000 }
    let report = try await option.work(as: .renewer(profile: profile)) { desk, _ in
      let length = seconds ?? desk.dataset.lockNeed * 2
      return try await desk.renew(until: Instant(milliseconds: SystemClock.now().milliseconds + length))
    }
    try VaultRecord.write("vault.renewed", report.value)
    try option.answer.print(report.value, text: report.text)
    if !report.isWhole { throw ExitCode(1) }
  }
}
