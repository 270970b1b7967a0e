/// What a setting of a configuration means for what it protects.
///
/// The names are those of Terraform's `lifecycle` block and of the providers for AWS, Google, Azure and others.
enum ProtectionSetting: Hashable {
  case on
  case off
  /// A number of days or copies: less of it protects less.
  case amount(Int)
  /// Something is set that cannot be told from the text.
  case unclear

  /// Settings that protect when they are true.
  private static let safeWhenTrue: Set<String> = [
    "prevent_destroy", "deletion_protection", "enable_deletion_protection", "deletion_protection_enabled",
    "termination_protection", "enable_termination_protection", "disable_api_termination", "disable_api_stop",
    "prevent_deletion_if_contains_resources", "purge_protection_enabled", "enable_purge_protection",
    "point_in_time_recovery_enabled", "enable_point_in_time_recovery", "object_lock_enabled", "versioning_enabled",
    "enable_versioning", "backup_enabled", "soft_delete_enabled", "skip_destroy", "delete_protection",
    "delete_protection_state", "protect", "is_protected", "protected",
  ]

  /// Settings that protect when they are false.
  private static let safeWhenFalse: Set<String> = [
    "skip_final_snapshot", "force_destroy", "force_delete", "delete_automated_backups", "force_delete_secret",
    "skip_final_backup", "delete_on_termination_of_backups", "force_destroy_backups",
  ]

  private static let amounts: Set<String> = [
    "backup_retention_period", "backup_retention_days", "snapshot_retention_limit", "snapshot_retention_period",
    "automated_snapshot_retention_period", "automatic_backup_retention_days", "recovery_window_in_days",
    "deletion_window_in_days", "soft_delete_retention_days", "retained_backups", "transaction_log_retention_days",
    "noncurrent_days", "min_retention_days", "message_retention_duration",
  ]

  /// Blocks that protect by their `enabled`.
  private static let switches: Set<String> = [
    "versioning", "point_in_time_recovery", "backup_configuration", "point_in_time_recovery_configuration",
    "soft_delete_policy", "blob_soft_delete",
  ]

  /// The name that it is spoken of by; nil when the setting protects nothing.
  static func name(of setting: SettingScanner.Setting) -> String? {
    let name = effectiveName(of: setting)
    if safeWhenTrue.contains(name) || safeWhenFalse.contains(name) || amounts.contains(name) { return name }
    if name == "enabled", switches.contains(setting.block) { return setting.block }
    return name == "status" && setting.block == "versioning_configuration" ? "versioning" : nil
  }

  /// The setting's own name, or that of the variable whose default it is.
  private static func effectiveName(of setting: SettingScanner.Setting) -> String {
    guard setting.name == "default", setting.owner.hasPrefix("variable ") else { return setting.name }
    return String(setting.owner.dropFirst(9))
  }

  /// What its value says.
  init(_ setting: SettingScanner.Setting) {
    let value = setting.value
    let name = ProtectionSetting.effectiveName(of: setting)
    if ProtectionSetting.amounts.contains(name) {
      self = Int(value).map(ProtectionSetting.amount) ?? .unclear
      return
    }
    let isTrue: Bool
    switch value {
    case "true", "Enabled", "ACTIVE", "enabled", "DELETE_PROTECTION_ENABLED": isTrue = true
    case "false", "Suspended", "Disabled", "INACTIVE", "disabled", "DELETE_PROTECTION_DISABLED": isTrue = false
    default:
      self = .unclear
      return
    }
    self = isTrue == !ProtectionSetting.safeWhenFalse.contains(name) ? .on : .off
  }
}
