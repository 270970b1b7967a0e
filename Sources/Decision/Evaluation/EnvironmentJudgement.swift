import Vocabulary

/// Judges anew where something lands, by the environments that policy files name.
///
/// What tells of more than was thought always counts. What tells of less counts only from a file that may loosen, by a
/// sign that decides, and only when no other sign tells of production.
struct EnvironmentJudgement {
  /// An environment that a sign tells.
  private struct Match {
    var name: String
    var tier: Tier
    var sign: EnvironmentSign
    var evidence: String
    var origin: PolicyOrigin
    var mayLoosen: Bool
  }

  private let layers: [PolicyLayer]
  private let tierOfName: (String) -> Tier?

  init(_ layers: [PolicyLayer], tierOfName: @escaping (String) -> Tier?) {
    self.layers = layers
    self.tierOfName = tierOfName
  }

  /// Where it lands by the files, and where a lower tier stands that did not count because its file was not accepted.
  func judge(_ environment: Environment) -> (environment: Environment, ignored: PolicyOrigin?) {
    let matches = self.matches(environment)
    guard let worst = matches.max(by: { $0.tier.caution < $1.tier.caution }) else { return (environment, nil) }
    let caution = environment.tier.caution
    if worst.tier.caution > caution { return (told(by: worst, environment), nil) }
    if let same = matches.first(where: { $0.tier == environment.tier }) { return (told(by: same, environment), nil) }
    let deciding = matches.filter { $0.sign.decides }
    let lower = deciding.filter { $0.mayLoosen }.max { $0.tier.caution < $1.tier.caution }
    guard let lower else { return (environment, deciding.first { !$0.mayLoosen }?.origin) }
    // Signs that tell of production by their names must be spoken of themselves.
    let spoken = Set(matches.filter { $0.mayLoosen }.map(\.sign))
    let isContradicted = environment.signs.contains { !spoken.contains($0) && tierOfName($0.value) == .production }
    return isContradicted ? (environment, nil) : (told(by: lower, environment), nil)
  }

  private func told(by match: Match, _ environment: Environment) -> Environment {
    Environment(name: match.name, tier: match.tier, evidence: match.evidence, signs: environment.signs)
  }

  private func matches(_ environment: Environment) -> [Match] {
    layers.flatMap { layer in
      environment.signs.flatMap { sign in named(by: sign, layer) + protected(by: sign, layer) }
    }
  }

  private func named(by sign: EnvironmentSign, _ layer: PolicyLayer) -> [Match] {
    layer.file.environments.compactMap { environment in
      guard let recogniser = environment.recognisers.first(where: { $0.matches(sign) }) else { return nil }
      return Match(
        name: environment.name, tier: environment.tier, sign: sign,
        evidence: "\(sign.kind.rawValue) \(sign.value) is \"\(environment.name)\" in \(recogniser.origin)",
        origin: recogniser.origin, mayLoosen: layer.mayLoosen)
    }
  }

  private func protected(by sign: EnvironmentSign, _ layer: PolicyLayer) -> [Match] {
    guard let name = layer.file.protected.first(where: { $0.glob.matches(sign.value) }) else { return [] }
    return [
      Match(
        name: sign.value, tier: .production, sign: sign,
        evidence: "\(sign.kind.rawValue) \(sign.value) is protected by \"\(name.glob.pattern)\" in \(name.origin)",
        origin: name.origin, mayLoosen: layer.mayLoosen)
    ]
  }
}

extension Tier {
  /// How much care it asks for: what is not told comes right below production.
  var caution: Int {
    switch self {
    case .ephemeral: 0
    case .development: 1
    case .staging: 2
    case .unknown: 3
    case .production: 4
    }
  }
}
