import Vocabulary

extension DyingObject {
  /// What it is: `the database courses-production (aws_db_instance.db)`.
  package var title: String {
    guard let name else { return "the \(type.noun) \(place)" }
    return "the \(type.noun) \(name) (\(place))"
  }

  /// One plain sentence: what happens to it, what goes with it and what survives.
  package var sentence: String {
    var sentence = deed
    guard fate != .forgotten else { return sentence }
    let facts = loss == .abandoned ? notes : notes + held + lost + refusals
    if !facts.isEmpty { sentence += (loss == .abandoned ? "; " : ": ") + facts.joined(separator: ", ") }
    if let survival { sentence += "; " + survival }
    return sentence
  }

  /// What happens to it.
  private var deed: String {
    if loss == .abandoned { return DyingObject.letGo(title) }
    return switch fate {
    case .deleted: "destroys \(title)"
    case .replaced: "destroys \(title) and makes a new one"
    case .succeeded: "makes a new one in the place of \(title) and destroys the old"
    case .deposed: "destroys what an earlier replacement left behind: \(title)"
    case .forgotten: DyingObject.letGo(title)
    }
  }

  private static func letGo(_ title: String) -> String {
    "lets go of \(title): it lives on, and Terraform no longer manages it"
  }

  /// What survives, for those whose loss matters.
  private var survival: String? {
    if !kept.isEmpty { return [.content, .records, .members].contains(loss) ? "what survives: " + keptText : keptText }
    guard held.isEmpty else { return nil }
    switch loss {
    case .content, .records, .members, .identity:
      return "nothing in the plan survives it, only a copy made elsewhere would"
    case .key: return "what it encrypts can no longer be read"
    case .copy: return "a way back is gone"
    case .schedule, .protection, .hidden, .remade, .abandoned, .unknown: return nil
    }
  }

  private var keptText: String { kept.joined(separator: ", ") }

  /// Whether its loss could be taken back.
  package var reversibility: Reversibility {
    guard fate != .forgotten, loss != .abandoned else { return .recoverable(by: "an import") }
    switch loss {
    case .content, .records, .members, .identity, .copy, .key:
      if !kept.isEmpty { return .recoverable(by: keptText) }
      return held.isEmpty ? .irreversible : .recoverable(by: "the configuration, since it goes only when it is empty")
    case .schedule, .protection, .remade: return .recoverable(by: "the configuration")
    case .hidden, .unknown: return .unknown
    case .abandoned: return .recoverable(by: "an import")
    }
  }

  /// The safe way to take it out of Terraform's hands, for what should live on.
  var releaseRemedy: String? {
    guard fate != .forgotten, let address = ResourceAddress(change.address) else { return nil }
    if isReplaced { return replaceRemedy }
    guard knowsRemovedBlocks else {
      return "to keep it, make the plan with a version from 1.7 on, which knows removed blocks: they let go of a thing"
        + " without destroying it"
    }
    return """
      to keep it, put this in the place of its block and make a new plan:
      removed {
        from = \(address.withoutKeys)
        lifecycle {
          destroy = false
        }
      }
      Terraform then only forgets it
      """
  }

  private var replaceRemedy: String {
    let forced = change.replacePaths.compactMap { path -> String? in
      if case .attribute(let name)? = path.steps.first { name } else { nil }
    }
    guard !forced.isEmpty else { return "to keep it, make the plan again without what asks for its replacement" }
    return "to keep it, take back the change of \(forced.joined(separator: ", ")), or make a second one beside it"
      + " and move its data over first"
  }
}
