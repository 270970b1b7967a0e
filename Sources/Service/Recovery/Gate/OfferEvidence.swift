import Decision
import RestorePoints
import Vocabulary

/// What was known of restore points when something was put before people.
package struct OfferEvidence: Sendable, Hashable {
  /// All that the act can reach, as its plan or its command tells.
  package var reach: RestorePointDependencies
  /// What was proven; nil where nothing would be lost that a restore point could bring back.
  package var proof: RestorePointProof?

  package init(reach: RestorePointDependencies = .init(), proof: RestorePointProof? = nil) {
    self.reach = reach
    self.proof = proof
  }

  /// As it is stored.
  var value: StructuredValue { .object(["proof": proof?.value ?? .null, "reach": reach.value]) }

  /// Nil when the value is none that was written here.
  init?(_ value: StructuredValue) {
    guard let reach = value["reach"].flatMap({ RestorePointDependencies($0) }), let proof = value["proof"] else {
      return nil
    }
    self.init(reach: reach)
    guard proof != .null else { return }
    guard let read = RestorePointProof(proof) else { return nil }
    self.proof = read
  }
}
