import Formats
import TerraformPlans
import Vocabulary

/// The schedules on which plans of a root back its resources up, by the references between them.
struct PlannedBackups {
  /// The seconds between two runs by the keys of what is backed up; nil where a schedule cannot be told.
  private var paces: [String: [Int64?]] = [:]
  /// A selection goes by tags or by everything: what it covers is not told.
  private var isOpen = false

  init(_ root: PostureRoot) {
    var plans: [String: [Int64?]] = [:]
    for resource in root.resources { plans[resource.address] = PlannedBackups.schedules(of: resource) }
    for resource in root.resources {
      // A selection names its plan and what it covers; an attachment its policy and its disk.
      let own = plans[resource.address] ?? []
      let named = resource.references.flatMap { plans[resource.module + $0] ?? [] }
      let all = own + named
      guard !all.isEmpty else { continue }
      for name in resource.references { paces[resource.module + name, default: []] += all }
      if resource.type.name == "aws_backup_selection", PlannedBackups.isOpen(resource) { isOpen = true }
    }
  }

  /// The seconds between the copies that plans make of a resource; nil when a plan may cover it at times not told.
  func paces(of resource: PostureResource) -> [Int64]? {
    let found = paces[resource.address] ?? []
    if isOpen || found.contains(nil) { return nil }
    return found.compactMap { $0 }
  }

  private static func isOpen(_ resource: PostureResource) -> Bool {
    resource.block.body.blocks.contains { $0.type.contains("tag") || $0.type == "condition" }
      || (resource.words("resources") ?? []).contains { $0.contains("*") }
  }

  /// The schedules of a plan; none for what is no plan.
  private static func schedules(of resource: PostureResource) -> [Int64?] {
    switch resource.type.name {
    case "aws_backup_plan": return times(resource, "rule.schedule")
    case "aws_dlm_lifecycle_policy":
      if case .known(let hours, _) = resource.reading("policy_details.schedule.create_rule.interval") {
        return hours.map { AttributeWord.number($0).map { $0 * 3_600 } }
      }
      return times(resource, "policy_details.schedule.create_rule.cron_expression")
    case "google_compute_resource_policy": return googleTimes(resource)
    case "google_spanner_backup_schedule": return times(resource, "spec.cron_spec.text")
    case "aws_efs_backup_policy": return [86_400]
    default: return []
    }
  }

  private static func times(_ resource: PostureResource, _ path: String) -> [Int64?] {
    switch resource.reading(path) {
    case .known(let values, _): values.map { $0.text.flatMap { BackupSchedule($0)?.seconds } }
    case .absent: []
    case .unknown: [nil]
    }
  }

  private static func googleTimes(_ resource: PostureResource) -> [Int64?] {
    let units: [(String, Int64)] = [
      ("hourly_schedule.hours_in_cycle", 3_600), ("daily_schedule.days_in_cycle", 86_400),
    ]
    for (path, unit) in units {
      switch resource.reading("snapshot_schedule_policy.schedule.\(path)") {
      case .known(let values, _): return values.map { AttributeWord.number($0).map { $0 * unit } }
      case .unknown: return [nil]
      case .absent: continue
      }
    }
    return []
  }
}
