import ArgumentParser
import Formats
import Host
import Vocabulary

/// `tagout person vouch`
struct PersonVouch: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "vouch",
    abstract: "Let a person's new passkey count, by your signature.",
    discussion: """
      Ask the person for the beginning of the passkey's name first, over another way than the link went. Without a \
      signature the text to sign is printed.

      EXAMPLE
        tagout person vouch grace --sign-with ~/.ssh/id_ed25519_sk --data /var/lib/tagout

      EXIT STATUS
        0 it counts, 1 it does not, 64 usage
      """)

  @OptionGroup var folder: DataOption
  @Argument(help: "The person's name.")
  var name: String
  @Option(help: ArgumentHelp("Which passkey, where more than one waits.", valueName: "passkey:…"))
  var key: String?
  @Option(help: ArgumentHelp("Your signature on the text.", valueName: "file"))
  var signature: String?
  @Option(help: ArgumentHelp("Your own key, with which ssh-keygen signs now.", valueName: "file"))
  var signWith: String?
  @OptionGroup var answer: AnswerOption

  func validate() throws {
    guard signature == nil || signWith == nil else { throw ValidationError("give one of --signature and --sign-with") }
  }

  func run() async throws {
    let core = try await ServerCore.open(folder.data)
    let desk = VouchDesk(core: core)
    let (passkey, text) = try await desk.text(of: try await waiting(core))
    let outcome = try await desk.vouch(
      for: passkey.id, by: try await voucher(text), actor: OperatingUser.actor())
    try answer.print(
      .object([
        "effective": .string("\(outcome.effective)"), "key": .string(passkey.fingerprint), "name": .string(name),
        "role": .string(outcome.role.rawValue), "voucher": .string(outcome.voucher),
      ]), text: "\(passkey.fingerprint) of \(name) (\(outcome.role.rawValue)) counts from now on, by \(outcome.voucher)"
    )
  }

  private func waiting(_ core: ServerCore) async throws -> String {
    let all = try await core.store.read { try VouchDesk.waiting(in: $0) }.filter { $0.person == name }
    let mine = all.filter { key == nil || $0.fingerprint == key }
    guard let only = mine.first, mine.count == 1 else {
      throw ServiceError.refused(
        reason: mine.isEmpty ? "no passkey of \"\(name)\" waits" : "\(mine.count) passkeys of \"\(name)\" wait",
        remedy: all.isEmpty
          ? "print a link with `tagout person link \(name)`"
          : "give --key with one of \(all.map { $0.fingerprint }.joined(separator: ", "))")
    }
    return only.id
  }

  private func voucher(_ text: [UInt8]) async throws -> Enrolment.Voucher {
    if let signWith {
      return .signature(
        try await KeySigning.signature(on: text, key: signWith, namespace: EnrolmentRequest.namespace))
    }
    guard let signature else { return .none }
    return .signature(String(decoding: try HostFiles.read(signature, bound: SSHSignature.bound), as: UTF8.self))
  }
}
