import Vocabulary

/// What is asked for in one case: the verdict's requirements, under the policy's way of approving.
struct ApprovalRules {
  /// How long to wait in mode solo where data dies and no policy says, in minutes.
  static let soloCoolingOff = 60
  /// How long a broken glass counts where no policy says.
  static let breakGlassExpiry = PolicyDuration(seconds: 30 * 60)

  let mode: PolicyApprovals.Mode
  let needsConfirm: Bool
  let needsSavedPlan: Bool
  let needsRestorePoint: Bool
  /// How many people must approve; zero when nobody must.
  let count: Int
  /// Whether only keys count that an agent cannot use.
  let needsHardware: Bool
  /// What each person types; nil when nothing must be typed.
  let typedName: String?
  /// Minutes from the last needed signature to the act; zero when there is no wait.
  let coolingOff: Int
  let expiry: PolicyDuration?
  let breakGlass: PolicyApprovals.BreakGlass?
  /// The names and groups that the policy lets approve; nil when it lets everybody who is enrolled.
  let named: [String]?
  let freezes: [FreezeWindow]

  init(_ given: ApprovalCase) {
    let requirements = given.verdict.requirements
    let policy = given.policy
    let mode = policy?.mode ?? .team
    let asked = ApprovalRules.count(in: requirements)
    let losesData = asked > 0 && given.now.losesData
    self.mode = mode
    needsConfirm = requirements.contains(.confirm)
    needsSavedPlan = requirements.contains(.savedPlan)
    switch mode {
    case .team:
      count = losesData ? max(asked, ApprovalRules.people(policy?.count, given.now.tier)) : asked
      needsHardware = losesData
      needsRestorePoint = requirements.contains(.restorePoint)
    case .solo:
      count = min(asked, 1)
      needsHardware = asked > 0
      needsRestorePoint = requirements.contains(.restorePoint) || losesData
    }
    typedName = needsHardware ? given.now.environment ?? given.now.workspace : nil
    let wait = policy?.coolingOff?.minutes ?? (mode == .solo && losesData ? ApprovalRules.soloCoolingOff : 0)
    coolingOff = max(ApprovalRules.wait(in: requirements), asked > 0 ? wait : 0)
    expiry = policy?.expiry
    breakGlass = policy?.breakGlass
    named = policy?.people
    freezes = asked > 0 ? policy?.freezes ?? [] : []
  }

  /// Whether somebody must sign at all.
  var needsSignature: Bool { count > 0 || needsConfirm }

  /// How long an approval counts, in milliseconds; nil when only the offer's own end counts.
  func lifetime(of approval: Approval) -> Int64? {
    let limits =
      approval.mode == .breakGlass
      ? [expiry, breakGlass?.expiry ?? ApprovalRules.breakGlassExpiry] : [expiry]
    return limits.compactMap { $0 }.min().map { Int64($0.seconds) * 1000 }
  }

  /// Two where production's data dies, or what is not told apart from it: a policy asks for more, not for fewer.
  private static func people(_ count: Int?, _ tier: Tier) -> Int {
    switch tier {
    case .production, .unknown: max(2, count ?? 2)
    case .staging, .development, .ephemeral: count ?? 1
    }
  }

  private static func count(in requirements: [Requirement]) -> Int {
    requirements.reduce(0) { most, requirement in
      switch requirement {
      case .approval(let count): max(most, count)
      case .confirm, .restorePoint, .savedPlan, .coolingOff: most
      }
    }
  }

  private static func wait(in requirements: [Requirement]) -> Int {
    requirements.reduce(0) { most, requirement in
      switch requirement {
      case .coolingOff(let minutes): max(most, minutes)
      case .confirm, .restorePoint, .savedPlan, .approval: most
      }
    }
  }
}
