import Vocabulary

/// What all of a plan hangs on, so that one mistake with it reaches everything.
enum FateValues {
  private static let bound = 8

  /// For templates: a word and a name each.
  static func values(_ radius: BlastRadius) -> [[String: Any]] {
    let lists: [(String, [String])] = [
      ("account", radius.accounts), ("region", radius.regions), ("state", radius.states), ("key", radius.keys),
      ("bucket", radius.buckets), ("vault", radius.vaults),
    ]
    return lists.flatMap { word, names -> [[String: Any]] in
      var values: [[String: Any]] = names.prefix(bound).map { ["fateWord": word, "fate": $0] }
      if names.count > bound { values.append(["fateWord": word, "fate": "and \(names.count - bound) more"]) }
      return values
    }
  }
}
