import TerraformPlans

/// Which resources hold what should be guarded.
enum GuardedData {
  /// Parts of a store that protects them as a whole.
  private static let parts = [
    "_object", "_item", "_blob", "_document", "_file", "_entity", "_record", "_object_copy", "_managed_folder",
    "_folder", "_user_profile", "_space", "_revision", "_key_value_store", "cloudfrontkeyvaluestore_key", "_database",
    "_table_replica", "_container", "_share", "_revision_assets", "_definition", "_opt_out_list", "_dashboard",
    "_analysis", "_data_set", "_contact_list", "_storage_virtual_machine", "_keyspace", "_namespace",
  ]
  /// Types with such an ending that are stores of their own.
  private static let stores: Set<String> = [
    "aws_timestreamwrite_database", "aws_lightsail_database", "google_spanner_database", "google_firestore_database",
    "azurerm_mssql_database", "azurerm_kusto_database", "aws_athena_database", "aws_redshiftserverless_namespace",
    "aws_media_store_container", "azurerm_oracle_autonomous_database", "google_oracle_database_autonomous_database",
    "aws_keyspaces_keyspace",
  ]
  /// Machines, and stores with a window in which what was deleted can be had back.
  private static let others: Set<String> = [
    "aws_secretsmanager_secret", "google_secret_manager_secret", "google_secret_manager_regional_secret",
    "aws_cloud9_environment_ec2", "aws_sagemaker_notebook_instance", "aws_ivs_channel", "google_workbench_instance",
    "azurerm_data_factory", "azurerm_cognitive_account", "azurerm_search_service", "aws_storagegateway_gateway",
    "azurerm_api_management", "azurerm_iothub", "azurerm_databricks_workspace", "azurerm_machine_learning_workspace",
    "azurerm_storage_sync", "aws_sns_platform_application", "aws_pinpoint_app",
  ]

  /// Whether its data should be guarded against a delete.
  static func isStore(_ resource: PostureResource) -> Bool {
    let name = resource.type.name
    guard resource.type.loss == .content, !others.contains(name) else { return false }
    // A replica is made again from what it copies.
    if case .known = resource.reading("replicate_source_db") { return false }
    return stores.contains(name) || !parts.contains { name.hasSuffix($0) }
  }

  /// Whether it is a key that data is encrypted with.
  static func isKey(_ resource: PostureResource) -> Bool { resource.type.loss == .key }
}
