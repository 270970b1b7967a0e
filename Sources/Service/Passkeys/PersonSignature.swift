import Decision
import Formats
import Vocabulary

/// A person's signature of either kind, as it was brought.
struct PersonSignature: Sendable {
  let signature: ApprovalSignature
  /// For whom passkeys sign; nil for what no passkey made.
  let party: RelyingParty?

  /// What `ssh-keygen` made.
  init(armored: String) {
    signature = .ssh(armored: armored)
    party = nil
  }

  /// What a passkey made.
  init(_ assertion: ApprovalSignature.Assertion, party: RelyingParty) {
    signature = .passkey(assertion)
    self.party = party
  }

  /// A verified signature, and what must be noted of the passkey that made it.
  struct Found: Sendable {
    var facts: SignatureFacts
    var use: PasskeyUse?
  }

  /// Verifies it on a text that was made for a purpose.
  func verified(
    on text: [UInt8], namespace: String, among passkeys: [Passkey], at now: Instant
  ) throws(SignatureRefusal) -> Found {
    switch signature {
    case .ssh(let armored):
      do throws(SSHSignatureRefusal) {
        return Found(facts: try SSHSignatureVerifier.facts(of: armored, message: text, namespace: namespace), use: nil)
      } catch {
        throw .ssh(error)
      }
    case .passkey(let assertion):
      do throws(PasskeyRefusal) {
        return try verified(assertion, text, namespace, passkeys, now)
      } catch {
        throw .passkey(error)
      }
    }
  }

  private func verified(
    _ assertion: ApprovalSignature.Assertion, _ text: [UInt8], _ namespace: String, _ passkeys: [Passkey],
    _ now: Instant
  ) throws(PasskeyRefusal) -> Found {
    guard let passkey = passkeys.first(where: { $0.id == assertion.credential }), passkey.removed == nil, let party
    else { throw .unknown(Passkey.fingerprint(of: String(assertion.credential.prefix(64)))) }
    guard passkey.counts(at: now) else { throw .notYet }
    let challenge = PasskeyVerifier.challenge(for: text, namespace: namespace)
    let (facts, isBackedUp) = try PasskeyVerifier.use(
      of: assertion, by: passkey, party: party, challenge: challenge)
    return Found(
      facts: facts,
      use: PasskeyUse(
        id: passkey.id, counter: facts.counter ?? 0, last: passkey.counter, isBackedUp: isBackedUp))
  }
}

/// What is noted of a passkey that was used.
struct PasskeyUse: Sendable, Hashable {
  var id: String
  var counter: UInt32
  /// The counter that was looked at.
  var last: UInt32
  var isBackedUp: Bool

  /// Gives false where somebody else used it meanwhile: it is to be looked at again.
  func note(in store: any StoreWriting) throws -> Bool {
    try store.noteUse(ofPasskey: id, counter: counter, after: last, isBackedUp: isBackedUp)
  }
}

/// Why a signature of either kind proves nothing.
enum SignatureRefusal: Error, CustomStringConvertible {
  case ssh(SSHSignatureRefusal)
  case passkey(PasskeyRefusal)

  var description: String {
    switch self {
    case .ssh(let refusal): "\(refusal)"
    case .passkey(let refusal): "\(refusal)"
    }
  }

  /// The code of the refusal: a passkey's own, or what stands for any other signature.
  func code(otherwise code: String) -> String {
    switch self {
    case .ssh: code
    case .passkey(let refusal): refusal.code
    }
  }
}

extension ApprovalSignature {
  /// As one text: the armour, or the assertion as canonical JSON.
  var text: String {
    get throws {
      switch self {
      case .ssh(let armored): armored
      case .passkey: try StoredText.write(value)
      }
    }
  }

  /// What such a text says; nil for what was not written here.
  init?(text: String) {
    guard text.hasPrefix("{") else {
      self = .ssh(armored: text)
      return
    }
    // What is no JSON was not written here.
    guard let value = try? StoredText.read(text), let signature = ApprovalSignature(value) else { return nil }
    self = signature
  }
}
