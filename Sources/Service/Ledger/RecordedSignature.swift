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

  /// What the signature must have been made for.
  private var namespace: String {
    if kind.hasPrefix("person.") { return EnrolmentRequest.namespace }
    return kind == "approval.given" ? ApprovalSignature.namespace : DecisionText.namespace
  }

  /// What is wrong with it; nil when it is good.
  ///
  /// - Parameter enrolled: the keys that records before this one enrolled, each with whose it is.
  func problem(enrolled: [String: String]) -> String? {
    let facts: SignatureFacts
    do throws(SSHSignatureRefusal) {
      facts = try SSHSignatureVerifier.facts(of: armored, message: text, namespace: namespace)
    } catch {
      return "\(error)"
    }
    if let key, key != facts.key { return "it was made by \(facts.key), and the record says \(key)" }
    guard let owner = enrolled[facts.key] else { return "nobody had enrolled the key \(facts.key)" }
    if let person, !kind.hasPrefix("person."), owner != person { return "the key \(facts.key) is \(owner)'s" }
    return nil
  }
}
