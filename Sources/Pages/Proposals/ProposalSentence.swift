import Decision
import TerraformPlans
import Vocabulary

/// What a proposal would do, in one sentence: the first thing that anybody reads of it.
package struct ProposalSentence: Sendable, Hashable {
  /// A piece of it; names are set apart.
  package struct Part: Sendable, Hashable {
    package var text: String
    package var isName: Bool
  }

  package private(set) var parts: [Part] = []

  /// The sentence as plain text.
  package var text: String { parts.map(\.text).joined() }

  /// Of something that is not read yet.
  package init(waiting text: String) {
    parts = [Part(text: text, isName: false)]
  }

  /// Of what was read.
  ///
  /// - Parameter place: the environment's name, which stands in front of what dies in production.
  package init(_ effects: [ShownEffect], tier: Tier, environment: String) {
    let deeds = effects.filter { ![.read, .disclose].contains($0.verb) }
    guard !deeds.isEmpty else {
      add("Changes nothing in ")
      add(name: environment)
      return
    }
    let place = tier == .unknown ? "" : "\(tier.rawValue) "
    let grave = deeds.filter { ProposalSentence.rank($0) != nil }
    let rest = deeds.filter { ProposalSentence.rank($0) == nil }
    for (index, group) in ProposalSentence.grouped(grave).enumerated() {
      add(index == 0 ? "" : "; ")
      tell(group, place: place, isFirst: index == 0)
    }
    let counts = ProposalSentence.counts(rest)
    guard !counts.isEmpty else { return }
    add(grave.isEmpty ? ProposalSentence.capital(counts) : "; \(counts)")
    add(" in ")
    add(name: environment)
  }

  private mutating func add(_ text: String) {
    if !text.isEmpty { parts.append(Part(text: text, isName: false)) }
  }

  private mutating func add(name: String) {
    parts.append(Part(text: name, isName: true))
  }

  /// `destroys the production database courses and its …`: the first two by name, the others counted.
  private mutating func tell(_ group: [ShownEffect], place: String, isFirst: Bool) {
    guard let first = group.first else { return }
    let verb = ProposalSentence.verb(first)
    add(isFirst ? ProposalSentence.capital(verb) : verb)
    let named = group.prefix(group.count > 3 ? 2 : 3)
    for (index, effect) in named.enumerated() {
      let isLast = index == group.count - 1 && index > 0
      let name = effect.name ?? effect.address
      guard effect.verb != .runCode || name == nil else {
        // What is run is known by its words.
        add(index == 0 ? " " : isLast ? " and " : ", ")
        add(name: (name ?? "").split(separator: "`", omittingEmptySubsequences: true).joined(separator: "`"))
        continue
      }
      add(index == 0 ? " the \(place)" : isLast ? " and the " : ", the ")
      add(ProposalSentence.noun(effect.kind) + (name == nil ? "" : " "))
      if let name { add(name: name) }
    }
    if group.count > named.count {
      add(" and \(group.count - named.count) more \(ProposalSentence.plural(first))")
    }
  }

  /// Those of one verb and weight together, the gravest first.
  private static func grouped(_ effects: [ShownEffect]) -> [[ShownEffect]] {
    let ranked = Dictionary(grouping: effects) { rank($0) ?? 9 }
    var weights = ThingWeight()
    return ranked.keys.sorted().compactMap { ranked[$0] }.map { group in
      group.map { ($0, weights.of(kind: $0.kind)) }
        .sorted { ($0.1, $0.0.address ?? "") < ($1.1, $1.0.address ?? "") }.map(\.0)
    }
  }

  /// How grave it is, the gravest 0; nil for what is only counted.
  private static func rank(_ effect: ShownEffect) -> Int? {
    let isData: Bool
    switch effect.role {
    case .data, .state, .container, .opaque: isData = true
    case .backup, .key: isData = false
    default:
      return effect.verb == .disarm ? 5 : effect.verb == .runCode ? 6 : nil
    }
    switch effect.verb {
    case .destroy: return isData ? 0 : 1
    case .replace: return isData ? 2 : 3
    case .forget: return isData ? 4 : nil
    case .disarm: return 5
    case .runCode: return 6
    case .read, .create, .update, .disclose: return nil
    }
  }

  private static func verb(_ effect: ShownEffect) -> String {
    switch effect.verb {
    case .destroy: "destroys"
    case .replace: "destroys and makes again"
    case .forget: "lets go of"
    case .disarm: "takes a protection from"
    case .runCode: "runs"
    case .read, .create, .update, .disclose: "touches"
    }
  }

  private static func plural(_ effect: ShownEffect) -> String {
    switch effect.role {
    case .backup: "copies to go back to"
    case .key: "keys"
    case .data, .state, .container, .opaque: "with data"
    default: "objects"
    }
  }

  private static func noun(_ kind: String) -> String {
    ResourceCatalogue.entry(for: kind)?.noun ?? kind
  }

  /// `creates 3, changes 2 and destroys 14 objects`.
  private static func counts(_ effects: [ShownEffect]) -> String {
    let words: [(EffectVerb, String)] = [
      (.destroy, "destroys"), (.replace, "makes again"), (.forget, "lets go of"), (.update, "changes"),
      (.create, "creates"),
    ]
    let told = words.compactMap { verb, word in
      let count = effects.count { $0.verb == verb }
      return count == 0 ? nil : (word, count)
    }
    guard let last = told.last else { return "" }
    let noun = last.1 == 1 ? " object" : " objects"
    let pieces = told.map { "\($0.0) \($0.1)" }
    if pieces.count == 1 { return pieces[0] + noun }
    return pieces.dropLast().joined(separator: ", ") + " and " + (pieces.last ?? "") + noun
  }

  private static func capital(_ text: String) -> String {
    text.prefix(1).uppercased() + text.dropFirst()
  }
}

extension ProposalSentence {
  /// For templates.
  var values: [[String: Any]] { parts.map { ["part": $0.text, "isName": $0.isName] } }
}
