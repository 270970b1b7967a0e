import Vocabulary

/// The way that is open where a call of a cloud's own tool is held: a command that is itself allowed, or a sentence.
enum CloudRemedy {
  private static let person = "a person who answers for it runs it"

  /// Instead of a deletion or of taking a protection away.
  static func insteadOfLosing(_ call: CloudCall) -> String {
    if !call.meaning.deciding.isEmpty, call.meaning.kind == .disarm, let option = call.meaning.deciding.last {
      return "leave out \(option.name); if it has to be so, \(person)"
    }
    if call.meaning.kind == .destroy, let copy = copy(call.line.path, call.place.names.first) {
      return "take a copy first: `\(copy)`; then \(person)"
    }
    switch call.meaning.role {
    case .backup: return "leave copies to their retention; if one has to go, \(person)"
    case .key: return "see first what uses it; then \(person)"
    case .protection: return "leave the protection on; if it has to go, \(person)"
    default: break
    }
    if call.meaning.kind == .disarm { return "leave it as it is; if it has to be so, \(person)" }
    return look(call).map { "look at it first: `\($0)`; then \(person)" }
      ?? "show a person what would go; then \(person)"
  }

  /// Instead of a change that cannot be seen.
  static func preview(_ call: CloudCall) -> String {
    switch call.line.path {
    case "deployment-manager/deployments/update": "add --preview, and let a person read the preview"
    case "infra-manager/deployments/apply": "make a preview first: `gcloud infra-manager previews list`; then \(person)"
    default: "show a person what it would change before it is run"
    }
  }

  /// The command that makes a copy of what another would delete.
  private static func copy(_ path: String, _ name: String?) -> String? {
    let name = name.map(quoted) ?? "NAME"
    return switch path {
    case "sql/instances/delete", "sql/databases/delete":
      "gcloud sql backups create --instance=\(path.hasPrefix("sql/i") ? name : "INSTANCE")"
    case "compute/disks/delete", "compute/instances/delete":
      "gcloud compute snapshots create before-delete --source-disk=\(name)"
    case "spanner/databases/delete":
      "gcloud spanner backups create before-delete --database=\(name) --instance=INSTANCE"
    case "firestore/databases/delete": "gcloud firestore export gs://BUCKET --database=\(name)"
    case "alloydb/clusters/delete": "gcloud alloydb backups create before-delete --cluster=\(name)"
    case "filestore/instances/delete": "gcloud filestore backups create before-delete --instance=\(name)"
    case "disk/delete": "az snapshot create --name before-delete --source \(name)"
    case "sql/db/delete": "az sql db copy --name \(name) --dest-name before-delete"
    case "postgres/flexible-server/delete":
      "az postgres flexible-server backup create --name \(name) --backup-name before-delete"
    case "mysql/flexible-server/delete":
      "az mysql flexible-server backup create --name \(name) --backup-name before-delete"
    default: nil
    }
  }

  /// The command that lists or shows things of the same kind.
  private static func look(_ call: CloudCall) -> String? {
    guard let slash = call.line.path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return nil }
    let group = call.line.path[..<slash]
    let catalogue = call.tool == "az" ? CloudCatalogue.azure : .google
    let verb = ["list", "describe", "show"].first { catalogue.operation(group + "/" + $0)?.kind == .read }
    return verb.map { "\(call.tool) \(group.split(separator: "/").joined(separator: " ")) \($0)" }
  }

  /// A word as a shell takes it; a placeholder when a part of it is not known.
  private static func quoted(_ word: String) -> String {
    let isPlain = word.utf8.allSatisfy {
      ($0 >= 48 && $0 <= 57) || ($0 >= 65 && $0 <= 90) || ($0 >= 97 && $0 <= 122) || "-_./:@".utf8.contains($0)
    }
    return isPlain && !word.isEmpty ? word : "NAME"
  }
}
