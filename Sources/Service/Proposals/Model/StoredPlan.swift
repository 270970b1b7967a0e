import Vocabulary

/// A saved plan that a runner brought: its bytes lie sealed beside the database.
package struct StoredPlan: Sendable, Hashable {
  package var proposal: String
  package var fencing: Int64
  /// SHA-256 of the bytes, in hexadecimal.
  package var digest: String
  package var size: Int64

  package init(proposal: String, fencing: Int64, digest: String, size: Int64) {
    self.proposal = proposal
    self.fencing = fencing
    self.digest = digest
    self.size = size
  }

  /// The file that holds it.
  var file: SealedBlob { SealedBlob("plan-\(proposal)-\(fencing)") }
}
