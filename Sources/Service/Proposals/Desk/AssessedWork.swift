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
    effects.compactMap { effect in
      guard let kind = ShownLoss.kind(of: effect) else { return nil }
      let thing = AssessedWork.thing(of: effect)
      return ShownLoss(kind, of: thing, sentence(about: effect, thing))
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

  /// The worst finding that is about the same thing says it best.
  private func sentence(about effect: Effect, _ thing: String) -> String {
    let best = verdict.findings.filter { $0.evidence == effect.evidence && $0.severity >= .warning }
      .max { $0.severity < $1.severity }
    return best?.message ?? "\(effect.verb.rawValue)s the \(effect.resource.kind) \(effect.resource.name ?? thing)"
  }
}
