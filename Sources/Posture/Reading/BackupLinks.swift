import Formats
import TerraformPlans
import Vocabulary

/// Which resources of a root back others up, by the references between them.
struct BackupLinks {
  /// The keys of what is covered, by the types of what covers it.
  private var covered: [String: Set<String>] = [:]
  /// Modules in which a selection goes by tags or by everything: what it covers is not told.
  private var isOpen = false

  private static let selections: Set<String> = [
    "aws_backup_selection", "google_backup_dr_backup_plan_association", "azurerm_backup_protected_vm",
    "azurerm_backup_protected_file_share", "aws_dlm_lifecycle_policy",
  ]

  init(_ root: PostureRoot) {
    for resource in root.resources {
      for name in resource.references {
        covered[resource.module + name, default: []].insert(resource.type.name)
      }
      guard BackupLinks.selections.contains(resource.type.name) else { continue }
      let listed = resource.words("resources") ?? []
      let names = resource.references.filter { !$0.hasPrefix("aws_backup") && !$0.hasPrefix("aws_iam") }
      // A selection by tags, by everything or by what comes from outside may cover anything.
      if listed.contains(where: { $0.contains("*") })
        || names.allSatisfy({ $0.hasPrefix("var.") || $0.hasPrefix("local.") })
        || resource.block.body.blocks.contains(where: { $0.type.contains("tag") || $0.type == "condition" })
      {
        isOpen = true
      }
    }
  }

  /// Whether something beside it backs a resource up, or may do so.
  func covers(_ resource: PostureResource, by ways: [BackupWay]) -> Bool {
    if isOpen { return true }
    let companions = ways.reduce(into: BackupLinks.selections) { $0.formUnion($1.companions) }
    return !(covered[resource.address] ?? []).isDisjoint(with: companions)
  }
}
