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
    return losses.sorted {
      (order.firstIndex(of: $0.kind) ?? 9, ThingWeight.of(address: $0.thing), $0.thing)
        < (order.firstIndex(of: $1.kind) ?? 9, ThingWeight.of(address: $1.thing), $1.thing)
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
