import AgentProtocols
import Vocabulary

/// What was found out about one client.
struct ClientDiagnosis: Sendable, Hashable {
  /// One registered hook, called as the client would call it.
  struct Hook: Sendable, Hashable {
    var registered: RegisteredHook
    var outcome: Canary.Outcome
    /// Whether the ledger got the canary's record: that the hook was really called.
    var isRecorded: Bool

    /// Nil when it works.
    var problem: String? {
      switch outcome {
      case .works: return registered.problems.first
      case .broken(let reason): return registered.problems.first ?? reason
      case .stopsAll: return registered.problems.first ?? "it refuses even `\(Canary.harmless)`"
      }
    }
  }

  /// As `tagout-hook` is called with it.
  var name: String
  /// The client's own program; nil when it is not on `PATH`.
  var program: String?
  /// What it says of itself, e.g. `2.1.330`.
  var version: String?
  /// Whether the client was ever used here: its program or its folder is there.
  var isPresent: Bool
  var hooks: [Hook]
  /// What keeps a hook from being called; of no weight where a managed one works.
  var problems: [EffectiveHooks.Problem]
  var runsSkillShell: Bool?
  /// When the hook was last called, canaries aside; nil when the ledger's end does not tell.
  var lastCall: Instant?
  /// Where its settings are, the managed one first.
  var places: [ClientPlace]

  /// How well it is guarded; nil for a client that is not here. A hook that works makes up for one that lets a call run,
  /// since a refusal counts whatever others say, but not for one that refuses everything.
  var grade: Diagnosis.Grade? {
    let working = hooks.filter { $0.problem == nil }
    if hooks.contains(where: { $0.outcome == .stopsAll }) { return .broken }
    if hooks.isEmpty, problems.isEmpty { return isPresent ? .advice : nil }
    if working.isEmpty { return .broken }
    guard isMeasured, working.contains(where: { $0.registered.kind == .managed }) else { return .advice }
    return isTooOld || runsSkillShell == true ? .advice : .holds
  }

  /// Whether a hook works for it.
  var isGuarded: Bool { grade != .broken && hooks.contains { $0.problem == nil } }

  /// Claude Code knows `onFailure` since 2.1.295; before, it runs a call whose hook failed.
  var isTooOld: Bool {
    guard name == ClaudeCode.name, let version else { return false }
    let parts = version.split(separator: ".").compactMap { Int($0) }
    return parts.count == 3 && parts.lexicographicallyPrecedes([2, 1, 295])
  }

  /// The name that people know.
  var title: String { HookClients.title(of: name) }

  /// Whether the client itself was run against the hook; what is known of the others is their documents' word.
  var isMeasured: Bool { HookClients.documented(name) == nil }

  /// Whether there is a place that the client's user cannot edit.
  var hasManagedPlace: Bool { places.contains { $0.kind == .managed } }
}
