import Decision
import Formats
import Vocabulary

/// What a record tells of an approval: enough to verify it again from the ledger alone.
enum ApprovalRecords {
  static func details(of stored: StoredApproval, _ text: [UInt8]) throws -> StructuredObject {
    // A record has a bound; the text of a longer one stays in the store, and its digest here.
    let isShort = text.count <= 256 << 10
    return [
      "approval": .string(stored.approval.id), "key": .string(stored.approval.facts.key),
      "mode": .string(stored.approval.mode.rawValue), "person": .string(stored.approval.person),
      "reason": stored.approval.reason.map(StructuredValue.string) ?? .string(""),
      "signature": .string(try stored.approval.signature.text),
      "signed": .string(isShort ? String(decoding: text, as: UTF8.self) : ""),
      "signedDigest": .string(Hexadecimal.encode(SHA256.hash(text))),
    ]
  }
}
