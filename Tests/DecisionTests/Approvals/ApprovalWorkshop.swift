import Decision
import Vocabulary

/// A case in which all is well, to be spoiled by tests: two people with security keys have approved the loss of data on
/// production, which an agent of a third proposed.
enum ApprovalWorkshop {
  static let minute: Int64 = 60_000
  static let start = ClockReading(
    wall: Instant(milliseconds: 1_790_000_000_000), monotonic: 5_000_000, boot: "boot-1")

  static func later(_ minutes: Int64) -> ClockReading {
    ClockReading(
      wall: Instant(milliseconds: start.wall.milliseconds + minutes * minute),
      monotonic: start.monotonic + minutes * minute, boot: start.boot)
  }

  static let digest = ProposalEventTable.digest(8)

  static let loss = ShownLoss(
    .data, of: "aws_db_instance.main", "The database courses dies, and no snapshot of it is left.")

  static let subject = ApprovalSubject(
    proposal: "p-1", server: "s-1", nonce: "n-1", expires: Instant(milliseconds: later(240).wall.milliseconds),
    work: .savedPlan(ProposalEventTable.digest(1)), configuration: ProposalEventTable.digest(2),
    state: StateFingerprint(lineage: "l-1", serial: 7, content: ProposalEventTable.digest(3)), backend: "http",
    workspace: "shop", terraformVersion: "1.11.4", lockFile: ProposalEventTable.digest(4),
    accounts: ["aws:123456789012"], variables: ["count": ProposalEventTable.digest(5)], environment: "prod",
    tier: .production, losses: [loss])

  static func person(_ name: String, key: String? = nil, subjects: Set<String> = []) -> EnrolledPerson {
    EnrolledPerson(
      name: name, subjects: subjects,
      keys: [EnrolledPerson.Key(key ?? "SHA256:\(name)", from: Instant(milliseconds: 0))])
  }

  static let people = ["ada", "grace", "edsger", "olga"].map { person($0) }

  static func approval(
    _ person: String, key: String? = nil, at minutes: Int64 = 0, mode: Approval.Mode = .team,
    typed: String? = "prod", hardware: Bool = true, present: Bool = true, verified: Bool = true,
    reason: String? = nil, digest: ContentDigest = digest
  ) -> Approval {
    Approval(
      id: "approval of \(person) at \(minutes)", person: person, signature: .ssh(armored: "-"),
      facts: SignatureFacts(
        key: key ?? "SHA256:\(person)", isHardwareBound: hardware, isUserPresent: present, isUserVerified: verified,
        counter: hardware ? 4 : nil),
      subject: digest, mode: mode, received: later(minutes), typedName: typed, reason: reason)
  }

  static let finding = Finding(
    "plan.data-destroyed", .critical, "The database courses dies.", evidence: .address("aws_db_instance.main"))

  /// Two approvals, no restore point asked for, ten minutes later.
  static func wellFormed() -> ApprovalCase {
    ApprovalCase(
      now: subject, offered: subject, digest: digest, approvals: [approval("ada"), approval("grace")], people: people,
      proposer: .agent("claude", owner: "olga"), policy: nil, verdict: .hold([.approval(count: 2)], [finding]),
      shown: [finding], clock: later(10))
  }

  static func policy(_ mode: PolicyApprovals.Mode = .team) -> PolicyApprovals {
    var policy = PolicyApprovals(origin: origin)
    policy.mode = mode
    return policy
  }

  static let origin = PolicyOrigin(file: "policy.yaml", place: LocatedValue.Place(line: 4, column: 1))
}
