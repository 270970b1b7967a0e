import Vocabulary

/// What is known of Terraform's resource types: from a table, or else from how providers name their types.
package enum ResourceCatalogue {
  private static let table = SortedLines(ResourceTable.text)

  /// What is known of a type; nil when nothing is.
  package static func entry(for type: String) -> ResourceType? {
    if let row = table.rows(type).first { return read(row) }
    return cloudControl(type) ?? RoleRules.entry(for: type)
  }

  /// The Cloud Control provider names AWS types with their service in front: `awscc_rds_db_instance` is what
  /// `aws_db_instance` is, `awscc_ecs_service` what `aws_ecs_service` is.
  private static func cloudControl(_ type: String) -> ResourceType? {
    guard type.hasPrefix("awscc_") else { return nil }
    let rest = type.dropFirst("awscc_".count)
    let withoutService = rest.drop { $0 != "_" }.dropFirst()
    guard let twin = [String(rest), String(withoutService)].lazy.compactMap({ table.rows("aws_\($0)").first }).first,
      let entry = read(twin)
    else { return nil }
    return ResourceType(name: type, role: entry.role, loss: entry.loss, noun: entry.noun)
  }

  /// Every row of the table.
  static var entries: [ResourceType] { table.allRows.compactMap(read) }

  /// A row is type, role, loss, noun and protections; a hyphen stands for nothing.
  private static func read(_ cells: [String]) -> ResourceType? {
    guard cells.count == 5, let role = ResourceRole(rawValue: cells[1]), let loss = Loss(rawValue: cells[2]) else {
      return nil
    }
    return ResourceType(
      name: cells[0], role: role, loss: loss, noun: cells[3] == "-" ? nil : cells[3],
      protections: cells[4] == "-" ? [] : cells[4].split(separator: " ").compactMap { Protection($0) })
  }
}
