import ArgumentParser
import Assessment
import Decision
import Formats
import Host
import Vocabulary

extension PersonRole: ExpressibleByArgument {}

/// `tagout person add`
struct PersonAdd: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Enrol a person, or another key of theirs.",
    discussion: """
      The first who may approve comes by an invitation, or at once where one person is everything (--single-user). \
      Everybody after that is vouched for by one who may approve already, with a signature on the text that this \
      command prints; where one person approves alone, a key without that counts after 24 hours.

      EXAMPLE
        tagout person add ada --ssh-key ada.pub --data /var/lib/tagout
        tagout person add bob --ssh-key bob.pub --data /var/lib/tagout --sign-with KEY

      EXIT STATUS
        0 enrolled, 1 not enrolled, 64 usage
      """)

  @OptionGroup var folder: DataOption
  @Argument(help: "The person's name.")
  var name: String
  @Option(help: ArgumentHelp("The public key, as ssh-keygen writes it.", valueName: "file"))
  var sshKey: String
  @Option(help: "proposer, approver, auditor or admin; the first is an admin, later ones approvers.")
  var role: PersonRole?
  @Option(help: "The code of an invitation.")
  var code: String?
  @Option(help: ArgumentHelp("An approver's signature on the text that is to be signed.", valueName: "file"))
  var signature: String?
  @Option(help: ArgumentHelp("An approver's own key, with which ssh-keygen signs now.", valueName: "file"))
  var signWith: String?
  @OptionGroup var answer: AnswerOption

  func validate() throws {
    guard Workspace.isName(name) else {
      throw ValidationError("\"\(name)\" is no name of a person: letters, digits, '.', '_' and '-', at most 128")
    }
    guard [code, signature, signWith].count(where: { $0 != nil }) <= 1 else {
      throw ValidationError("give one of --code, --signature and --sign-with")
    }
  }

  func run() async throws {
    let core = try await ServerCore.open(folder.data)
    var enrolment = Enrolment(
      server: core.serverID, person: name, role: role, key: OfferedKey(try key()), voucher: try voucher(),
      isSingleUser: core.isSingleUser, isSolo: try PersonAdd.isSolo())
    if let signWith { enrolment.voucher = .signature(try await sign(with: signWith, enrolment, core)) }
    let now = core.clock.now()
    let wish = enrolment
    let outcome = try await core.store.write(.personAdded) { store in
      let outcome = try wish.outcome(in: store, at: now)
      try wish.write(outcome, in: store, at: now)
      return outcome
    }
    try answer.print(
      .object([
        "effective": .string("\(outcome.effective)"), "key": .string(enrolment.key.fingerprint),
        "name": .string(name), "role": .string(outcome.role.rawValue), "voucher": .string(outcome.voucher),
      ]), text: PersonAdd.text(outcome, enrolment, now))
  }

  private static func text(_ outcome: Enrolment.Outcome, _ enrolment: Enrolment, _ now: Instant) -> String {
    let start =
      outcome.effective > now ? "counts from \(outcome.effective) on, unless it is removed" : "counts from now on"
    let verb = outcome.isNewPerson ? "enrolled \(enrolment.person)" : "added a key of \(enrolment.person)"
    return "\(verb) (\(outcome.role.rawValue)): \(enrolment.key.fingerprint) \(start), by \(outcome.voucher)"
  }

  private func key() throws -> SSHPublicKey {
    let bytes = try HostFiles.read(sshKey, bound: SSHPublicKey.bound)
    do throws(FormatError) {
      return try SSHPublicKey(line: String(decoding: bytes, as: UTF8.self))
    } catch {
      throw ServiceError.refused(
        reason: "\"\(sshKey)\" holds no public key that can be enrolled (\(error))",
        remedy: "give the .pub file of a key of type ed25519, ecdsa (nistp256), or their -sk forms")
    }
  }

  private func voucher() throws -> Enrolment.Voucher {
    if let code { return .code(code) }
    guard let signature else { return .none }
    return .signature(String(decoding: try HostFiles.read(signature, bound: SSHSignature.bound), as: UTF8.self))
  }

  private func sign(with key: String, _ enrolment: Enrolment, _ core: ServerCore) async throws -> String {
    let text = try await core.store.read { store in
      let known = try store.person(named: enrolment.person)
      return try enrolment.request(in: store, role: known?.role ?? enrolment.role ?? .approver).text()
    }
    return try await KeySigning.signature(on: text, key: key, namespace: EnrolmentRequest.namespace)
  }

  /// Whether the machine's policy says that one person approves alone.
  private static func isSolo() throws -> Bool {
    guard let text = PolicyFiles(for: .current()).machine() else { return false }
    return try PolicyLoader.policy(from: [text]).approvals?.mode == .solo
  }
}
