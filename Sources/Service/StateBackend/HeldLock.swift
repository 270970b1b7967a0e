import TerraformPlans
import Vocabulary

/// A lock as it is stored: what Terraform said of itself, and who took it.
package struct HeldLock: Sendable, Hashable {
  package var workspace: String
  package var request: LockRequest
  /// The identifier of the token that took it.
  package var bearer: String
  /// The token's role and name.
  package var author: String
  /// The number of the run's lease that it was taken in.
  package var fencing: Int64?
  package var taken: Instant

  /// As decisions look at it.
  package var lock: StateLock {
    StateLock(
      id: request.id, operation: StateOperation(name: request.operation), bearer: bearer,
      holder: "\(author) (\(request.who.isEmpty ? "unnamed" : request.who), since \(taken))", fencing: fencing)
  }

  /// As Terraform reads it (`internal/states/statemgr/locker.go`, LockInfo).
  var info: StructuredObject {
    [
      "ID": .string(request.id), "Operation": .string(request.operation), "Info": .string(request.info),
      "Who": .string("\(request.who) (\(author))"), "Version": .string(request.version),
      "Created": .string(taken.description), "Path": .string(workspace),
    ]
  }
}
