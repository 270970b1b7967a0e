import ArgumentParser
import CloudAPIs
import Formats
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

      A folder that is served by restic's protocol (rclone serve restic --append-only) is named rest:http://HOST:PORT/, \
      with the name and password in RESTIC_REST_USERNAME and RESTIC_REST_PASSWORD.

      With --data the server's Recovery page tells of it, for each vault of its policy that lies there.

      EXAMPLE
        tagout vault probe s3://backups-of-shop/postgresql --profile shop-writer

      EXIT STATUS
        0 nothing got through, 20 something did, 1 it could not be decided, 64 usage
      """)

  @OptionGroup var bucket: BucketOption
  @OptionGroup var record: ProbeRecordOption
  @OptionGroup var answer: AnswerOption

  func validate() throws {
    if try bucket.served() == nil { _ = try bucket.place() }
    try record.check()
  }

  private func probed() async throws -> VaultProbeReport {
    if let endpoint = try bucket.served() { return try await served(endpoint) }
    let mark = Identifier.random("probe")
    return try await bucket.with { bucket, prefix, caller in
      try await VaultProbe(bucket, prefix: prefix, mark: mark, now: { SystemClock.now() }).run(caller: caller)
    }
  }

  private func served(_ endpoint: CloudEndpoint) async throws -> VaultProbeReport {
    let variables = HostEnvironment.current().variables
    let authorization = variables["RESTIC_REST_USERNAME"].map { name in
      "Basic " + Base64.encode(Array("\(name):\(variables["RESTIC_REST_PASSWORD"] ?? "")".utf8))
    }
    // A name of its own, in hexadecimal digits as all names there are.
    let mark = String(RecoveryDesk.randomName("").suffix(16))
    return try await HTTPTransport.with(authority: bucket.authority) { transport in
      try await FolderProbe(
        endpoint, transport: transport, authorization: authorization, mark: mark, now: { SystemClock.now() }
      ).run()
    }
  }

  func run() async throws {
    let vaults = try record.vaults(of: bucket)
    let report = try await probed()
    try await record.write(report, vaults)
    try answer.print(report.value, text: report.text)
    switch report.verdict {
    case .holds: return
    case .open: throw ExitCode(20)
    case .undecided: throw ExitCode(1)
    }
  }
}
