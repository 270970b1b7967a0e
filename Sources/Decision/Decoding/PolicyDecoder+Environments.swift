import Vocabulary

extension PolicyDecoder {
  /// The environments by name, each with its tier and what tells it.
  mutating func environments(_ value: LocatedValue) -> [PolicyEnvironment] {
    let decoded = fields(of: value, in: "environments").compactMap { environment($0) }
    checkTiers(of: decoded)
    return decoded
  }

  private mutating func environment(_ field: PolicyField) -> PolicyEnvironment? {
    let kinds = EnvironmentSign.Kind.allCases.map(\.rawValue)
    let what = "the environment \"\(field.name)\""
    var tier = Tier(rawValue: field.name)
    var isTierGiven = false
    var recognisers: [PolicyEnvironment.Recogniser] = []
    for entry in fields(of: field.value, in: what, allowed: PolicySection.environment + kinds) {
      if entry.name == "tier" {
        isTierGiven = true
        let given = choice(entry.value, "tier", of: Tier.self, without: ["unknown"])
        if let given, let tier, given != tier {
          report(
            "\"\(field.name)\" is the name of a tier and cannot be \(given.rawValue); give it another name",
            at: entry.place)
        }
        tier = given
      } else if let kind = EnvironmentSign.Kind(rawValue: entry.name) {
        recognisers += texts(entry.value, entry.name).map {
          PolicyEnvironment.Recogniser(kind: kind, glob: Glob($0.text), origin: origin($0.place))
        }
      }
    }
    if field.value.members != nil, recognisers.isEmpty {
      report("nothing tells \(what); add one of \(kinds.joined(separator: ", "))", at: field.place)
    }
    guard let tier, tier != .unknown else {
      if !isTierGiven {
        report("\(what) has no tier; add tier: production, staging, development or ephemeral", at: field.place)
      }
      return nil
    }
    return PolicyEnvironment(name: field.name, tier: tier, recognisers: recognisers, origin: origin(field.place))
  }

  /// One name cannot tell two tiers.
  private mutating func checkTiers(of environments: [PolicyEnvironment]) {
    var seen: [String: (environment: PolicyEnvironment, line: Int)] = [:]
    for environment in environments {
      for recogniser in environment.recognisers {
        let key = "\(recogniser.kind.rawValue) \(recogniser.glob.pattern)"
        if let first = seen[key], first.environment.tier != environment.tier {
          report(
            "\(key) tells \"\(first.environment.name)\" (\(first.environment.tier.rawValue)) at line \(first.line) already; keep one of them",
            at: recogniser.origin.place)
        }
        seen[key] = (environment, recogniser.origin.place.line)
      }
    }
  }
}
