import ArgumentParser
import CloudAPIs
import Recovery
import Vocabulary

/// `tagout vault undelete`
struct VaultUndeleteCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "undelete",
    abstract: "Bring back what was deleted in a bucket that keeps versions.",
    discussion: """
      A delete in such a bucket only lays a marker over the object. This removes markers, never a version, and then looks \
      again: at the listing and at the bytes. It needs credentials that may delete versions, and shows what it would do \
      unless --yes is given. Prove what came back by a drill.

      EXAMPLE
        tagout vault undelete s3://backups-of-shop/postgresql --profile vault-admin --yes

      EXIT STATUS
        0 all is back, or nothing was hidden, 10 it would do something, 1 not all came back, 64 usage
      """)

  @OptionGroup var bucket: BucketOption
  @Flag(help: "Do it.") var yes = false
  @OptionGroup var answer: AnswerOption

  func validate() throws {
    _ = try bucket.place()
  }

  func run() async throws {
    guard yes else { return try await show() }
    let report = try await bucket.with { bucket, prefix, _ in try await VaultUndelete(bucket, prefix: prefix).run() }
    try VaultRecord.write("vault.undeleted", report.value)
    try answer.print(report.value, text: report.text)
    if !report.isWhole { throw ExitCode(1) }
  }

  private func show() async throws {
    let keys = try await bucket.with { bucket, prefix, _ in
      try await VaultUndelete(bucket, prefix: prefix).plan().map { $0.version.key }
    }
    let names = Set(keys).sorted()
    let text =
      names.isEmpty
      ? "nothing is hidden there\n"
      : "\(names.count) objects would be seen again:\n" + names.prefix(20).map { "  \($0)\n" }.joined()
        + (names.count > 20 ? "  and \(names.count - 20) more\n" : "") + "do it with --yes\n"
    try answer.print(.object(["hidden": .array(names.map { .string($0) })]), text: text)
    if !names.isEmpty { throw ExitCode(10) }
  }
}
