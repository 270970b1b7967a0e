import Vocabulary

/// All that the question "may this be applied now?" depends on.
package struct ApprovalCase: Sendable {
  /// As it would be applied now.
  package var now: ApprovalSubject
  /// As it was put before people to sign.
  package var offered: ApprovalSubject
  /// The digest of the offered subject's canonical JSON.
  package var digest: ContentDigest
  /// What people said, each signature verified.
  package var approvals: [Approval]
  /// Everybody who is enrolled, and was.
  package var people: [EnrolledPerson]
  package var proposer: Proposer
  /// How approvals are given; nil when no policy file says.
  package var policy: PolicyApprovals?
  /// The verdict on what would be applied, evaluated anew.
  package var verdict: Verdict
  /// The findings of the assessment that people were shown.
  package var shown: [Finding]
  package var restorePoint: RestorePointProof?
  /// The proof that people were shown.
  package var shownRestorePoint: RestorePointProof?
  package var clock: ClockReading
  /// Whether the wall clock was set back (`ClockWatch`).
  package var isClockSuspended: Bool

  package init(
    now: ApprovalSubject, offered: ApprovalSubject, digest: ContentDigest, approvals: [Approval],
    people: [EnrolledPerson], proposer: Proposer, policy: PolicyApprovals?, verdict: Verdict, shown: [Finding],
    restorePoint: RestorePointProof? = nil, shownRestorePoint: RestorePointProof? = nil, clock: ClockReading,
    isClockSuspended: Bool = false
  ) {
    self.now = now
    self.offered = offered
    self.digest = digest
    self.approvals = approvals
    self.people = people
    self.proposer = proposer
    self.policy = policy
    self.verdict = verdict
    self.shown = shown
    self.restorePoint = restorePoint
    self.shownRestorePoint = shownRestorePoint
    self.clock = clock
    self.isClockSuspended = isClockSuspended
  }
}
