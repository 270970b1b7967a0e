import TerraformPlans
import Vocabulary

/// How often a type's own backups run.
struct BackupPace: Sendable, Hashable {
  /// The attribute that turns them on; without one they always run.
  let path: AttributePath
  /// What it has to say; nil for anything that means yes.
  let word: String?
  /// Whether they run when nothing is written.
  let isStandard: Bool
  /// The longest time between two of them, in seconds.
  let seconds: Int64

  private static let table: [String: [BackupPace]] = {
    let lines = BackupPaceTable.rows.split(separator: "\n").map {
      $0.split(separator: " ", omittingEmptySubsequences: true).map(String.init)
    }
    return Dictionary(grouping: lines.filter { $0.count == 4 }, by: { $0[0] }).mapValues { $0.map { BackupPace($0) } }
  }()

  private init(_ cells: [String]) {
    let condition = cells[1].split(separator: "=", maxSplits: 1).map(String.init)
    path = AttributePath(condition[0] == "-" ? "" : condition[0])
    word = condition.count > 1 ? condition[1] : nil
    isStandard = cells[2] == "standard"
    seconds = Int64(cells[3]) ?? 0
  }

  /// The ways in which objects of a type back themselves up.
  static func all(for type: String) -> [BackupPace] { table[type] ?? [] }
}

/// Type, attribute that turns the backups on, whether they run when nothing is written, seconds between two of them;
/// after the services' own documentation: point-in-time recovery of Amazon RDS goes to the last five minutes, automated
/// snapshots of Redshift run every eight hours, Azure SQL writes its log every ten minutes, and so on.
enum BackupPaceTable {
  static let rows = """
    aws_db_instance backup_retention_period off 300
    aws_rds_cluster backup_retention_period standard 300
    aws_docdb_cluster backup_retention_period standard 300
    aws_neptune_cluster backup_retention_period standard 300
    aws_dynamodb_table point_in_time_recovery.enabled off 300
    aws_elasticache_cluster snapshot_retention_limit off 86400
    aws_elasticache_replication_group snapshot_retention_limit off 86400
    aws_memorydb_cluster snapshot_retention_limit off 86400
    aws_redshift_cluster automated_snapshot_retention_period standard 28800
    aws_fsx_lustre_file_system automatic_backup_retention_days off 86400
    aws_fsx_ontap_file_system automatic_backup_retention_days off 86400
    aws_fsx_openzfs_file_system automatic_backup_retention_days off 86400
    aws_fsx_windows_file_system automatic_backup_retention_days standard 86400
    aws_s3_bucket versioning.enabled off 0
    azurerm_cosmosdb_account backup.type=Continuous off 100
    azurerm_cosmosdb_account backup.type=Periodic standard 14400
    azurerm_mssql_database short_term_retention_policy.retention_days standard 600
    azurerm_mysql_flexible_server backup_retention_days standard 300
    azurerm_postgresql_flexible_server backup_retention_days standard 300
    azurerm_postgresql_server backup_retention_days standard 300
    azurerm_storage_account blob_properties.versioning_enabled off 0
    digitalocean_droplet backups off 604800
    google_sql_database_instance settings.backup_configuration.point_in_time_recovery_enabled off 300
    google_sql_database_instance settings.backup_configuration.binary_log_enabled off 300
    google_sql_database_instance settings.backup_configuration.enabled off 86400
    google_storage_bucket versioning.enabled off 0
    google_firestore_database point_in_time_recovery_enablement=POINT_IN_TIME_RECOVERY_ENABLED off 60
    hcloud_server backups off 86400
    linode_instance backups_enabled off 86400
    mongodbatlas_advanced_cluster pit_enabled off 60
    mongodbatlas_advanced_cluster backup_enabled off 21600
    mongodbatlas_cluster pit_enabled off 60
    mongodbatlas_cluster cloud_backup off 21600
    """
}
