import Vocabulary

/// One rule by which a store deletes what has some age.
struct LifecycleExpiry: Hashable {
  /// What is deleted: `objects`, `older versions`.
  var what: String
  /// What it is for: a prefix or a filter as text; empty for everything.
  var scope: String
  /// The age at which it deletes, in days.
  var days: Int64

  /// Types that hold such rules.
  static let types: Set<String> = [
    "aws_s3_bucket_lifecycle_configuration", "aws_s3control_bucket_lifecycle_configuration", "aws_s3_bucket",
    "google_storage_bucket", "azurerm_storage_management_policy", "google_bigtable_gc_policy",
    "cloudflare_r2_bucket_lifecycle", "digitalocean_spaces_bucket", "scaleway_object_bucket", "alicloud_oss_bucket",
  ]

  /// Whether a type holds the data itself beside the rules.
  static func isStore(_ type: String) -> Bool {
    type.hasSuffix("_bucket") || type.hasSuffix("_account") || type.hasSuffix("_table")
  }

  /// Whether a rule that was there deletes at least as much.
  func isCovered(by others: [LifecycleExpiry]) -> Bool {
    others.contains { $0.what == what && ($0.scope == scope || $0.scope.isEmpty) && $0.days <= days }
  }

  /// The rules in an object's attributes.
  static func all(in object: StructuredValue, type: String) -> [LifecycleExpiry] {
    let rules = ["rule", "rules", "lifecycle_rule"].flatMap { AttributePath($0).values(in: object) }
    let found = rules.filter(isActive).flatMap { rule in
      expiries.flatMap { path, what in
        path.values(in: rule).compactMap(AttributeWord.number).filter { $0 > 0 }.map {
          LifecycleExpiry(what: what, scope: scope(of: rule), days: $0)
        }
      } + deleteActions(in: rule)
    }
    return found + collected(in: object, type: type)
  }

  private static let expiries: [(AttributePath, String)] = [
    (AttributePath("expiration.days"), "objects"),
    (AttributePath("noncurrent_version_expiration.noncurrent_days"), "older versions"),
    (AttributePath("noncurrent_version_expiration.days"), "older versions"),
    (AttributePath("actions.base_blob.delete_after_days_since_modification_greater_than"), "blobs"),
    (AttributePath("actions.base_blob.delete_after_days_since_creation_greater_than"), "blobs"),
    (AttributePath("actions.base_blob.delete_after_days_since_last_access_time_greater_than"), "blobs"),
    (AttributePath("actions.snapshot.delete_after_days_since_creation_greater_than"), "blob snapshots"),
    (AttributePath("actions.version.delete_after_days_since_creation"), "blob versions"),
  ]

  private static func isActive(_ rule: StructuredValue) -> Bool {
    if let status = rule["status"]?.text, status.lowercased() == "disabled" { return false }
    return rule["enabled"]?.truth != false
  }

  /// Google's rules: an action `Delete` under conditions, of which the age is one.
  private static func deleteActions(in rule: StructuredValue) -> [LifecycleExpiry] {
    guard AttributePath("action.type").values(in: rule).contains("Delete") else { return [] }
    let ages = AttributePath("condition.age").values(in: rule).compactMap(AttributeWord.number)
    return [LifecycleExpiry(what: "objects", scope: scope(of: rule), days: ages.max() ?? 0)]
  }

  /// Bigtable's garbage collection by age; Cloudflare's transitions that delete.
  private static func collected(in object: StructuredValue, type: String) -> [LifecycleExpiry] {
    guard type == "google_bigtable_gc_policy" else {
      let seconds = AttributePath("rules.delete_objects_transition.condition.max_age").values(in: object)
      return seconds.compactMap(AttributeWord.number).map {
        LifecycleExpiry(what: "objects", scope: "", days: $0 / 86_400)
      }
    }
    let days = AttributePath("max_age.days").values(in: object).compactMap(AttributeWord.number)
    let hours = AttributePath("max_age.duration").values(in: object).compactMap(AttributeWord.number).map { $0 / 24 }
    return (days + hours).map { LifecycleExpiry(what: "cells", scope: "", days: $0) }
  }

  /// What a rule is limited to, as text that is compared only with itself.
  private static func scope(of rule: StructuredValue) -> String {
    let prefix = ["prefix", "filter.prefix", "filter.and.prefix", "condition.matches_prefix", "filters.prefix_match"]
      .flatMap { AttributePath($0).values(in: rule) }.compactMap(\.text).filter { !$0.isEmpty }
    return prefix.joined(separator: ",")
  }
}
