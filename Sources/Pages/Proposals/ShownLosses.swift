import Decision

/// What would be lost, the worst first, as people read and acknowledge it.
enum ShownLosses {
  /// So many stand open; the rest is folded.
  static let open = 12
  /// So many are folded; those beyond stand in the plan alone.
  static let folded = 200

  /// Data, keys and copies first, then protections, then what can be made again.
  static func sorted(_ losses: [ShownLoss]) -> [ShownLoss] {
    let order: [ShownLoss.Kind] = [.data, .key, .backup, .protection, .other]
    var weights = ThingWeight()
    let weighed = losses.map { (loss: $0, weight: weights.of(address: $0.thing)) }
    // Group by group, so that names are compared only where they decide.
    return order.flatMap { kind in
      weighed.filter { $0.loss.kind == kind }.sorted { ($0.weight, $0.loss.thing) < ($1.weight, $1.loss.thing) }
        .map(\.loss)
    }
  }

  /// For templates.
  static func values(_ loss: ShownLoss) -> [String: Any] {
    let (icon, style, word): (String, String, String) =
      switch loss.kind {
      case .data: ("i-stop", "danger", "data")
      case .key: ("i-stop", "danger", "key")
      case .backup: ("i-stop", "danger", "way back")
      case .protection: ("i-open", "warn", "protection")
      case .other: ("i-minus", "open", "can be made again")
      }
    return [
      "lossIcon": icon, "lossStyle": style, "lossWord": word, "thing": loss.thing,
      "lossSentence": capital(loss.sentence),
    ]
  }

  private static func capital(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }
}
