import Vocabulary

extension Protection {
  /// Attributes that mean the same wherever they occur, whatever the type.
  static let common: [Protection] = [
    "deletion_protection:on", "deletion_protection_enabled:on", "enable_deletion_protection:on",
    "delete_protection:on", "delete_protection_enabled:on", "termination_protection:on",
    "termination_protection_enabled:on", "disable_api_termination:on", "purge_protection_enabled:on",
    "protect_from_deletion:on",
  ].compactMap { Protection($0) }

  /// More of them, for what is not simply made again by its configuration.
  static let commonOfData: [Protection] = [
    "force_destroy:off", "force_delete:off", "skip_final_snapshot:off", "skip_final_backup:off",
    "backup_retention_period:more", "backup_retention_days:more",
  ].compactMap { Protection($0) }

  /// Google's provider has this one on nearly every type.
  static let google: [Protection] = ["deletion_policy:is=PREVENT|ABANDON"].compactMap { Protection($0) }
}

extension ResourceType {
  /// Its own protections and those that it shares with others, each path once.
  var allProtections: [Protection] {
    var all = protections
    var shared = Protection.common
    if loss != .remade { shared += Protection.commonOfData }
    if name.hasPrefix("google_") { shared += Protection.google }
    for protection in shared where !all.contains(where: { $0.path == protection.path }) { all.append(protection) }
    return all
  }
}
