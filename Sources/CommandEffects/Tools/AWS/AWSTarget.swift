import Vocabulary

/// What a call acts on by name, and where it lands, from its profile, its endpoint and the names in it.
struct AWSTarget: Sendable {
  /// The things it names, as they are written.
  var names: [String]
  var environment: Environment

  /// Resolves from the call's words and variables, and from the settings of its profile.
  ///
  /// A sign of production wins; else a target whose own name says that it may die at any time; else the worst sign.
  static func resolve(
    _ call: AWSCall, _ parameters: AWSParameters? = nil, asking inspection: inout Inspection
  ) -> AWSTarget {
    resolve(call, AWSIdentifiers(call, parameters), asking: &inspection)
  }

  /// The same for things that are named by operands, e.g. `s3://bucket/key`.
  static func resolve(
    _ call: AWSCall, operands: [AWSIdentifiers.Identifier], asking inspection: inout Inspection
  ) -> AWSTarget {
    resolve(call, AWSIdentifiers(targets: operands), asking: &inspection)
  }

  private static func resolve(
    _ call: AWSCall, _ identifiers: AWSIdentifiers, asking inspection: inout Inspection
  ) -> AWSTarget {
    let globals = call.line.globals
    let identity = AWSIdentity.resolve(
      profile: globals["--profile"], region: globals["--region"], service: call.service, call.invocation.variables,
      in: call.invocation.directory, asking: &inspection)
    let profile = identity.signs.environment
    var environment =
      AWSEndpoint.local(of: call, identity)
      ?? environment(identifiers, profile.tier == .unknown ? nil : profile)
    environment.signs = profile.signs + signs(of: identifiers)
    return AWSTarget(names: identifiers.targets.map(\.name), environment: environment)
  }

  /// The names themselves, and the accounts that ARNs among them tell.
  private static func signs(of identifiers: AWSIdentifiers) -> [EnvironmentSign] {
    var found: [EnvironmentSign] = []
    for identifier in (identifiers.targets + identifiers.containers).prefix(16) {
      found.append(EnvironmentSign(.resource, identifier.name, from: "the name \"\(identifier.name)\""))
      guard let account = AWSResourceName(identifier.name)?.account else { continue }
      found.append(EnvironmentSign(.awsAccount, account, from: identifier.name))
    }
    return found
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
}
