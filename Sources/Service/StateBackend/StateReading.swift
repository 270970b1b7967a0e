import TerraformPlans
import Vocabulary

/// The states of workspaces: every version that was written, the locks, and who may write at this moment.
package protocol StateReading {
  /// The newest version; nil before the first.
  func stateVersion(of workspace: String) throws -> StateVersion?
  func stateVersion(_ version: Int64, of workspace: String) throws -> StateVersion?
  /// The newest first.
  ///
  /// - Parameter before: only older ones than this.
  func stateVersions(of workspace: String, before: Int64?, limit: Int) throws -> [StateVersion]
  /// The sealed content; nil when there is no such version.
  func stateContent(_ version: Int64, of workspace: String) throws -> [UInt8]?
  /// The sealed outline; nil when there is no such version.
  func stateOutline(_ version: Int64, of workspace: String) throws -> [UInt8]?
  func stateLock(of workspace: String) throws -> HeldLock?
  /// The run that has the workspace; nil when none has. One that applies has it, though its lease is over, until it is
  /// taken from it.
  func stateRun(of workspace: String, at now: Instant) throws -> StateRun?
  /// A declaration that still holds for these bytes.
  func stateAdoption(of digest: String, into workspace: String, at now: Instant) throws -> StateAdoption?
}

/// The states of workspaces.
package protocol StateWriting {
  /// Adds a version; throws when it is there.
  func add(_ version: StateVersion, content: [UInt8], outline: [UInt8]) throws
  /// Takes the lock, whoever held it.
  func setStateLock(_ lock: HeldLock) throws
  func removeStateLock(of workspace: String) throws
  /// Gives a workspace to a run until a time; again to renew. What is done within it is decided by the run's owner.
  func setStateRun(_ run: StateRun, of workspace: String, until expires: Instant) throws
  /// Takes the workspace from a run, if that run still has it.
  ///
  /// - Parameter freesLock: whether a lock that the run left goes too: when its outcome is known.
  func loseStateRun(_ fencing: Int64, of workspace: String) throws
  /// Forgets it; frees the lock that it left too.
  func endStateRun(_ fencing: Int64, of workspace: String, freesLock: Bool) throws
  func add(_ adoption: StateAdoption) throws
  func useStateAdoption(id: String, at now: Instant) throws
}
