/// What a provider's action does, told by the words of its type, as its documentation names it
/// (developer.hashicorp.com/terraform/language/block/action).
enum ActionDeed {
  /// Data goes: `azurerm_managed_redis_databases_flush`.
  case destroys
  /// It makes a copy, tells somebody or empties a cache.
  case harmless
  /// It runs or stops something, and what that does is not seen.
  case runs

  init(type: String) {
    let words = type.split(separator: "_").dropFirst()
    let isOfCache = words.contains { $0 == "cache" || $0 == "cdn" }
    if words.contains(where: { ActionDeed.ends.contains(String($0)) }), !isOfCache {
      self = .destroys
    } else if isOfCache || words.contains(where: { ActionDeed.kind.contains(String($0)) }) {
      self = .harmless
    } else {
      self = .runs
    }
  }

  private static let ends: Set<String> = [
    "delete", "destroy", "drop", "erase", "flush", "purge", "remove", "terminate", "truncate", "wipe",
  ]
  private static let kind: Set<String> = [
    "backup", "email", "invalidation", "message", "notification", "protect", "publish", "snapshot",
  ]
}
