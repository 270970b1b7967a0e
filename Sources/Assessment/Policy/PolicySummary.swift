import Decision
import Vocabulary

/// A policy as it is in force, each line with where it comes from.
package struct PolicySummary: Sendable {
  /// A line and the place that it comes from.
  package struct Line: Sendable, Hashable {
    package var text: String
    package var origin: String
  }

  /// A headed group of lines.
  package struct Section: Sendable, Hashable {
    package var name: String
    /// What a reader must know of it, e.g. that nothing enforces it.
    package var note: String?
    package var lines: [Line]
  }

  /// The files, then what they say.
  package var sections: [Section]

  /// - Parameter texts: the files that the policy was made of, in the order of its layers.
  package init(_ policy: Policy, of texts: [PolicyText]) {
    sections = [
      PolicySummary.files(policy, texts), PolicySummary.environments(policy), PolicySummary.rules(policy),
      PolicySummary.datasets(policy), PolicySummary.approvals(policy),
    ]
  }

  private static func files(_ policy: Policy, _ texts: [PolicyText]) -> Section {
    let lines = zip(policy.layers, texts).map { layer, text in
      let standing =
        !text.isProject
        ? "the machine's: may loosen"
        : layer.mayLoosen ? "a project's, accepted: may loosen" : "a project's, not accepted: may only tighten"
      return Line(text: "\(text.path)  \(standing)", origin: "sha256:\(layer.digest)")
    }
    let builtIn = Line(text: "the built-in table, where no file says otherwise", origin: "docs/rules.md")
    return Section(name: "files", note: nil, lines: lines + [builtIn])
  }

  private static func environments(_ policy: Policy) -> Section {
    var lines: [Line] = []
    for layer in policy.layers {
      for environment in layer.file.environments {
        let signs = environment.recognisers.map { "\($0.kind.rawValue) \($0.glob.pattern)" }
        let waits = layer.mayLoosen || environment.tier == .production ? "" : "  (only raises until accepted)"
        lines.append(
          Line(
            text: "\(environment.name) (\(environment.tier.rawValue)): \(signs.joined(separator: ", "))\(waits)",
            origin: environment.origin.description))
      }
      for name in layer.file.protected {
        lines.append(Line(text: "always production: \(name.glob.pattern)", origin: name.origin.description))
      }
    }
    return Section(name: "environments", note: nil, lines: lines)
  }

  private static func rules(_ policy: Policy) -> Section {
    // The project's rules are asked last, and so have the last word.
    let lines = policy.layers.flatMap { layer in
      layer.file.rules.map { rule in
        let waits = layer.mayLoosen ? "" : "  (where that asks for more)"
        return Line(
          text: "\(conditions(of: rule)) → \(rule.ruling.words)\(waits)" + (rule.reason.map { "  \($0)" } ?? ""),
          origin: rule.origin.description)
      }
    }
    return Section(name: "rules", note: nil, lines: lines)
  }

  private static func conditions(of rule: PolicyRule) -> String {
    let parts: [(String, [String])] = [
      ("code", rule.codes.map(\.pattern)), ("effect", rule.effects.map(\.rawValue)),
      ("resource", rule.resources.map(\.pattern)), ("environment", rule.environments),
      ("actor", rule.actors.map(\.pattern)), ("tool", rule.tools.map(\.pattern)),
    ]
    return parts.filter { !$0.1.isEmpty }.map { "\($0.0) \($0.1.joined(separator: "|"))" }.joined(separator: ", ")
  }

  private static func datasets(_ policy: Policy) -> Section {
    let lines = policy.datasets.map { dataset in
      var parts: [String] = []
      if let engine = dataset.engine { parts.append(engine.rawValue) }
      if let point = dataset.pointObjective { parts.append("rpo \(point)") }
      if let time = dataset.timeObjective { parts.append("rto \(time)") }
      if let interval = dataset.drillInterval { parts.append("drilled every \(interval)") }
      if !dataset.resources.isEmpty { parts.append("in \(dataset.resources.joined(separator: ", "))") }
      if !dataset.vaults.isEmpty { parts.append("kept in \(dataset.vaults.joined(separator: ", "))") }
      if !dataset.assertions.isEmpty { parts.append("assertions: \(dataset.assertions.count)") }
      return Line(text: "\(dataset.name): \(parts.joined(separator: ", "))", origin: dataset.origin.description)
    }
    return Section(
      name: "datasets",
      note: "the server's policy asks for proven restore points of them; `tagout backup` and `drill` make those",
      lines: lines)
  }

  private static func approvals(_ policy: Policy) -> Section {
    var lines: [Line] = []
    if let approvals = policy.approvals {
      let origin = approvals.origin.description
      func add(_ name: String, _ value: String?) {
        if let value { lines.append(Line(text: "\(name) \(value)", origin: origin)) }
      }
      add("mode", approvals.mode?.rawValue)
      add("people", approvals.people?.joined(separator: ", "))
      add("count", approvals.count.map(String.init))
      add("expires after", approvals.expiry?.description)
      add("cooling off", approvals.coolingOff?.description)
      for freeze in approvals.freezes {
        lines.append(
          Line(text: "freeze \"\(freeze.name)\": \(freeze.description)", origin: freeze.origin.description))
      }
      if let glass = approvals.breakGlass {
        let expiry = glass.expiry.map { ", for \($0)" } ?? ""
        lines.append(
          Line(text: "break-glass: \(glass.people.joined(separator: ", "))\(expiry)", origin: glass.origin.description))
      }
    }
    return Section(
      name: "approvals",
      note: "the server's policy enforces them; without a server what asks for an approval stays held", lines: lines)
  }
}
