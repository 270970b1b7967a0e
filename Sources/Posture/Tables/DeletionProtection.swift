import TerraformPlans

/// The attribute by which a cloud itself refuses to delete an object, and what it has to be.
struct DeletionProtection: Sendable, Hashable {
  let path: AttributePath
  /// What a configuration writes to protect it.
  let safe: String
  /// Whether it protects when nothing is written.
  let isDefault: Bool

  /// Types whose provider protects them unless told otherwise (the providers' documentation of the attribute).
  private static let protectedByDefault: Set<String> = [
    "aws_qldb_ledger", "google_active_directory_domain", "google_alloydb_cluster", "google_bigquery_table",
    "google_bigtable_instance", "google_container_cluster", "google_folder", "google_memorystore_instance",
    "google_oracle_database_autonomous_database", "google_oracle_database_cloud_exadata_infrastructure",
    "google_oracle_database_cloud_vm_cluster", "google_privateca_certificate_authority", "google_redis_cluster",
    "google_sql_database_instance", "google_workflows_workflow",
  ]

  /// What a type has; nil for one that no cloud protects.
  static func of(_ type: ResourceType) -> DeletionProtection? {
    for protection in type.protections where isDeletion(protection.path) {
      let safe: String
      switch protection.kind {
      case .on: safe = "true"
      case .among(let words): safe = "\"\(words.first ?? "")\""
      case .off, .more, .longer, .set, .empty, .not, .all, .denial: continue
      }
      return DeletionProtection(
        path: protection.path, safe: safe, isDefault: protectedByDefault.contains(type.name))
    }
    return nil
  }

  /// Whether some words of a configuration protect.
  func isSafe(_ words: [String]) -> Bool {
    !words.isEmpty
      && words.allSatisfy { word in
        safe == "true" ? word == "true" : "\"\(word)\"" == safe
      }
  }

  private static func isDeletion(_ path: AttributePath) -> Bool {
    guard path.steps.count == 1, let name = path.steps.first else { return false }
    return ["deletion_protection", "delete_protection", "termination_protection"].contains { name.contains($0) }
  }
}
