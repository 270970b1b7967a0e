import Decision
import Ledger
import Vocabulary

/// A signature that a record keeps, with the exact text that it is over: it is verified again from the ledger alone.
struct RecordedSignature {
  /// The record's number.
  var record: Int
  var kind: String
  var person: String?
  /// The fingerprint that the record says.
  var key: String?
  var armored: String
  var text: [UInt8]

  /// Nil for a record that keeps none.
  init?(_ record: LedgerRecord) {
    let details = record.entry.details
    guard let armored = details["signature"]?.text, !armored.isEmpty, let signed = details["signed"]?.text else {
      return nil
    }
    self.record = record.sequence
    kind = record.entry.kind.word
    person = (details["person"] ?? details["by"])?.text
    key = details["signedBy"]?.text ?? (kind == "approval.given" ? details["key"]?.text : nil)
    self.armored = armored
    text = Array(signed.utf8)
  }

  /// A key that a record enrolled.
  struct EnrolledKey {
    var owner: String
    /// As it was enrolled; a passkey's holds its public half.
    var line: String
  }

  /// What the signature must have been made for.
  private var namespace: String {
    if kind.hasPrefix("person.") { return EnrolmentRequest.namespace }
    return kind == "approval.given" ? ApprovalSignature.namespace : DecisionText.namespace
  }

  /// What is wrong with it; nil when it is good.
  ///
  /// - Parameter enrolled: the keys that records before this one enrolled, each with whose it is.
  func problem(enrolled: [String: EnrolledKey]) -> String? {
    let maker: String
    do throws(SignatureRefusal) {
      maker = try self.maker(enrolled)
    } catch {
      return "\(error)"
    }
    if let key, key != maker { return "it was made by \(maker), and the record says \(key)" }
    guard let owner = enrolled[maker]?.owner else { return "nobody had enrolled the key \(maker)" }
    if let person, !kind.hasPrefix("person."), owner != person { return "the key \(maker) is \(owner)'s" }
    return nil
  }

  /// The name of the key that made it.
  private func maker(_ enrolled: [String: EnrolledKey]) throws(SignatureRefusal) -> String {
    guard case .passkey(let assertion)? = ApprovalSignature(text: armored) else {
      do throws(SSHSignatureRefusal) {
        return try SSHSignatureVerifier.facts(of: armored, message: text, namespace: namespace).key
      } catch {
        throw .ssh(error)
      }
    }
    let name = Passkey.fingerprint(of: assertion.credential)
    guard let line = enrolled[name].flatMap({ PasskeyLine($0.line) }) else { throw .passkey(.unknown(name)) }
    do throws(PasskeyRefusal) {
      _ = try PasskeyVerifier.data(
        of: assertion, key: line.key, party: RelyingParty(id: line.party),
        challenge: PasskeyVerifier.challenge(for: text, namespace: namespace))
    } catch {
      throw .passkey(error)
    }
    return name
  }
}
