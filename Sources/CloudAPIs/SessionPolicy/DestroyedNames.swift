import Vocabulary

/// The ARNs that destroying an object needs the right for, read from what the plan says of it before the change.
enum DestroyedNames {
  /// As a policy names them, no character of theirs a wildcard; nil when the object tells none.
  static func of(_ change: ResourceChange, services: Set<String>) -> [String]? {
    guard let own = own(change) else { return nil }
    let names = own.isEmpty ? [] : ([own] + more(change, beside: own))
    guard names.allSatisfy({ isName($0, services) }) else { return nil }
    return names.flatMap { patterns($0, change) }
  }

  /// Its own ARN; empty for a part of something else that has none, nil when it should have one.
  private static func own(_ change: ResourceChange) -> String? {
    let before = change.before
    switch change.type {
    case "aws_db_snapshot", "aws_db_snapshot_copy": return before["db_snapshot_arn"]?.text
    case "aws_db_cluster_snapshot": return before["db_cluster_snapshot_arn"]?.text
    case "aws_s3_object", "aws_s3_object_copy", "aws_s3_bucket_object":
      if let arn = before["arn"]?.text, arn.hasPrefix("arn:") { return arn }
      guard let bucket = before["bucket"]?.text, let key = before["key"]?.text else { return nil }
      return "arn:aws:s3:::\(bucket)/\(key)"
    default:
      for name in ["arn", "id"] {
        if let arn = before[name]?.text, arn.hasPrefix("arn:") { return arn }
      }
      return parts.contains(change.type) ? "" : nil
    }
  }

  /// What is destroyed by other actions than those of the thing that it is a part of, although its type begins alike.
  private static let parts: Set<String> = [
    "aws_db_instance_role_association", "aws_rds_cluster_role_association", "aws_db_proxy_target",
    "aws_rds_cluster_activity_stream", "aws_rds_instance_state", "aws_rds_certificate", "aws_rds_export_task",
    "aws_db_instance_automated_backups_replication", "aws_redshift_cluster_iam_roles", "aws_redshift_logging",
    "aws_redshift_snapshot_copy", "aws_redshift_snapshot_schedule_association", "aws_redshift_resource_policy",
    "aws_redshift_data_share_authorization", "aws_redshift_data_share_consumer_association",
    "aws_redshift_partner", "aws_elasticache_user_group_association", "aws_lightsail_disk_attachment",
    "aws_lightsail_instance_public_ports", "aws_lightsail_static_ip_attachment",
  ]

  private static func more(_ change: ResourceChange, beside own: String) -> [String] {
    let before = change.before
    var names: [String] = []
    if before["skip_final_snapshot"] != true, let final = before["final_snapshot_identifier"]?.text {
      let fields = own.split(separator: ":", omittingEmptySubsequences: false)
      let kind = fields.count > 5 && fields[5] == "cluster" && fields[2] == "rds" ? "cluster-snapshot" : "snapshot"
      names.append((fields.prefix(5) + [Substring(kind), Substring(final)]).joined(separator: ":"))
    }
    if change.type.hasPrefix("aws_ami") {
      let region = own.split(separator: ":", omittingEmptySubsequences: false).prefix(4).joined(separator: ":")
      for device in before["ebs_block_device"]?.elements ?? [] {
        if let id = device["snapshot_id"]?.text, !id.isEmpty { names.append("\(region)::snapshot/\(id)") }
      }
    }
    return names
  }

  /// `arn:PARTITION:SERVICE:REGION:ACCOUNT:REST` (AWS General Reference, "Amazon Resource Names").
  private static func isName(_ text: String, _ services: Set<String>) -> Bool {
    let fields = text.split(separator: ":", maxSplits: 5, omittingEmptySubsequences: false)
    return fields.count == 6 && fields[0] == "arn" && services.contains(String(fields[2])) && !fields[5].isEmpty
      && !text.unicodeScalars.contains { $0.value < 0x20 }
  }

  private static func patterns(_ name: String, _ change: ResourceChange) -> [String] {
    switch change.type {
    case "aws_cloudwatch_log_group":
      // A group is named with and without what stands for its streams.
      let plain = escaped(name.hasSuffix(":*") ? String(name.dropLast(2)) : name)
      return [plain, plain + ":*"]
    case "aws_s3_bucket" where change.before["force_destroy"] == true: return [escaped(name), escaped(name) + "/*"]
    default: return [escaped(name)]
    }
  }

  /// With what is a wildcard or begins a variable in a policy standing for itself (IAM User Guide, "Policy variables").
  private static func escaped(_ name: String) -> String {
    var text = ""
    for character in name { text += "*?$".contains(character) ? "${\(character)}" : String(character) }
    return text
  }
}
