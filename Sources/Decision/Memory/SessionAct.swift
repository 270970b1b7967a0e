import Vocabulary

/// What is asked now, as the memory of its session sees it.
package struct SessionAct: Sendable {
  /// One effect that takes something away, and what shows it.
  struct Candidate: Sendable {
    var effect: SessionEffect
    var evidence: Evidence
    var environment: Environment?
    /// Whether the words of a command say so; what a saved plan says is judged by the plan's own rules.
    var isOfCommand: Bool
    /// Whether it could be taken back as it is.
    var isUndone: Bool
  }

  /// The command without its secrets, cut short.
  package let command: String
  /// The same for the same text in the same folder.
  package let fingerprint: String
  /// The client's name for this one call of a tool.
  package let use: String?
  /// What speaks of destroying and is understood by no reader.
  let unread: [UnreadText]
  let candidates: [Candidate]
  let findings: [Finding]

  /// More effects than this of one act are not looked at.
  private static let most = 256

  /// - Parameters:
  ///   - command: the text without its secrets.
  ///   - directory: the folder that it runs in: relative names of files begin there.
  package init(
    command: String, fingerprint: String, use: String? = nil, directory: String, unread: [UnreadText] = [],
    effects: [Effect], findings: [Finding]
  ) {
    self.command = SessionText.cut(command)
    self.fingerprint = fingerprint
    self.use = use.map(SessionText.cut)
    self.unread = unread
    self.findings = findings
    candidates = effects.lazy.filter { SessionAct.takesAway($0) }.prefix(SessionAct.most).map {
      SessionAct.candidate($0, in: directory, findings)
    }
  }

  /// Whether an effect is one that a session's memory is about.
  package static func takesAway(_ effect: Effect) -> Bool {
    switch effect.verb {
    case .replace, .destroy, .forget, .disarm: effect.reversibility != .reversible || effect.verb == .disarm
    case .read, .create, .update, .disclose, .runCode: false
    }
  }

  private static func candidate(_ effect: Effect, in directory: String, _ findings: [Finding]) -> Candidate {
    let environment = environment(of: effect, findings)
    let resource = effect.resource
    let family = TargetFamily(kind: resource.kind)
    let session = SessionEffect(
      effect.verb, kind: resource.kind, role: resource.role,
      name: resource.name.map { SessionText.cut(family == .files ? PathText.absolute($0, in: directory) : $0) },
      extent: effect.extent, tier: environment?.tier ?? .unknown, place: environment?.name,
      matters: matters(effect, of: family, findings))
    var isOfCommand = true
    if case .address = effect.evidence { isOfCommand = false }
    var isUndone = effect.reversibility == .reversible
    if case .recoverable = effect.reversibility { isUndone = true }
    return Candidate(
      effect: session, evidence: effect.evidence, environment: environment, isOfCommand: isOfCommand,
      isUndone: isUndone)
  }

  /// The environment of the findings on the same words, else the worst that any finding tells.
  private static func environment(of effect: Effect, _ findings: [Finding]) -> Environment? {
    let same = findings.filter { $0.evidence.meets(effect.evidence) }.compactMap(\.environment)
    let all = same.isEmpty ? findings.compactMap(\.environment) : same
    return all.max { $0.tier.orWorse($1.tier) == $1.tier && $0.tier != $1.tier }
  }

  /// Whether the loss would be felt: by the part that the thing plays, or because a finding says so.
  private static func matters(_ effect: Effect, of family: TargetFamily, _ findings: [Finding]) -> Bool {
    switch effect.resource.role {
    // Git's own store is judged commit by commit; only its ways back are more than that.
    case .data, .key, .protection, .container, .state: return family != .git
    case .backup: return true
    case .identity, .dns, .compute, .network: return !family.isLocal
    case .configuration, .opaque, .unknown: break
    }
    return !family.isLocal
      && findings.contains { $0.severity > .warning && $0.evidence.meets(effect.evidence) && $0.environment != nil }
  }
}

extension Evidence {
  /// Whether both may speak of the same words or thing.
  func meets(_ other: Evidence) -> Bool {
    switch (self, other) {
    case (.text(let mine), .text(let theirs)):
      mine.start < theirs.end && theirs.start < mine.end || mine == theirs
    case (.address(let mine), .address(let theirs)): mine == theirs
    case (.file(let mine), .file(let theirs)): mine == theirs
    default: true
    }
  }
}
