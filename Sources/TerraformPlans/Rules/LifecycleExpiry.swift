import Formats
import Vocabulary

/// One rule by which a store deletes what has some age.
struct LifecycleExpiry: Hashable {
  /// What is deleted: `objects`, `older versions`.
  var what: String
  /// What it is for: a prefix or a filter as text; empty for everything.
  var scope: String
  /// The age at which it deletes, in days; how many stay, where it counts them; zero from a date on.
  var days: Int64
  /// When it deletes, as the end of a sentence.
  var moment: String

  init(_ what: String, scope: String, days: Int64, moment: String? = nil) {
    self.what = what
    self.scope = scope
    self.days = days
    self.moment = moment ?? "after \(days == 1 ? "one day" : "\(days) days")"
  }

  /// Types that hold such rules.
  static let types: Set<String> = [
    "aws_s3_bucket_lifecycle_configuration", "aws_s3control_bucket_lifecycle_configuration", "aws_s3_bucket",
    "google_storage_bucket", "azurerm_storage_management_policy", "google_bigtable_gc_policy",
    "cloudflare_r2_bucket_lifecycle", "digitalocean_spaces_bucket", "scaleway_object_bucket", "alicloud_oss_bucket",
    "aws_ecr_lifecycle_policy", "google_artifact_registry_repository",
  ]

  /// Whether a type holds the data itself beside the rules.
  static func isStore(_ type: String) -> Bool {
    ["_bucket", "_account", "_table", "_repository"].contains { type.hasSuffix($0) }
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
          LifecycleExpiry(what, scope: scope(of: rule), days: $0)
        }
      } + deleteActions(in: rule) + dated(in: rule)
    }
    return found + collected(in: object, type: type) + images(in: object, type: type)
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
    return [LifecycleExpiry("objects", scope: scope(of: rule), days: ages.max() ?? 0)]
  }

  /// Amazon's rules that delete from a date on, whatever the age.
  private static func dated(in rule: StructuredValue) -> [LifecycleExpiry] {
    AttributePath("expiration.date").values(in: rule).compactMap(\.text).filter { !$0.isEmpty }.map {
      LifecycleExpiry("objects", scope: scope(of: rule), days: 0, moment: "from \(ObjectName.shown($0)) on")
    }
  }

  /// The policies of image repositories that delete what has a tag; what has none is what builds leave behind.
  private static func images(in object: StructuredValue, type: String) -> [LifecycleExpiry] {
    switch type {
    case "aws_ecr_lifecycle_policy":
      // A policy that is no JSON is refused by Amazon.
      let policy = object["policy"]?.text.flatMap { try? JSONReader.read($0) }
      return (policy?["rules"]?.elements ?? []).compactMap(imageRule)
    case "google_artifact_registry_repository":
      guard object["cleanup_policy_dry_run"]?.truth != true else { return [] }
      return AttributePath("cleanup_policies").values(in: object).filter { $0["action"] == "DELETE" }.flatMap {
        policy in
        AttributePath("condition").values(in: policy).filter { $0["tag_state"] != "UNTAGGED" }.compactMap { condition in
          condition["older_than"].flatMap(AttributeWord.number).map {
            LifecycleExpiry("images", scope: condition["tag_prefixes"].map(listed) ?? "", days: $0 / 86_400)
          }
        }
      }
    default: return []
    }
  }

  /// One rule of Amazon's (docs.aws.amazon.com/AmazonECR/latest/userguide/lifecycle_policy_parameters.html).
  private static func imageRule(_ rule: StructuredValue) -> LifecycleExpiry? {
    guard rule["action"]?["type"] == "expire", let selection = rule["selection"], selection["tagStatus"] != "untagged",
      let count = selection["countNumber"].flatMap(AttributeWord.number)
    else { return nil }
    let scope = listed(selection["tagPrefixList"] ?? selection["tagPatternList"] ?? .null)
    if selection["countType"] == "imageCountMoreThan" {
      return LifecycleExpiry("older images", scope: scope, days: count, moment: "beyond the newest \(count)")
    }
    return LifecycleExpiry("images", scope: scope, days: count)
  }

  private static func listed(_ value: StructuredValue) -> String {
    (value.elements ?? []).compactMap(\.text).joined(separator: ",")
  }

  /// Bigtable's garbage collection by age; Cloudflare's transitions that delete.
  private static func collected(in object: StructuredValue, type: String) -> [LifecycleExpiry] {
    guard type == "google_bigtable_gc_policy" else {
      let seconds = AttributePath("rules.delete_objects_transition.condition.max_age").values(in: object)
      return seconds.compactMap(AttributeWord.number).map {
        LifecycleExpiry("objects", scope: "", days: $0 / 86_400)
      }
    }
    let days = AttributePath("max_age.days").values(in: object).compactMap(AttributeWord.number)
    let durations = AttributePath("max_age.duration").values(in: object).compactMap(AttributeWord.number)
    return (days + durations.map { $0 / 86_400 }).map { LifecycleExpiry("cells", scope: "", days: $0) }
  }

  /// What a rule is limited to, as text that is compared only with itself.
  private static func scope(of rule: StructuredValue) -> String {
    let prefix = ["prefix", "filter.prefix", "filter.and.prefix", "condition.matches_prefix", "filters.prefix_match"]
      .flatMap { AttributePath($0).values(in: rule) }.compactMap(\.text).filter { !$0.isEmpty }
    return prefix.joined(separator: ",")
  }
}
