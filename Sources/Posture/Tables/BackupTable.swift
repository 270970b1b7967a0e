import TerraformPlans

/// How objects of a type are backed up, and what holds when nothing is written.
struct BackupWay: Sendable, Hashable {
  /// The attribute that turns backups on or says for how many days they are kept.
  let path: AttributePath
  /// Days, or nothing when it is a switch.
  let isDays: Bool
  /// Days or 1 and 0 that hold when nothing is written; nil where that is not told.
  let standard: Int64?
  /// What a configuration writes to have them.
  let safe: String
  /// Types of resources beside it that back it up.
  let companions: Set<String>

  private static let table: [String: [BackupWay]] = {
    let lines = BackupTable.rows.split(separator: "\n").map {
      $0.split(separator: " ", omittingEmptySubsequences: true).map(String.init)
    }
    return Dictionary(grouping: lines.filter { $0.count == 5 }, by: { $0[0] }).mapValues { $0.map { BackupWay($0) } }
  }()

  private init(_ cells: [String]) {
    path = AttributePath(cells[1] == "-" ? "" : cells[1])
    isDays = cells[2].hasPrefix("days")
    standard = Int64(cells[3])
    safe = cells[2].split(separator: ":").last.map(String.init) ?? ""
    companions = cells[4] == "-" ? [] : Set(cells[4].split(separator: ",").map(String.init))
  }

  /// The ways of a type; several where one of them is enough.
  static func all(for type: String) -> [BackupWay] { table[type] ?? [] }
}

/// Type, attribute, `days:N` or `on:VALUE`, what holds when nothing is written, companions; after the providers'
/// documentation of each type.
enum BackupTable {
  static let rows = """
    aws_db_instance backup_retention_period days:14 0 aws_db_instance_automated_backups_replication
    aws_docdb_cluster backup_retention_period days:14 1 -
    aws_dynamodb_table point_in_time_recovery.enabled on:true 0 -
    aws_ebs_volume - on: 0 aws_dlm_lifecycle_policy
    aws_efs_file_system - on: 0 aws_efs_backup_policy,aws_efs_replication_configuration
    aws_elasticache_cluster snapshot_retention_limit days:14 0 -
    aws_elasticache_replication_group snapshot_retention_limit days:14 0 -
    aws_fsx_lustre_file_system automatic_backup_retention_days days:14 0 -
    aws_fsx_ontap_file_system automatic_backup_retention_days days:14 0 -
    aws_fsx_openzfs_file_system automatic_backup_retention_days days:14 0 -
    aws_fsx_windows_file_system automatic_backup_retention_days days:14 7 -
    aws_memorydb_cluster snapshot_retention_limit days:14 0 -
    aws_neptune_cluster backup_retention_period days:14 1 -
    aws_rds_cluster backup_retention_period days:14 1 -
    aws_redshift_cluster automated_snapshot_retention_period days:14 1 aws_redshift_snapshot_schedule_association
    aws_s3_bucket versioning.enabled on:true 0 aws_s3_bucket_versioning,aws_s3_bucket_replication_configuration
    azurerm_cosmosdb_account backup.type on:"Continuous" 1 -
    azurerm_managed_disk - on: 0 azurerm_data_protection_backup_instance_disk,azurerm_snapshot
    azurerm_mssql_database short_term_retention_policy.retention_days days:14 7 -
    azurerm_mysql_flexible_server backup_retention_days days:14 7 -
    azurerm_postgresql_flexible_server backup_retention_days days:14 7 -
    azurerm_postgresql_server backup_retention_days days:14 7 -
    azurerm_storage_account blob_properties.delete_retention_policy.days days:14 0 azurerm_data_protection_backup_instance_blob_storage
    azurerm_storage_account blob_properties.versioning_enabled on:true 0 -
    digitalocean_droplet backups on:true 0 -
    google_alloydb_cluster automated_backup_policy.enabled on:true 1 -
    google_bigtable_table automated_backup_policy on: 0 -
    google_compute_disk - on: 0 google_compute_disk_resource_policy_attachment
    google_filestore_instance - on: 0 google_filestore_backup,google_filestore_snapshot
    google_firestore_database point_in_time_recovery_enablement on:"POINT_IN_TIME_RECOVERY_ENABLED" 0 google_firestore_backup_schedule
    google_spanner_database - on: 0 google_spanner_backup_schedule
    google_sql_database_instance settings.backup_configuration.enabled on:true 0 -
    google_storage_bucket versioning.enabled on:true 0 -
    hcloud_server backups on:true 0 -
    linode_instance backups_enabled on:true 0 -
    mongodbatlas_advanced_cluster backup_enabled on:true 0 mongodbatlas_cloud_backup_schedule
    mongodbatlas_cluster cloud_backup on:true 0 mongodbatlas_cloud_backup_schedule
    """
}
