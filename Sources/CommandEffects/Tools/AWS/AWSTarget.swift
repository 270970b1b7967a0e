import Vocabulary

/// What a call acts on by name, and where it lands, from its profile, its endpoint and the names in it.
struct AWSTarget: Sendable {
  /// The things it names, as they are written.
  var names: [String]
  var environment: Environment

  /// Resolves from the call's words and variables.
  ///
  /// A sign of production wins; else a target whose own name says that it may die at any time; else the worst sign.
  static func resolve(_ call: AWSCall, _ parameters: AWSParameters? = nil) -> AWSTarget {
    let identifiers = AWSIdentifiers(call, parameters)
    let names = identifiers.targets.map(\.name)
    if let local = AWSEndpoint.local(of: call) { return AWSTarget(names: names, environment: local) }
    return AWSTarget(names: names, environment: environment(identifiers, profile(of: call)))
  }

  /// The same for things that are named by operands, e.g. `s3://bucket/key`.
  static func resolve(_ call: AWSCall, operands: [AWSIdentifiers.Identifier]) -> AWSTarget {
    let names = operands.map(\.name)
    if let local = AWSEndpoint.local(of: call) { return AWSTarget(names: names, environment: local) }
    return AWSTarget(
      names: names, environment: environment(AWSIdentifiers(targets: operands), profile(of: call)))
  }

  private static func environment(_ identifiers: AWSIdentifiers, _ profile: Environment?) -> Environment {
    let targets = identifiers.targets.compactMap(\.environment)
    let belonging = identifiers.containers.compactMap(\.environment) + [profile].compactMap { $0 }
    let others = identifiers.others.compactMap(\.environment)
    let isComplete = targets.count == identifiers.targets.count
    if let production = (targets + belonging + others).first(where: { $0.tier == .production }) { return production }
    if let first = targets.first, isComplete, targets.allSatisfy({ $0.tier == .ephemeral }) { return first }
    // Of several targets one that says nothing may be anything, unless what they belong to says it.
    if !isComplete, identifiers.targets.count > 1, belonging.isEmpty { return .unknown }
    return worst(targets + belonging + others.filter { $0.tier == .staging }) ?? .unknown
  }

  private static func worst(_ environments: [Environment]) -> Environment? {
    environments.dropFirst().reduce(environments.first) { worst, next in
      guard let worst else { return next }
      return worst.tier.orWorse(next.tier) == worst.tier ? worst : next
    }
  }

  /// The profile: `--profile`, else the variables that name one.
  private static func profile(of call: AWSCall) -> Environment? {
    if let word = call.line.globals["--profile"] { return sign(word.display, "profile \"\(word.display)\"") }
    for variable in ["AWS_PROFILE", "AWS_DEFAULT_PROFILE", "AWS_VAULT", "AWSUME_PROFILE"] {
      if let name = call.invocation.variables.text(variable), !name.isEmpty {
        return sign(name, "\(variable)=\(name)")
      }
    }
    return nil
  }

  private static func sign(_ name: String, _ evidence: String) -> Environment? {
    EnvironmentName.tier(of: name).map { Environment(name: name, tier: $0, evidence: evidence) }
  }
}
