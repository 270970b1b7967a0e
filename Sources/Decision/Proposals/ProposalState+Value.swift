import Vocabulary

extension ProposalState {
  /// As a snapshot keeps it: the word of the state, and what belongs to it.
  var value: StructuredValue {
    var members: [StructuredObject.Member] = [.init("is", .string(word))]
    switch self {
    case .proposed, .planned, .held, .approved, .applied, .expired, .rejected(.policy): break
    case .planning(let lease): members += lease.members
    case .applying(let lease, let progress): members += lease.members + [.init("progress", .string(progress.rawValue))]
    case .failed(.planning(let reason)): members += ProposalState.reason(reason, "planning")
    case .failed(.beforeChange(let reason)): members += ProposalState.reason(reason, "before-change")
    case .failed(.afterChange(let reason)): members += ProposalState.reason(reason, "after-change")
    case .unknown(let lease, nil): members += lease.members
    case .unknown(let lease, .succeeded): members += lease.members + [.init("report", "succeeded")]
    case .unknown(let lease, .failed(let reason)):
      members += lease.members + [.init("reason", .string(reason)), .init("report", "failed")]
    case .rejected(.person(let name, let reason)):
      members += [.init("by", .string(name)), .init("reason", .string(reason))]
    case .cancelled(let name): members.append(.init("by", .string(name)))
    }
    return .object(StructuredObject(members))
  }

  init?(_ value: StructuredValue) {
    let lease = ProposalLease(value)
    let name = value["by"]?.text
    let reason = value["reason"]?.text
    let state: ProposalState? =
      switch value["is"]?.text {
      case "proposed": .proposed
      case "planning": lease.map { .planning($0) }
      case "planned": .planned
      case "held": .held
      case "approved": .approved
      case "applying": lease.flatMap { ProposalState.applying($0, value) }
      case "applied": .applied
      case "failed": reason.flatMap { ProposalState.failed($0, value) }
      case "unknown": lease.map { .unknown($0, ProposalState.report(value)) }
      case "rejected": .rejected(name.map { .person($0, reason: reason ?? "") } ?? .policy)
      case "expired": .expired
      case "cancelled": name.map { .cancelled(by: $0) }
      default: nil
      }
    guard let state else { return nil }
    self = state
  }

  private static func reason(_ reason: String, _ phase: String) -> [StructuredObject.Member] {
    [.init("phase", .string(phase)), .init("reason", .string(reason))]
  }

  private static func applying(_ lease: ProposalLease, _ value: StructuredValue) -> ProposalState? {
    value["progress"]?.text.flatMap { Progress(rawValue: $0) }.map { .applying(lease, $0) }
  }

  private static func failed(_ reason: String, _ value: StructuredValue) -> ProposalState? {
    switch value["phase"]?.text {
    case "planning": .failed(.planning(reason))
    case "before-change": .failed(.beforeChange(reason))
    case "after-change": .failed(.afterChange(reason))
    default: nil
    }
  }

  private static func report(_ value: StructuredValue) -> Report? {
    switch value["report"]?.text {
    case "succeeded": .succeeded
    case "failed": .failed(value["reason"]?.text ?? "")
    default: nil
    }
  }
}

extension ProposalLease {
  fileprivate var members: [StructuredObject.Member] {
    [.init("runner", .string(runner)), .init("token", .integer(token))]
  }

  fileprivate init?(_ value: StructuredValue) {
    guard let runner = value["runner"]?.text, let token = value["token"]?.whole else { return nil }
    self.init(runner: runner, token: token)
  }
}
