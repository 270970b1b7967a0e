import Vocabulary

/// Where a proposal stands, as a word with a shape and a colour.
enum StateChip {
  /// For templates: `word`, `icon`, `style`.
  static func values(_ state: String) -> [String: Any] {
    let (icon, style, words): (String, String, String) =
      switch state {
      case "proposed": ("i-clock", "", "waits for a runner")
      case "planning": ("i-run", "active", "is being planned")
      case "planned": ("i-check", "active", "ready to apply")
      case "held": ("i-half", "warn", "held")
      case "approved": ("i-tag", "good", "approved")
      case "applying": ("i-run", "active", "is being applied")
      case "applied": ("i-check", "good", "applied")
      case "failed": ("i-warn", "danger", "failed")
      case "unknown": ("i-ask", "danger", "end unknown")
      case "rejected": ("i-cross", "", "rejected")
      case "expired": ("i-clock", "", "expired")
      case "cancelled": ("i-cross", "", "taken back")
      default: ("i-dot", "", state)
      }
    return ["stateIcon": icon, "stateStyle": style, "stateWords": words]
  }

  /// For templates, of where it would land.
  static func environment(_ name: String, _ tier: Tier) -> [String: Any] {
    let words = tier == .unknown ? "\(name), tier unknown" : tier.rawValue == name ? name : "\(tier.rawValue) \(name)"
    return ["environmentWords": words, "isProduction": tier == .production, "isUnknownTier": tier == .unknown]
  }
}
