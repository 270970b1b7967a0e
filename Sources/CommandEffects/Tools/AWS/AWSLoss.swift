import Vocabulary

/// What is lost by an operation that by its name destroys or takes a protection away.
struct AWSLoss {
  var call: AWSCall
  var target: AWSTarget
  /// What can be gone back to afterwards, as noun phrases or sentences that begin with "it".
  var saved: [String]
  /// What goes too, as sentences.
  var lost: [String]
  /// The options that decided about that.
  var deciding: [AWSOption]

  /// Notes the effect and the finding.
  func note(into inspection: inout Inspection) {
    let evidence = call.evidence(with: deciding)
    inspection.note(
      call.effect(
        call.meaning.kind.verb, call.meaning.role, name: target.names.first, extent: extent, reversibility,
        evidence: evidence))
    let remedy = AWSRemedy.insteadOfLosing(call, target, leavesCopy: leavesCopy)
    inspection.note(
      call.meaning.kind == .destroy
        ? ToolFinding.destroyed(
          call.meaning.role, message, evidence: evidence, remedy: remedy, environment: target.environment)
        : ToolFinding.disarmed(
          call.meaning.role, message, evidence: evidence, remedy: remedy, environment: target.environment))
  }

  /// Whether a final copy is made on the way, as far as the options say.
  private var leavesCopy: Bool { lost.isEmpty && saved.contains { $0.hasPrefix("a final") } }

  private var extent: Extent {
    if ["purge-queue", "reset-graph", "execute-fast-reset", "remove-all-backends"].contains(call.operation) {
      return .all
    }
    return target.names.count > 1 || call.operation.hasPrefix("batch-") ? .many : .one
  }

  private var reversibility: Reversibility {
    if !saved.isEmpty { return .recoverable(by: saved.joined(separator: " and ")) }
    guard call.meaning.kind == .destroy else { return .unknown }
    switch call.meaning.role {
    case .data, .backup, .key, .container: return .irreversible
    default: return .unknown
    }
  }

  private var message: String {
    let sentences = saved.filter { $0.hasPrefix("it ") }
    let survivors = saved.filter { !$0.hasPrefix("it ") }
    let survival = survivors.isEmpty ? [] : ["what survives: \(survivors.joined(separator: " and "))"]
    let consequence = call.meaning.kind == .destroy ? Self.destroyed(call.meaning.role) : disarmed
    let what = "\(call.verb) \(AWSWords.deed(call.operation))\(target.names.isEmpty ? "" : " " + target.list)"
    let first = consequence.map { "\(what): \($0)" } ?? what
    return ([first] + lost + sentences + survival).joined(separator: "; ")
  }

  private static func destroyed(_ role: ResourceRole) -> String? {
    switch role {
    case .data: "data go with it"
    case .backup: "a copy to go back to is lost"
    case .key: "all that it protects goes with it"
    case .protection: "a protection is lost"
    case .container: "all that is in it goes with it"
    case .identity: "an identity is lost"
    case .dns: "a name that others look up is lost"
    case .opaque, .unknown: "what goes with it cannot be seen from here"
    case .compute, .network, .state, .configuration: nil
    }
  }

  private var disarmed: String {
    switch call.meaning.role {
    case .backup: "a way back is taken away"
    case .data: "it decides when data die"
    case .key: "what it protects is out of reach"
    case .dns: "the hold on a name is loosened"
    default: "a protection is taken away"
    }
  }
}
