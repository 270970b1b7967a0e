import Decision
import TestSupport
import Vocabulary

/// A server with one proposal, its people and runners, driven by one seed: clocks are set, messages are late and come
/// twice, the server crashes between each of its steps. What is true is kept apart from what the server believes.
struct ProposalWorld {
  static let minute: Int64 = 60_000
  static let expiry: Int64 = 60
  static let wait: Int64 = 10
  /// What clocks may be off without anybody noticing, over all new starts of one run.
  static let slack: Int64 = 2 * minute

  /// Who stands behind each name in truth.
  static let humans = [
    "ada": "ada", "ada-2": "ada", "grace": "grace", "edsger": "edsger", "olga": "olga", "olga-2": "olga",
  ]
  static let people: [EnrolledPerson] = [
    ApprovalWorkshop.person("ada"), ApprovalWorkshop.person("ada-2", key: "SHA256:ada"),
    ApprovalWorkshop.person("grace"), ApprovalWorkshop.person("edsger"),
    ApprovalWorkshop.person("olga", subjects: ["idp#o"]), ApprovalWorkshop.person("olga-2", subjects: ["idp#o"]),
  ]

  /// What a runner says, and may say late or twice.
  enum Message {
    case planned(Int64)
    case planFailed(Int64)
    case started(Int64)
    case succeeded(Int64)
    case failed(Int64, ProposalMachine.Change)
  }

  var random: SeededRandom
  var log: [String] = []

  // What is on the server's disk.
  var stored = ProposalMachine().snapshot
  var storedWatch = ClockWatch().value
  var approvals: [Approval] = []
  var tokens: Int64 = 0
  var offers = 0
  var offered: ApprovalSubject
  var shown: [Finding]

  // What it has in memory.
  var machine = ProposalMachine()
  var watch = ClockWatch()

  // The truth.
  var now: Int64 = 1_000 * minute
  var wallOffset: Int64 = 1_790_000_000_000
  var bootedAt: Int64 = 0
  var boots = 1
  var serial: Int64 = 1
  var findings = [ApprovalWorkshop.finding]
  /// When each approval was given in truth.
  var givenAt: [String: Int64] = [:]
  var planLeases: [ProposalLease] = []
  var applyLeases: [ProposalLease] = []
  var messages: [Message] = []
  /// How often a runner was told to begin.
  var begun = 0
  /// How often the right to apply was on disk for the first time.
  var rights = 0
  var wasSuspended = false

  init(seed: UInt64) {
    random = SeededRandom(seed: seed)
    offered = ApprovalWorkshop.subject
    shown = findings
    offered = subject(offer: 0)
  }

  /// What would be applied now, under the nonce of an offer.
  func subject(offer: Int) -> ApprovalSubject {
    var subject = ApprovalWorkshop.subject
    subject.nonce = "n-\(offer)"
    subject.state?.serial = serial
    subject.expires = Instant(milliseconds: 4_000_000_000_000)
    return subject
  }

  static func digest(offer: Int) -> ContentDigest { ProposalEventTable.digest(1000 + offer) }

  var clock: ClockReading {
    ClockReading(
      wall: Instant(milliseconds: now + wallOffset), monotonic: now - bootedAt, boot: "boot-\(boots)", era: watch.era)
  }

  var outcome: ApprovalOutcome { outcome(with: machine.approvals) }

  /// The outcome as the server evaluates it when these approvals hang on the proposal.
  func outcome(with names: [String]) -> ApprovalOutcome {
    var policy = ApprovalWorkshop.policy()
    policy.expiry = PolicyDuration(seconds: Int(ProposalWorld.expiry) * 60)
    policy.coolingOff = PolicyDuration(seconds: Int(ProposalWorld.wait) * 60)
    var current = subject(offer: offers)
    current.nonce = offered.nonce
    return ApprovalJudgement.outcome(
      of: ApprovalCase(
        now: current, offered: offered, digest: ProposalWorld.digest(offer: offers),
        approvals: approvals.filter { names.contains($0.id) }, people: ProposalWorld.people,
        proposer: .agent("claude", owner: "olga"), policy: policy,
        verdict: .hold([.approval(count: 2)], findings), shown: shown, clock: clock,
        isClockSuspended: watch.isSuspended))
  }

  var plan: ProposalPlan {
    ProposalPlan(
      assessment: ProposalEventTable.digest(1), subject: ProposalWorld.digest(offer: offers),
      ruling: .hold([.approval(count: 2)]))
  }

  mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &random) < percent }

  /// The server forgets what is not on disk.
  mutating func crash() -> String? {
    guard let machine = ProposalMachine(restoring: stored), let watch = ClockWatch(storedWatch) else {
      return "what is on disk cannot be restored"
    }
    (self.machine, self.watch) = (machine, watch)
    log.append("crash")
    return nil
  }
}
