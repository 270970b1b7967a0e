import Vocabulary

/// Decodes a policy file's values, and gathers all that is wrong before it gives up.
package struct PolicyDecoder {
  /// The most problems that are told at once.
  static let problemBound = 50

  let kind: PolicyFile.Kind
  let name: String
  /// The names of environments that rules may speak of besides the file's own.
  let knownEnvironments: Set<String>
  private(set) var problems: [PolicyError.Problem] = []

  private init(kind: PolicyFile.Kind, name: String, knownEnvironments: Set<String>) {
    self.kind = kind
    self.name = name
    self.knownEnvironments = knownEnvironments
  }

  /// The file that these documents hold: none is an empty file, more than one is an error.
  ///
  /// - Parameters:
  ///   - name: how people are told of the file.
  ///   - knownEnvironments: those of a file that this one stands on.
  package static func decode(
    _ documents: [LocatedValue], kind: PolicyFile.Kind, name: String, knownEnvironments: Set<String> = []
  ) throws(PolicyError) -> PolicyFile {
    var decoder = PolicyDecoder(kind: kind, name: name, knownEnvironments: knownEnvironments)
    if documents.count > 1 {
      decoder.report("a policy file is one document; take this one out", at: documents[1].place)
    }
    let file = documents.first.map { decoder.file($0) } ?? PolicyFile(kind: kind, name: name)
    guard decoder.problems.isEmpty else {
      let sorted = decoder.problems.enumerated().sorted { left, right in
        let (a, b) = (left.element.place, right.element.place)
        return (a?.line ?? 0, a?.column ?? 0, left.offset) < (b?.line ?? 0, b?.column ?? 0, right.offset)
      }
      throw PolicyError(file: name, problems: sorted.prefix(problemBound).map(\.element))
    }
    return file
  }

  private mutating func file(_ root: LocatedValue) -> PolicyFile {
    var file = PolicyFile(kind: kind, name: name)
    guard !root.isNull else { return file }
    let sections = kind == .machine ? PolicySection.machine : PolicySection.project
    let entries = fields(of: root, in: "a \(kind.rawValue)'s policy", allowed: sections)
    for entry in entries where !entry.value.isNull {
      switch entry.name {
      case "version": version(entry.value)
      case "environments": file.environments = environments(entry.value)
      case "protect":
        file.protected = texts(entry.value, "protect").map { name in
          ProtectedName(glob: Glob(name.text), origin: origin(name.place))
        }
      case "datasets": (file.datasets, file.removedDatasets) = datasets(entry.value)
      case "vaults": file.vaults = vaults(entry.value)
      case "approvals": file.approvals = approvals(entry.value)
      case "rules": file.rules = rules(entry.value)
      case "accepted": file.accepted = accepted(entry.value)
      default: break
      }
    }
    checkNames(in: file)
    checkProtected(in: file)
    return file
  }

  private mutating func version(_ value: LocatedValue) {
    guard value.text == "1" else {
      return report(
        "the version of this file is not known here; write version: 1, or bring Tagout up to date", at: value.place)
    }
  }

  /// Digests, each as `sha256:` and 64 hexadecimal digits.
  private mutating func accepted(_ value: LocatedValue) -> [String] {
    texts(value, "accepted").compactMap { item in
      let digits = item.text.utf8.dropFirst("sha256:".utf8.count)
      let isDigest =
        item.text.hasPrefix("sha256:") && digits.count == 64
        && digits.allSatisfy {
          ($0 >= 48 && $0 <= 57) || ($0 >= 97 && $0 <= 102)
        }
      guard isDigest else {
        report(
          "\"\(item.text)\" is no digest; let `tagout policy accept` write sha256: and 64 hexadecimal digits",
          at: item.place)
        return nil
      }
      return String(item.text.dropFirst("sha256:".count))
    }
  }

  /// Rules speak of tiers and of environments that are known.
  private mutating func checkNames(in file: PolicyFile) {
    let names = knownEnvironments.union(file.environments.map(\.name)).union(Tier.allCases.map(\.rawValue))
    for rule in file.rules {
      for environment in rule.environments where !names.contains(environment) {
        report(
          "\"\(environment)\" is neither a tier nor an environment of this file; write one of \(names.sorted().joined(separator: ", "))",
          at: rule.origin.place)
      }
    }
  }

  /// What is always production tells no lower tier.
  private mutating func checkProtected(in file: PolicyFile) {
    for environment in file.environments where environment.tier != .production {
      for recogniser in environment.recognisers {
        guard let name = file.protected.first(where: { $0.glob == recogniser.glob }) else { continue }
        report(
          "\"\(name.glob.pattern)\" is protected at line \(name.origin.place.line) and cannot be \(environment.tier.rawValue); keep one of them",
          at: recogniser.origin.place)
      }
    }
  }

  /// Notes what is wrong.
  mutating func report(_ message: String, at place: LocatedValue.Place) {
    problems.append(PolicyError.Problem(message, at: place))
  }

  /// Where a place of this file is.
  func origin(_ place: LocatedValue.Place) -> PolicyOrigin {
    PolicyOrigin(file: name, place: place)
  }
}
