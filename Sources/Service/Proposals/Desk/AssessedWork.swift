import Assessment
import Decision
import Formats
import RestorePoints
import TerraformPlans
import Vocabulary

/// What the server found when it read what would be run.
struct AssessedWork: Sendable {
  var verdict: Verdict
  var effects: [Effect]
  /// The plan; nil for a command and for a plan that cannot be read.
  var plan: Plan?
  /// Why nobody may approve it, in one sentence; nil when somebody may.
  var flaw: String?
  /// All that it can reach.
  var reach = RestorePointDependencies()

  /// What would be lost, as people are shown it.
  var losses: [ShownLoss] {
    let sentences = sentences
    return effects.compactMap { effect in
      guard let kind = ShownLoss.kind(of: effect) else { return nil }
      let thing = AssessedWork.thing(of: effect)
      let plain = "\(effect.verb.rawValue)s the \(effect.resource.kind) \(effect.resource.name ?? thing)"
      return ShownLoss(kind, of: thing, sentences[effect.evidence]?.message ?? plain)
    }
  }

  /// The worst tier that is spoken of.
  var tier: Tier { verdict.findings.compactMap(\.environment?.tier).reduce(.unknown) { $0.orWorse($1) } }

  /// As it is stored and shown.
  func value() throws -> StructuredValue {
    var writer = JSONWriter()
    writer.beginObject()
    AssessedJSON.writeMembers(of: Assessed(verdict: verdict, effects: effects), length: nil, to: &writer)
    writer.endObject()
    return try JSONReader.read(writer.bytes, limits: .stored)
  }

  private static func thing(of effect: Effect) -> String {
    if case .address(let address) = effect.evidence { return address }
    return effect.resource.name ?? effect.resource.kind
  }

  /// The worst finding about each thing says best what becomes of it; gathered once, since there may be thousands.
  private var sentences: [Evidence: Finding] {
    verdict.findings.reduce(into: [:]) { best, finding in
      guard finding.severity >= .warning else { return }
      if let other = best[finding.evidence], other.severity >= finding.severity { return }
      best[finding.evidence] = finding
    }
  }
}
