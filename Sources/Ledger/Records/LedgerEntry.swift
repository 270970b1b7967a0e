import Vocabulary

/// What is to be recorded: a record without its place in the ledger.
package struct LedgerEntry: Sendable, Hashable {
  /// How many findings and how many effects a record keeps; the rest is counted.
  package static let listBound = 32

  package var time: Instant
  package var kind: RecordKind
  package var actor: Actor
  package var action: RecordedAction?
  /// `allow`, `hold` or `deny`.
  package var verdict: String?
  /// What was missing, e.g. `confirm`, `approval:2`, `coolingOff:30`.
  package var requirements: [String]
  /// At most `listBound`, worst first.
  package var findings: [RecordedFinding]
  /// How many findings were left out.
  package var omittedFindings: Int
  /// At most `listBound`.
  package var effects: [RecordedEffect]
  /// How many effects were left out.
  package var omittedEffects: Int
  /// More facts by name: strings, integers and booleans.
  package var details: StructuredObject
  /// The version of Tagout that writes it.
  package var version: String

  package init(
    _ kind: RecordKind, at time: Instant, by actor: Actor = Actor(), action: RecordedAction? = nil,
    verdict: String? = nil, requirements: [String] = [], findings: [RecordedFinding] = [], omittedFindings: Int = 0,
    effects: [RecordedEffect] = [], omittedEffects: Int = 0, details: StructuredObject = [:], version: String
  ) {
    self.time = time
    self.kind = kind
    self.actor = actor
    self.action = action
    self.verdict = verdict
    self.requirements = requirements
    self.findings = findings
    self.omittedFindings = omittedFindings
    self.effects = effects
    self.omittedEffects = omittedEffects
    self.details = details
    self.version = version
  }

  /// That an action was judged, its secrets taken out.
  package static func assessment(
    of text: String, tool: String, in directory: String?, verdict: Verdict, effects: [Effect], by actor: Actor,
    at time: Instant, version: String
  ) -> LedgerEntry {
    assessment(
      of: Redactor.redact(text), tool: tool, in: directory, verdict: verdict, effects: effects, by: actor, at: time,
      version: version)
  }

  /// That an action was judged whose text has lost its secrets already.
  package static func assessment(
    of redaction: Redaction, tool: String, in directory: String?, verdict: Verdict, effects: [Effect], by actor: Actor,
    at time: Instant, version: String
  ) -> LedgerEntry {
    let findings = verdict.findings
    return LedgerEntry(
      .assessment, at: time, by: actor,
      action: RecordedAction(
        tool: tool, redacted: redaction, directory: directory.map { Redactor.redact($0).text }),
      verdict: verdict.word, requirements: verdict.requirements.map(\.recordedWord),
      findings: findings.prefix(listBound).map { RecordedFinding($0, in: redaction) },
      omittedFindings: max(0, findings.count - listBound),
      effects: effects.prefix(listBound).map(RecordedEffect.init),
      omittedEffects: max(0, effects.count - listBound), version: version)
  }
}

extension LedgerEntry {
  /// Whether a record may be lost in a power cut, and need not be kept for ever: nothing was refused, and nothing
  /// would be done but read.
  package static func isOrdinary(_ verdict: Verdict, effects: [Effect]) -> Bool {
    guard case .allow = verdict else { return false }
    return effects.allSatisfy { $0.verb == .read }
  }
}

extension Requirement {
  /// The name in the outward contract, with its number where it has one.
  var recordedWord: String {
    switch self {
    case .confirm, .restorePoint, .savedPlan: name
    case .approval(let count): "\(name):\(count)"
    case .coolingOff(let minutes): "\(name):\(minutes)"
    }
  }
}
