import ArgumentParser
import Host
import Ledger
import Vocabulary

extension NotificationTarget.Kind: ExpressibleByArgument {}
extension NotificationTopic: ExpressibleByArgument {}

/// `tagout notify set`
struct NotifySet: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "set",
    abstract: "Have somebody told of what happens.",
    discussion: """
      A webhook's body is signed with the secret of its file: Tagout-Signature is v1= and the HMAC-SHA256, in hexadecimal,
      of Tagout-Timestamp, a full stop and the body. Addresses on networks of one's own, on the link and on this machine
      are refused unless --allow lists them. What happened before is not told.

      EXAMPLE
        tagout notify set ops --data /var/lib/tagout --kind webhook --to https://ops.example/tagout --secret-file s
        tagout notify set mail --data /var/lib/tagout --kind email --smtp smtp://mail.example:587 \\
          --from tagout@example.com --to ada@example.com

      EXIT STATUS
        0 it is so, 1 it is not, 64 usage
      """)

  @OptionGroup var folder: DataOption
  @Argument(help: "Its name.") var name: String
  @Option(help: "webhook, slack or email.") var kind: NotificationTarget.Kind
  @Option(help: ArgumentHelp("Where to: an https address, or a mail address; repeat that.", valueName: "address"))
  var to: [String]
  @Option(help: ArgumentHelp("What signs a webhook, or a mail server's password.", valueName: "file"))
  var secretFile: String?
  @Option(help: ArgumentHelp("The mail server: smtp://HOST:PORT or smtps://HOST.", valueName: "url")) var smtp: String?
  @Option(help: ArgumentHelp("The mail's sender.", valueName: "address")) var from: String?
  @Option(help: ArgumentHelp("The mail server's user.", valueName: "name")) var user: String?
  @Option(help: ArgumentHelp("What its certificate must come from, PEM.", valueName: "file")) var certificate: String?
  @Option(help: "What of: approval, run, alarm; repeat (default: all).") var topic: [NotificationTopic] = []
  @Option(help: ArgumentHelp("An address it may have though it is private; repeat.", valueName: "address"))
  var allow: [String] = []
  @OptionGroup var answer: AnswerOption

  func validate() throws {
    guard NotificationTarget.isName(name) else {
      throw ValidationError("\"\(name)\" is no name: letters, digits, '.', '_', '-'")
    }
    guard allow.allSatisfy({ NetworkAddress($0) != nil }) else {
      throw ValidationError("--allow takes addresses such as 10.1.2.3")
    }
    if kind == .email {
      guard let smtp, smtp.hasPrefix("smtp://") || smtp.hasPrefix("smtps://"), let from, MailText.isAddress(from),
        !to.isEmpty, to.count <= 50, to.allSatisfy(MailText.isAddress)
      else { throw ValidationError("mail needs --smtp smtp://HOST:PORT, --from ADDRESS and --to ADDRESS") }
    } else {
      guard to.count == 1, to.allSatisfy(isCallable), smtp == nil, from == nil, user == nil else {
        throw ValidationError("a webhook needs one --to https://…; http:// is for this machine alone")
      }
      guard kind != .webhook || secretFile != nil else {
        throw ValidationError("a webhook needs --secret-file: who gets it must be able to tell that it is yours")
      }
    }
  }

  private func isCallable(_ address: String) -> Bool {
    guard let place = ReachEntry(address: address), !address.contains("@") else { return false }
    return address.hasPrefix("https://") || place.isLoopback
  }

  func run() async throws {
    let core = try await ServerCore.open(folder.data)
    let now = core.clock.now()
    let secret = try secretFile.map { try NotifySet.secret($0) } ?? []
    let sealed = secret.isEmpty ? [] : try core.seals.seal(secret, context: NotificationTarget.context(name))
    var settings: [StructuredObject.Member] = []
    if kind == .email { settings.append(.init("to", .string(to.joined(separator: ",")))) }
    for (name, value) in [("from", from), ("user", user)] {
      if let value { settings.append(.init(name, .string(value))) }
    }
    if let certificate {
      let text = String(decoding: try HostFiles.read(certificate, bound: 1 << 20), as: UTF8.self)
      settings.append(.init("certificate", .string(text)))
    }
    var target = NotificationTarget(
      name: name, kind: kind, address: smtp ?? to[0], settings: StructuredObject(settings),
      topics: Set(topic.isEmpty ? NotificationTopic.allCases : topic), allowed: allow, sealedSecret: sealed,
      position: 0,
      attempts: 0, next: now, created: now)
    let entry = ServerRecord.entry(
      "notify.set", at: now, by: OperatingUser.actor(),
      [
        "address": .string(target.shownAddress), "kind": .string(kind.rawValue), "name": .string(name),
        "to": .string(kind == .email ? to.joined(separator: ",") : ""),
      ])
    let fresh = target
    target = try await core.store.write(.notifySet) { store in
      var target = fresh
      // Behind the record of itself.
      target.position = Int64(try store.ledgerHead().size) + 1
      try store.set(target)
      try store.append([entry])
      return target
    }
    try answer.print(target.value, text: "\(name): \(kind.rawValue) to \(target.shownAddress)")
  }

  /// The file's first line; one that others may read is refused.
  private static func secret(_ path: String) throws -> [UInt8] {
    let bytes = try RunnerSettings.secret(path, bound: 4096)
    return Array(bytes.prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") })
  }
}
