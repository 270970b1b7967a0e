import Decision
import Formats
import HTTPTypes
import Vocabulary

/// Lets one who may approve vouch for a passkey that waits, by their own passkey or by `ssh-keygen`.
struct VouchDesk: Sendable {
  let core: ServerCore

  /// The passkeys that wait for somebody to vouch for them.
  static func waiting(in store: any StoreReading) throws -> [Passkey] {
    try store.passkeys().filter { $0.effective == nil && $0.removed == nil }
  }

  /// What would be enrolled.
  func wish(_ passkey: Passkey, _ voucher: Enrolment.Voucher) -> Enrolment {
    Enrolment(
      server: core.serverID, person: passkey.person, role: passkey.role, key: OfferedKey(passkey), voucher: voucher,
      isSingleUser: false, isSolo: false)
  }

  /// The passkey of that identifier, and the exact text to sign for it.
  func text(of id: String) async throws -> (passkey: Passkey, text: [UInt8]) {
    try await core.store.read { store in
      guard let passkey = try VouchDesk.waiting(in: store).first(where: { $0.id == id }) else {
        throw VouchDesk.missing(id)
      }
      return (passkey, try wish(passkey, .none).request(in: store, role: passkey.role).text())
    }
  }

  /// Lets the passkey count from now on.
  func vouch(for id: String, by voucher: Enrolment.Voucher, actor: Actor) async throws -> Enrolment.Outcome {
    let now = core.clock.now()
    return try await core.store.write(.passkeyVouched) { store in
      guard let passkey = try VouchDesk.waiting(in: store).first(where: { $0.id == id }) else {
        throw VouchDesk.missing(id)
      }
      let wish = wish(passkey, voucher)
      let outcome = try wish.outcome(in: store, at: now)
      try wish.write(outcome, in: store, at: now, by: actor)
      try store.setEffective(outcome.effective, ofPasskey: id)
      return outcome
    }
  }

  private static func missing(_ id: String) -> ServiceError {
    .refused(
      reason: "no passkey \"\(id.prefix(64))\" waits for somebody to vouch for it",
      remedy: "`tagout person list` shows those that wait")
  }
}
